import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { upload } from '../base/api';
import { icons } from '../base/icons';
import { LightElement } from '../base/light-element';
import { Watching } from '../base/observable';
import { fileSize } from '../i18n/format';
import { locale, t } from '../i18n/locale';
import type { Attachment } from '../model/ticket-detail';
import { drafts } from './drafts';

/** As much as the server takes. */
const MOST_BYTES = 25 * 1024 * 1024;

/** `kept` once the server has the file; `problem` when it never will. */
interface Chosen {
  name: string;
  size: number;
  kept?: Attachment;
  problem?: string;
}

/** The files that go along with a reply. Each is sent to the server as soon as it is chosen, so that the reply itself is quick. */
export class ReplyFiles extends LightElement {
  static override properties = { ticket: { attribute: false }, chosen: { state: true } };
  declare ticket: string;
  declare chosen: readonly Chosen[];
  #uploads: Promise<unknown> = Promise.resolve();

  constructor() {
    super();
    this.chosen = [];
    new Watching(this, locale);
  }

  add(files: Iterable<File>): void {
    for (const file of files) this.#uploads = Promise.all([this.#uploads, this.#upload(file)]);
  }

  /** Waits for what is under way. Nothing when a file did not get there: the reply must not go without it. */
  async all(): Promise<Attachment[] | undefined> {
    await this.#uploads;
    const kept = this.chosen.flatMap((file) => file.kept ?? []);
    return kept.length === this.chosen.length ? kept : undefined;
  }

  /** After the reply was sent. */
  clear(): void {
    this.chosen = [];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('ticket')) return;
    this.chosen = drafts.filesOf(this.ticket)
      .map((kept) => ({ name: kept.name ?? '?', size: kept.size ?? 0, kept }));
  }

  override render(): TemplateResult {
    return html`
      <label class="reply-attach">
        <input type="file" multiple class="only-read" @change="${this.#picked}" />
        ${icons.clip}${t('reply.attach')}
      </label>
      ${this.chosen.length === 0 ? nothing : html`
        <ul class="attachments" aria-label="${t('reply.files')}">${this.chosen.map((file) =>
          this.#row(file)
        )}</ul>
      `}
    `;
  }

  #row(file: Chosen): TemplateResult {
    return html`
      <li>
        ${file.name} ${file.problem
          ? html`
            <span class="reply-problem" role="alert">${file.problem}</span>
          `
          : html`
            <span class="muted">${file.kept ? fileSize(file.size) : t('reply.uploading')}</span>
          `}
        <button class="reply-detach" aria-label="${t('reply.detach', { name: file.name })}" @click="${() =>
          this.#remove(file)}">×</button>
      </li>
    `;
  }

  async #upload(file: File): Promise<void> {
    const ticket = this.ticket;
    const waiting: Chosen = { name: file.name, size: file.size };
    this.chosen = [...this.chosen, waiting];
    if (file.size > MOST_BYTES) {
      this.#settle(waiting, { problem: t('reply.fileLarge') });
      return;
    }
    try {
      const kept = await upload<Attachment>(`/api/files?name=${encodeURIComponent(file.name)}`, file);
      if (this.#settle(waiting, { kept }) || this.ticket !== ticket) {
        drafts.keepFiles(ticket, [...drafts.filesOf(ticket), kept]);
      }
    } catch {
      this.#settle(waiting, { problem: t('reply.fileFailed') });
    }
  }

  /** False when the agent has taken it away meanwhile, or gone to another ticket. */
  #settle(waiting: Chosen, end: Partial<Chosen>): boolean {
    const known = this.chosen.includes(waiting);
    this.chosen = this.chosen.map((file) => file === waiting ? { ...file, ...end } : file);
    return known;
  }

  #remove(gone: Chosen): void {
    this.chosen = this.chosen.filter((file) => file !== gone);
    drafts.keepFiles(this.ticket, this.chosen.flatMap((file) => file.kept ?? []));
  }

  readonly #picked = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    this.add(input.files ?? []);
    // So that the same file can be chosen again after it was taken away.
    input.value = '';
  };
}

customElements.define('ballast-reply-files', ReplyFiles);
