import { html, type TemplateResult } from 'lit';
import { post } from '../base/api';
import { icons } from '../base/icons';
import { LightElement } from '../base/light-element';
import { emptyNotice } from '../base/notices';
import { Watching } from '../base/observable';
import { moment } from '../i18n/format';
import { locale, t } from '../i18n/locale';
import { toast } from '../shell/toast';
import { column, panel, table } from './panel';
import { Polled } from './polled';

interface DeadLetter {
  id: string;
  topic: string;
  partition?: number | null;
  offset?: number | null;
  reason?: string | null;
  cause?: string | null;
  attempts?: number | null;
  at?: string | null;
}

/** What could not be processed. A person decides: once more, or away. */
export class DeadLetters extends LightElement {
  readonly #letters = new Polled<DeadLetter[] | { items: DeadLetter[] }>(this, '/api/dead-letters');

  constructor() {
    super();
    new Watching(this, locale);
  }

  override render(): TemplateResult {
    return panel({
      title: t('ops.dead'),
      intro: t('ops.deadIntro'),
      failed: t('ops.deadFailed'),
      state: this.#letters.state,
      retry: this.#letters.refresh,
      content: (answer) => this.#content(Array.isArray(answer) ? answer : answer.items),
    });
  }

  #content(letters: readonly DeadLetter[]): TemplateResult {
    if (letters.length === 0) return emptyNotice(icons.check, t('ops.noDead'), t('ops.noDeadNext'));
    return table(
      t('ops.dead'),
      [
        column(t('ops.topic')),
        column(t('ops.reason')),
        column(t('ops.since')),
        column(t('ops.attempts'), 'num'),
        column(t('ops.actions')),
      ],
      letters.map((letter) => this.#row(letter)),
    );
  }

  #row(letter: DeadLetter): TemplateResult {
    const { topic, partition, offset, reason, cause, at, attempts } = letter;
    const place = offset === null || offset === undefined ? topic : `${topic} ${partition}/${offset}`;
    return html`
      <tr>
        <th scope="row">${place}</th>
        <td class="wide">${reason ?? cause ?? '–'}</td>
        <td>${at ? moment(at) : '–'}</td>
        <td class="num">${attempts ?? '–'}</td>
        <td class="actions">
          <button class="quiet" @click="${() => this.#decide(letter, 'replay', t('ops.replayed'))}">${t(
            'ops.replay',
          )}</button>
          <button class="quiet danger" @click="${() => this.#discard(letter)}">${t('ops.discard')}</button>
        </td>
      </tr>
    `;
  }

  #discard(letter: DeadLetter): void {
    if (confirm(t('ops.discardSure'))) void this.#decide(letter, 'discard', t('ops.discarded'));
  }

  async #decide(letter: DeadLetter, decision: 'replay' | 'discard', done: string): Promise<void> {
    await toast.outcome(done, () => post(`/api/dead-letters/${encodeURIComponent(letter.id)}/${decision}`));
    this.#letters.refresh();
  }
}

customElements.define('ballast-dead-letters', DeadLetters);
