import { html, type TemplateResult } from 'lit';
import { LightElement } from '../base/light-element';
import { Watching } from '../base/observable';
import { locale, t } from '../i18n/locale';
import type { Message } from '../model/ticket-detail';
import './message-card';

/** Everything said about one problem, oldest first, whatever channel it came by. */
export class Conversation extends LightElement {
  static override properties = { messages: { attribute: false } };
  declare messages: readonly Message[];

  constructor() {
    super();
    this.messages = [];
    new Watching(this, locale);
  }

  override render(): TemplateResult {
    if (this.messages.length === 0) {
      return html`
        <p class="muted">${t('message.none')}</p>
      `;
    }
    const ordered = [...this.messages].sort((a, b) => Date.parse(a.sentAt) - Date.parse(b.sentAt));
    return html`
      <h3 class="only-read">${t('ticket.conversation')}</h3>
      <ol class="messages">
        ${ordered.map((message) =>
          html`
            <li><ballast-message .message="${message}"></ballast-message></li>
          `
        )}
      </ol>
    `;
  }
}

customElements.define('ballast-conversation', Conversation);
