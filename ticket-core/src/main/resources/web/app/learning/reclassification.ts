import { html, nothing, type TemplateResult } from 'lit';
import { ApiError, get, post } from '../base/api';
import { LightElement } from '../base/light-element';
import { problemText } from '../base/notices';
import { Watching } from '../base/observable';
import { option } from '../base/option';
import { percent } from '../i18n/format';
import { locale, plural, t } from '../i18n/locale';
import { taxonomy } from '../model/taxonomy';
import { column, table } from '../ops/panel';
import { toast } from '../shell/toast';
import { ticketLink } from '../ticket/ticket-link';

interface Change {
  ticket: string;
  number: number;
  subject: string;
  before: string;
  after: string;
  confidence: number;
}

interface Summary {
  id: string;
  version: number;
  lookedAt: number;
  changes: number;
  state: 'shown' | 'applied' | 'dropped';
}

interface Difference {
  reclassification: Summary;
  changes: Change[];
}

const PATH = '/api/learning/reclassifications';
const DAYS = [7, 30, 90, 365] as const;

/** What the model in use would say of past tickets: looked at first, then applied or dropped. */
export class Reclassification extends LightElement {
  #days: number = 30;
  #busy = false;
  #difference: Difference | undefined;

  constructor() {
    super();
    new Watching(this, locale, taxonomy);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#undecided();
  }

  override render(): TemplateResult {
    return html`
      <section class="panel">
        <h2>${t('learn.past')}</h2>
        <p class="muted">${t('learn.pastIntro')}</p>
        <form class="page-controls" @submit="${this.#look}">
          <label>${t('learn.pastDays')}
            <select @change="${this.#chooseDays}">${DAYS.map((days) =>
              option(String(days), plural('learn.days', days), days === this.#days)
            )}</select>
          </label>
          <button class="primary" ?disabled="${this.#busy}">${this.#busy
            ? t('learn.looking')
            : t('learn.look')}</button>
        </form>
        ${this.#difference ? this.#shown(this.#difference) : nothing}
      </section>
    `;
  }

  #shown({ reclassification, changes }: Difference): TemplateResult {
    const { id, lookedAt, changes: count } = reclassification;
    if (count === 0) {
      return html`
        <p role="status">${plural('learn.noChange', lookedAt)}</p>
      `;
    }
    return html`
      <p role="status">${plural('learn.changes', count)} ${plural('learn.lookedAt', lookedAt)}</p>
      <div class="page-controls">
        <button class="primary" ?disabled="${this.#busy}" @click="${() => this.#decide(id, 'apply')}">${t(
          'learn.apply',
        )}</button>
        <button class="quiet" ?disabled="${this.#busy}" @click="${() => this.#decide(id, 'drop')}">${t(
          'learn.drop',
        )}</button>
      </div>
      ${table(
        t('learn.past'),
        [
          column(t('learn.ticket'), 'wide'),
          column(t('learn.was')),
          column(t('learn.becomes')),
          column(t('learn.sure'), 'num'),
        ],
        changes.map(({ ticket, number, subject, before, after, confidence }) =>
          html`
            <tr>
              <th scope="row" class="wide">${ticketLink(ticket, `#${number} ${subject}`)}</th>
              <td>${taxonomy.name(before)}</td>
              <td>${taxonomy.name(after)}</td>
              <td class="num">${percent(confidence)}</td>
            </tr>
          `
        ),
      )}
    `;
  }

  #chooseDays(event: Event): void {
    this.#days = Number((event.target as HTMLSelectElement).value);
  }

  /** A difference that nobody decided about is shown again, whoever asked for it. */
  async #undecided(): Promise<void> {
    await this.#ask(async () => {
      const [newest] = await get<Summary[]>(PATH);
      if (newest?.state === 'shown' && newest.changes > 0) {
        this.#difference = await get<Difference>(`${PATH}/${newest.id}`);
      }
    });
  }

  async #look(event: Event): Promise<void> {
    event.preventDefault();
    await this.#ask(async () => {
      this.#difference = await post<Difference>(PATH, { days: this.#days });
    });
  }

  async #decide(id: string, decision: 'apply' | 'drop'): Promise<void> {
    await this.#ask(async () => {
      await post(`${PATH}/${id}/${decision}`);
      toast.say(decision === 'apply' ? t('learn.applied') : t('learn.dropped'));
      this.#difference = undefined;
    });
  }

  async #ask(action: () => Promise<void>): Promise<void> {
    this.#busy = true;
    this.requestUpdate();
    try {
      await action();
    } catch (e) {
      if (!(e instanceof ApiError)) throw e;
      toast.say(problemText(e), true);
    } finally {
      this.#busy = false;
      this.requestUpdate();
    }
  }
}

customElements.define('ballast-reclassification', Reclassification);
