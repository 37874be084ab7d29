import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { get, patch } from '../base/api';
import { LightElement } from '../base/light-element';
import { Watching } from '../base/observable';
import { Remote } from '../base/remote';
import { percent } from '../i18n/format';
import { locale, t } from '../i18n/locale';
import { taxonomy } from '../model/taxonomy';
import { column, panel, table } from '../ops/panel';
import { toast } from '../shell/toast';
import { ticketLink } from '../ticket/ticket-link';

interface Unsure {
  ticket: string;
  number: number;
  version: number;
  subject: string;
  snippet: string;
  type: string;
  guess?: string | null;
  confidence: number;
}

const UNSORTED = 'unsorted';

/** The tickets on whose type an agent's word teaches most, to be sorted here. */
export class LeastSure extends LightElement {
  static override properties = { sending: { state: true } };
  declare sending: boolean;
  readonly #tickets = new Remote<Unsure[]>(this);

  constructor() {
    super();
    this.sending = false;
    new Watching(this, locale, taxonomy);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  override render(): TemplateResult {
    return panel({
      title: t('learn.leastSure'),
      intro: t('learn.leastSureIntro'),
      failed: t('learn.leastSureFailed'),
      state: this.#tickets.state,
      retry: () => void this.#load(),
      content: (tickets) => this.#content(tickets),
    });
  }

  #content(tickets: readonly Unsure[]): TemplateResult {
    if (tickets.length === 0) {
      return html`
        <p role="status">${t('learn.noneUnsure')}</p>
      `;
    }
    return table(
      t('learn.leastSure'),
      [
        column(t('learn.ticket'), 'wide'),
        column(t('learn.guess')),
        column(t('learn.sure'), 'num'),
        column(t('learn.isAbout')),
      ],
      // What was chosen for one ticket must not be left standing for the next that takes its line.
      tickets.map((ticket, line) =>
        html`
          ${keyed(ticket.ticket, this.#row(ticket, line))}
        `
      ),
    );
  }

  #row(unsure: Unsure, line: number): TemplateResult {
    const { ticket, number, snippet, type, guess, confidence } = unsure;
    return html`
      <tr>
        <th scope="row" class="wide">
          ${ticketLink(ticket, `#${number} ${title(unsure)}`.trim())}
          <span class="muted">${snippet}</span>
        </th>
        <td>${guess ? t('learn.perhaps', { type: taxonomy.name(guess) }) : taxonomy.name(type)}</td>
        <td class="num">${percent(confidence)}</td>
        <td>
          <form class="sort-here" @submit="${(event: Event) => this.#sort(event, unsure, line)}">
            ${typeChoice(unsure)}
            <button class="quiet" ?disabled="${this.sending}">${t('learn.teach')}</button>
          </form>
        </td>
      </tr>
    `;
  }

  async #sort(event: Event, { ticket, number, version }: Unsure, line: number): Promise<void> {
    event.preventDefault();
    const type = String(new FormData(event.target as HTMLFormElement).get('type'));
    this.sending = true;
    await toast.outcome(
      t('learn.taught', { number, type: taxonomy.name(type) }),
      () => patch(`/api/tickets/${ticket}`, { version, type }),
    );
    this.sending = false;
    await this.#load();
    await this.updateComplete;
    // The line is another ticket's now: a hand on the keys goes on with that.
    this.querySelectorAll('select')[line]?.focus();
  }

  #load(): Promise<void> {
    return this.#tickets.load((signal) => get<Unsure[]>('/api/learning/least-sure', signal));
  }
}

/** What has no subject was given its first words for one; they are not said twice. */
function title({ subject, snippet }: Unsure): string {
  return snippet.startsWith(subject.replace(/…$/, '')) ? '' : subject;
}

/** The type it has; where that is none or one taken out since, the agent must choose. */
function typeChoice({ number, type }: Unsure): TemplateResult {
  const types = taxonomy.types.filter(({ code }) => code !== UNSORTED);
  return html`
    <select name="type" required aria-label="${t('learn.typeOf', { number })}">
      ${types.some(({ code }) => code === type) ? nothing : html`
        <option value="">${t('resolve.choose')}</option>
      `} ${types.map(({ code }) =>
        html`
          <option value="${code}" ?selected="${code === type}">${taxonomy.name(code)}</option>
        `
      )}
    </select>
  `;
}

customElements.define('ballast-least-sure', LeastSure);
