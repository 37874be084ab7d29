import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { channelIcon, icons } from '../base/icons';
import { LightElement } from '../base/light-element';
import { Watching } from '../base/observable';
import { fileSize, moment } from '../i18n/format';
import { locale, named, t } from '../i18n/locale';
import { told } from '../model/reason';
import type { Channel } from '../model/ticket';
import type { Attachment, Message } from '../model/ticket-detail';
import type { SafeMail } from './mail-html';
import { mailAddresses } from './message-addresses';
import './mail-frame';

/** One message. The new text comes first; what the connector cut away, and the mail's own design, are a click away. */
export class MessageCard extends LightElement {
  static override properties = {
    message: { attribute: false },
    answeredBy: { attribute: false },
    cutShown: { state: true },
    mail: { state: true },
  };
  declare message: Message;
  /** The channel on which it was answered, where that is another than its own. */
  declare answeredBy: Channel | undefined;
  declare cutShown: boolean;
  declare mail: SafeMail | undefined;

  constructor() {
    super();
    this.cutShown = false;
    new Watching(this, locale);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('message');
    if (before && before.id !== this.message.id) {
      this.cutShown = false;
      this.mail = undefined;
    }
  }

  override render(): TemplateResult {
    const { message } = this;
    return html`
      <article class="message message-${message.direction}">
        <header>
          <strong>${this.#author()}</strong>
          ${message.channel && message.direction !== 'note'
            ? html`
              <span class="message-via">${channelIcon(message.channel)}${t('message.via', {
                channel: named('channel', message.channel),
              })}</span>
            `
            : nothing} ${message.automatic
            ? html`
              <span class="chip chip-plain">${t('message.automatic')}</span>
            `
            : nothing} ${message.direction === 'in' && message.sender?.verified === false
            ? html`
              <span class="chip chip-warn" title="${t('message.unverifiedWhy')}">${t(
                'message.unverified',
              )}</span>
            `
            : nothing} ${deliveryChip(message)} ${this.answeredBy
            ? html`
              <span class="chip chip-good">${t('message.answeredBy', {
                channel: named('channel', this.answeredBy),
              })}</span>
            `
            : nothing}
          <time datetime="${message.sentAt}">${moment(message.sentAt)}</time>
        </header>
        ${mailAddresses(message)} ${changed(message)} ${message.rating
          ? html`
            <p class="stars">${t('message.stars', { n: message.rating })}</p>
          `
          : nothing} ${this.mail
          ? html`
            <ballast-mail-frame .mail="${this.mail}" .author="${this.#author()}"></ballast-mail-frame>
          `
          : html`
            <p class="message-text" dir="auto">${this.cutShown ? message.fullText : message.text}</p>
          `} ${this.#switches()} ${attachments(message)} ${why(message)} ${readingNotes(
            message.readingNotes,
          )}
      </article>
    `;
  }

  #author(): string {
    const { author, sender, direction } = this.message;
    if (direction === 'in') return sender?.name || sender?.handle || t('message.in');
    const kind = t(`message.${direction}`);
    if (author && author !== 'shop') return author;
    return sender?.name ? `${kind} · ${sender.name}` : kind;
  }

  #switches(): TemplateResult {
    const { fullText, text, html: mail } = this.message;
    const cut = fullText && fullText.trim() !== text?.trim() && !this.mail;
    return html`
      <p class="message-switches">
        ${cut
          ? html`
            <button class="link" aria-expanded="${this
              .cutShown}" @click="${() => (this.cutShown = !this.cutShown)}">${this.cutShown
              ? t('message.hideCut')
              : t('message.showCut')}</button>
          `
          : nothing} ${mail
          ? html`
            <button class="link" aria-expanded="${this.mail !== undefined}" @click="${() =>
              this.#toggleMail(mail)}">${this.mail ? t('message.hideMail') : t('message.showMail')}</button>
          `
          : nothing}
      </p>
    `;
  }

  /** The sanitizer is loaded when the first formatted mail is opened: most are read as text. */
  async #toggleMail(mail: string): Promise<void> {
    this.mail = this.mail ? undefined : (await import('./mail-html')).safeMail(mail);
  }
}

/** What became of an answer; an uncertain delivery is said to be uncertain. */
function deliveryChip({ delivery, deliveryReason }: Message): TemplateResult | typeof nothing {
  if (!delivery) return nothing;
  const kind = delivery === 'sent' ? 'chip-good' : delivery === 'queued' ? 'chip-plain' : 'chip-warn';
  return html`
    <span class="chip ${kind}" title="${deliveryReason ?? nothing}">${named('delivery', delivery)}</span>
  `;
}

function changed({ editedAt, deletedAt }: Message): TemplateResult | typeof nothing {
  if (deletedAt) {
    return html`
      <p class="muted">${t('message.deleted', { time: moment(deletedAt) })}</p>
    `;
  }
  return editedAt
    ? html`
      <p class="muted">${t('message.edited', { time: moment(editedAt) })}</p>
    `
    : nothing;
}

function attachments({ id, attachments }: Message): TemplateResult | typeof nothing {
  if (attachments.length === 0) return nothing;
  return html`
    <ul class="attachments" aria-label="${t('message.attachments')}">
      ${attachments.map((file) =>
        html`
          <li>
            ${icons.clip}${fileLink(id, file)} ${file.size
              ? html`
                <span class="muted">${fileSize(file.size)}</span>
              `
              : nothing}
          </li>
        `
      )}
    </ul>
  `;
}

function fileLink(message: string, { name, contentType, sha256 }: Attachment): TemplateResult {
  const shown = name || contentType || '?';
  if (!sha256) {
    return html`
      <span>${shown}</span>
    `;
  }
  return html`
    <a href="/api/messages/${message}/attachments/${sha256}" download="${shown}">${shown}</a>
  `;
}

function why({ matchReasons = [], typeReasons = [] }: Message): TemplateResult | typeof nothing {
  const reasons = [...matchReasons, ...typeReasons];
  if (reasons.length === 0) return nothing;
  return html`
    <details class="reading-notes">
      <summary>${t('message.why')}</summary>
      <ul>${reasons.map((reason) =>
        html`
          <li>${told(reason)}</li>
        `
      )}</ul>
    </details>
  `;
}

function readingNotes(notes: readonly string[]): TemplateResult | typeof nothing {
  if (notes.length === 0) return nothing;
  return html`
    <details class="reading-notes">
      <summary>${t('message.readingNotes')}</summary>
      <ul>${notes.map((note) =>
        html`
          <li>${note}</li>
        `
      )}</ul>
    </details>
  `;
}

customElements.define('ballast-message', MessageCard);
