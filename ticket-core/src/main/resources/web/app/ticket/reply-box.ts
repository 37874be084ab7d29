import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ApiError, post } from '../base/api';
import { LightElement } from '../base/light-element';
import { problemText } from '../base/notices';
import { Watching } from '../base/observable';
import { option } from '../base/option';
import { customerName } from '../inbox/ticket-row';
import { locale, named, t } from '../i18n/locale';
import type { Channel } from '../model/ticket';
import type { Message, TicketDetail } from '../model/ticket-detail';
import { toast } from '../shell/toast';
import { drafts, type Writing } from './drafts';
import './form-link';
import './reply-files';
import type { ReplyFiles } from './reply-files';

/**
 * Where the agent writes: a reply to the customer, or a note for colleagues. The text leaves the box only when the
 * server has it.
 */
export class ReplyBox extends LightElement {
  static override properties = {
    ticket: { attribute: false },
    writing: { state: true },
    text: { state: true },
    answering: { state: true },
    sending: { state: true },
    error: { state: true },
  };
  declare ticket: TicketDetail;
  declare writing: Writing;
  declare text: string;
  /** The message to answer; undefined for the newest. */
  declare answering: string | undefined;
  declare sending: boolean;
  declare error: ApiError | undefined;

  constructor() {
    super();
    this.writing = 'reply';
    this.text = '';
    this.sending = false;
    new Watching(this, locale);
  }

