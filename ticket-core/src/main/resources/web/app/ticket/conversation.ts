import { html, nothing, type TemplateResult } from 'lit';
import { LightElement } from '../base/light-element';
import { Watching } from '../base/observable';
import { moment } from '../i18n/format';
import { locale, t } from '../i18n/locale';
import type { Channel } from '../model/ticket';
import type { Message } from '../model/ticket-detail';
import './message-card';

/** Everything said about one problem, oldest first, whatever channel it came by. */
export class Conversation extends LightElement {
  static override properties = { messages: { attribute: false }, picked: { attribute: false } };
  declare messages: readonly Message[];
  /** Ids of the messages chosen; undefined while nobody sorts them. */
  declare picked: ReadonlySet<string> | undefined;

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
        ${ordered.map((message, at) =>
          html`
            <li class="${this.picked ? 'pickable' : ''}">
              ${this.picked ? this.#choice(message) : nothing}
              <ballast-message .message="${message}" .answeredBy="${answeredBy(
                ordered,
                at,
              )}"></ballast-message>
            </li>
          `
        )}
      </ol>
    `;
  }

  #choice(message: Message): TemplateResult {
    return html`
      <input
        type="checkbox"
        class="pick"
        aria-label="${t('regroup.pick', { time: moment(message.sentAt) })}"
        .checked="${this.picked?.has(message.id) ?? false}"
        @change="${() => this.dispatchEvent(new CustomEvent<string>('pick', { detail: message.id }))}"
      >
    `;
  }
}

/** The channel of the answer that came after a question, where it is not the question's own. */
function answeredBy(ordered: readonly Message[], at: number): Channel | undefined {
  const question = ordered[at];
  if (question?.direction !== 'in' || question.automatic) return undefined;
  const answer = ordered.slice(at + 1).find(({ direction }) => direction === 'out');
  return answer?.channel && answer.channel !== question.channel ? answer.channel : undefined;
}

customElements.define('ballast-conversation', Conversation);
