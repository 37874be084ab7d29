import { html, nothing, type TemplateResult } from 'lit';
import { post } from '../base/api';
import { clock } from '../base/clock';
import { icons } from '../base/icons';
import { LightElement } from '../base/light-element';
import { emptyNotice } from '../base/notices';
import { Watching } from '../base/observable';
import { duration, moment } from '../i18n/format';
import { locale, named, t } from '../i18n/locale';
import { toast } from '../shell/toast';
import { column, panel, table } from './panel';
import { Polled } from './polled';

interface DeadLetter {
  id: string;
  topic: string;
  partition?: number | null;
  offset?: number | null;
  /** The webhook it came by, where it never lay on a topic. */
  source?: string | null;
  reason: string;
  attempts: number;
  at: string;
  state: string;
  decidedBy?: string | null;
  decidedAt?: string | null;
}

type Shown = 'waiting' | 'decided';
const SHOWN: readonly Shown[] = ['waiting', 'decided'];

/** What could not be processed, by any service. A person decides: once more, or away. */
export class DeadLetters extends LightElement {
  static override properties = { shown: { state: true }, replaying: { state: true } };
  declare shown: Shown;
  declare replaying: boolean;
  readonly #letters: Record<Shown, Polled<DeadLetter[]>> = {
    waiting: new Polled(this, '/api/dead-letters'),
    decided: new Polled(this, '/api/dead-letters?state=decided'),
  };

  constructor() {
    super();
    this.shown = 'waiting';
    this.replaying = false;
    new Watching(this, locale, clock);
  }

  override render(): TemplateResult {
    const letters = this.#letters[this.shown];
    return panel({
      title: t('ops.dead'),
      intro: t('ops.deadIntro'),
      failed: t('ops.deadFailed'),
      state: letters.state,
      retry: letters.refresh,
      content: (list) =>
        html`
          ${this.#switch()} ${list.length === 0 ? this.#none() : this.#list(list)}
        `,
    });
  }

  #switch(): TemplateResult {
    return html`
      <div class="panel-tools">
        <div class="switch" role="group" aria-label="${t('ops.dead')}">${SHOWN.map((shown) =>
          html`
            <button aria-pressed="${shown === this.shown ? 'true' : 'false'}" @click="${() => {
              this.shown = shown;
              this.#letters[shown].refresh();
            }}">${t(`ops.dead.${shown}`)}</button>
          `
        )}</div>
        ${this.shown === 'waiting' && (this.#letters.waiting.value?.length ?? 0) > 1
          ? html`
            <button class="quiet" ?disabled="${this.replaying}" @click="${this.#replayAll}">${t(
              'ops.replayAll',
            )}</button>
          `
          : nothing}
      </div>
    `;
  }

  #none(): TemplateResult {
    return this.shown === 'waiting'
      ? emptyNotice(icons.check, t('ops.noDead'), t('ops.noDeadNext'))
      : emptyNotice(icons.clock, t('ops.noDecided'), t('ops.noDecidedNext'));
  }

  #list(letters: readonly DeadLetter[]): TemplateResult {
    return table(
      t('ops.dead'),
      [
        column(t('ops.origin')),
        column(t('ops.reason')),
        column(t('ops.age'), 'num'),
        column(t('ops.attempts'), 'num'),
        column(this.shown === 'waiting' ? t('ops.actions') : t('ops.decision')),
      ],
      letters.map((letter) => this.#row(letter)),
    );
  }

  #row(letter: DeadLetter): TemplateResult {
    const { reason, at, attempts } = letter;
    return html`
      <tr>
        <th scope="row">${origin(letter)}</th>
        <td class="wide">${reason}</td>
        <td class="num"><time datetime="${at}" title="${moment(at)}">${duration(
          clock.now - Date.parse(at),
        )}</time></td>
        <td class="num">${attempts}</td>
        <td class="actions">${letter.state === 'waiting' ? this.#actions(letter) : decision(letter)}</td>
      </tr>
    `;
  }

  #actions(letter: DeadLetter): TemplateResult {
    const what = origin(letter);
    return html`
      <button class="quiet" aria-label="${t('ops.replay')}: ${what}" @click="${() =>
        this.#decide(letter, 'replay', t('ops.replayed'))}">${t('ops.replay')}</button>
      <button class="quiet danger" aria-label="${t('ops.discard')}: ${what}" @click="${() =>
        this.#discard(letter)}">${t(
          'ops.discard',
        )}</button>
    `;
  }

  #discard(letter: DeadLetter): void {
    if (confirm(t('ops.discardSure'))) void this.#decide(letter, 'discard', t('ops.discarded'));
  }

  async #decide(letter: DeadLetter, decision: 'replay' | 'discard', done: string): Promise<void> {
    await toast.outcome(done, () => decide(letter, decision));
    this.#letters.waiting.refresh();
  }

  /** One after the other; the first that cannot be taken now ends it, because the next ones could not either. */
  readonly #replayAll = async (): Promise<void> => {
    this.replaying = true;
    await toast.outcome(t('ops.replayed'), async () => {
      for (const letter of this.#letters.waiting.value ?? []) await decide(letter, 'replay');
    });
    this.replaying = false;
    this.#letters.waiting.refresh();
  };
}

function decide({ id }: DeadLetter, decision: 'replay' | 'discard'): Promise<void> {
  return post(`/api/dead-letters/${encodeURIComponent(id)}/${decision}`);
}

function origin({ topic, partition, offset, source }: DeadLetter): string {
  if (source) return source;
  return offset === null || offset === undefined ? topic : `${topic} ${partition}/${offset}`;
}

function decision({ state, decidedBy, decidedAt }: DeadLetter): TemplateResult {
  return html`
    ${named('decision', state)}
    <span class="muted">${decidedBy ?? ''}${decidedAt ? `, ${moment(decidedAt)}` : ''}</span>
  `;
}

customElements.define('ballast-dead-letters', DeadLetters);