  /** Puts the cursor into the box, for a reply or a note. */
  write(writing: Writing): void {
    this.#turnTo(writing);
    void this.updateComplete.then(() => this.querySelector('textarea')?.focus());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('ticket') || changed.get('ticket')?.id === this.ticket.id) return;
    this.error = undefined;
    this.answering = undefined;
    this.text = drafts.of(this.ticket.id, this.writing);
  }

  override render(): TemplateResult {
    const note = this.writing === 'note';
    const label = note
      ? t('reply.noteLabel')
      : t('reply.label', { customer: this.#recipient(), channel: named('channel', this.#channel()) });
    return html`
      <section
        class="reply ${note ? 'reply-note' : ''}"
        aria-label="${t('reply.mode')}"
        @dragover="${this.#dragged}"
        @drop="${this.#dropped}"
        @paste="${this.#pasted}"
      >
        <div class="reply-modes">
          ${this.#mode('reply', t('reply.tab'))} ${this.#mode('note', t('reply.note'))}
        </div>
        ${note ? nothing : this.#recipients()}
        <label>
          <span class="reply-label">${label}</span>
          <textarea
            rows="4"
            dir="auto"
            .value="${this.text}"
            ?readonly="${this.sending}"
            placeholder="${note ? t('reply.notePlaceholder') : t('reply.placeholder')}"
            @input="${this.#typed}"
            @keydown="${this.#pressed}"
          ></textarea>
        </label>
        ${note ? nothing : html`
          <ballast-reply-files .ticket="${this.ticket.id}"></ballast-reply-files>
          <ballast-form-link .ticket="${this.ticket.id}" @found="${this.#linked}"></ballast-form-link>
        `}
        <div class="reply-foot">
          ${this.error
            ? html`
              <span class="reply-problem" role="alert">${t('reply.failed')} ${problemText(this.error)}</span>
            `
            : html`
              <span class="muted">${this.text.trim() === '' ? t('reply.keys') : t('reply.draft')}</span>
            `}
          <button class="primary" ?disabled="${this.sending || this.text.trim() === ''}" @click="${this
            .#send}">
            ${this.sending ? t('reply.sending') : note ? t('reply.sendNote') : t('reply.send')}
          </button>
        </div>
      </section>
    `;
  }

  #mode(writing: Writing, name: string): TemplateResult {
    return html`
      <button aria-pressed="${this.writing === writing}" ?disabled="${this.sending}" @click="${() =>
        this.write(writing)}">
        ${name}${drafts.of(this.ticket.id, writing) && this.writing !== writing
          ? html`
            <span class="draft-dot" title="${t('reply.draft')}"></span>
          `
          : nothing}
      </button>
    `;
  }

  /** Where several people or channels wrote, the agent may choose; each is offered by its newest message. */
  #recipients(): TemplateResult | typeof nothing {
    const newest = new Map(
      questions(this.ticket).map((question) => [`${question.channel} ${question.sender?.handle}`, question]),
    );
    if (newest.size < 2) return nothing;
    const chosen = this.#question()?.id;
    return html`
      <label class="choice choice-inline reply-to">
        <span>${t('reply.to')}</span>
        <select @change="${(event: Event) => (this.answering = (event.target as HTMLSelectElement).value)}">
          ${[...newest.values()].map((question) =>
            option(
              question.id,
              `${writer(question)} · ${named('channel', question.channel ?? 'email')}`,
              question.id === chosen,
            )
          )}
        </select>
      </label>
    `;
  }

  /** The message that is answered: the chosen one, else the newest. */
  #question(): Message | undefined {
    const all = questions(this.ticket);
    return all.find(({ id }) => id === this.answering) ?? all.at(-1);
  }

  #recipient(): string {
    const question = this.#question();
    return question ? writer(question) : customerName(this.ticket);
  }

  #channel(): Channel {
    return this.#question()?.channel ?? this.ticket.channels[0] ?? 'email';
  }

  #turnTo(writing: Writing): void {
    if (writing === this.writing || this.sending) return;
    this.writing = writing;
    this.error = undefined;
    this.text = drafts.of(this.ticket.id, writing);
  }

  #keep(text: string): void {
    this.text = text;
    drafts.keep(this.ticket.id, this.writing, text);
  }

  readonly #typed = (event: Event): void => this.#keep((event.target as HTMLTextAreaElement).value);

  get #files(): ReplyFiles | null {
    return this.querySelector('ballast-reply-files');
  }

  readonly #dragged = (event: DragEvent): void => {
    if (this.#files && event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };

  readonly #dropped = (event: DragEvent): void => this.#take(event, event.dataTransfer);

  readonly #pasted = (event: ClipboardEvent): void => this.#take(event, event.clipboardData);

  #take(event: Event, data: DataTransfer | null): void {
    if (!this.#files || !data || data.files.length === 0) return;
    event.preventDefault();
    this.#files.add(data.files);
  }

  readonly #linked = ({ detail: url }: CustomEvent<string>): void =>
    this.#keep(this.text === '' ? url : `${this.text.trimEnd()}\n${url}\n`);

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    void this.#send();
  };

  readonly #send = async (): Promise<void> => {
    const text = this.text.trim();
    if (this.sending || text === '') return;
    const { ticket: { id }, writing } = this;
    this.sending = true;
    this.error = undefined;
    try {
      if (writing === 'reply') await this.#reply(id, text);
      else await post(`/api/tickets/${id}/notes`, { text });
      drafts.keep(id, writing, '');
      if (this.ticket.id === id) this.text = '';
      toast.say(writing === 'reply' ? t('reply.sent') : t('reply.noteSaved'));
      this.dispatchEvent(new CustomEvent('sent'));
    } catch (e) {
      this.error = e instanceof ApiError ? e : new ApiError(0, String(e));
    } finally {
      this.sending = false;
    }
  };

  async #reply(id: string, text: string): Promise<void> {
    const message = this.#question()?.id;
    const files = this.#files;
    const attachments = await files?.all();
    if (files && !attachments) throw new ApiError(409, t('reply.fileMissing'));
    await post(`/api/tickets/${id}/replies`, { text, message, attachments });
    drafts.keepFiles(id, []);
    if (this.ticket.id === id) files?.clear();
  }
}

/** What customers wrote, oldest first. */
function questions({ messages }: TicketDetail): Message[] {
  return messages
    .filter(({ direction, automatic }) => direction === 'in' && !automatic)
    .sort((a, b) => Date.parse(a.sentAt) - Date.parse(b.sentAt));
}

function writer({ sender }: Message): string {
  return sender?.name || sender?.handle || t('message.in');
}

customElements.define('ballast-reply-box', ReplyBox);
