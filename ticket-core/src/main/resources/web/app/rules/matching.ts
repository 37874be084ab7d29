import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ApiError, get, put } from '../base/api';
import { LightElement } from '../base/light-element';
import { problemText } from '../base/notices';
import { Watching } from '../base/observable';
import { Remote } from '../base/remote';
import { moment } from '../i18n/format';
import { locale, t } from '../i18n/locale';
import { panel } from '../ops/panel';
import { toast } from '../shell/toast';

interface Rules {
  joinAt: number;
  suggestAt: number;
  windowDays: number;
  reopenDays: number;
}

interface Matching {
  rules: Rules;
  /** The operator's, to go back to. */
  configured: Rules;
  version?: number | null;
  setBy?: string | null;
  setAt?: string | null;
}

const PATH = '/api/policies/matching';

/** From which score a message joins a ticket by itself, and from which somebody is asked. */
export class MatchingRules extends LightElement {
  static override properties = { problem: { state: true } };
  declare problem: string;
  readonly #matching = new Remote<Matching>(this);

  constructor() {
    super();
    this.problem = '';
    new Watching(this, locale);
    this.#load();
  }

  override render(): TemplateResult {
    return panel({
      title: t('rules.matching'),
      intro: t('rules.matchingIntro'),
      failed: t('rules.failed'),
      state: this.#matching.state,
      retry: () => this.#load(),
      // What was typed goes with the form when something else is saved.
      content: (matching) =>
        html`
          ${keyed(matching.version, this.#form(matching))}
        `,
    });
  }

  #form({ rules, configured, setBy, setAt }: Matching): TemplateResult {
    return html`
      <form class="rules" @submit="${this.#submitted}">
        ${percent('joinAt', t('rules.joinAt'), t('rules.joinAtHint'), rules.joinAt)} ${percent(
          'suggestAt',
          t('rules.suggestAt'),
          t('rules.suggestAtHint'),
          rules.suggestAt,
        )} ${days('windowDays', t('rules.window'), t('rules.windowHint'), rules.windowDays)} ${days(
          'reopenDays',
          t('rules.reopen'),
          t('rules.reopenHint'),
          rules.reopenDays,
        )} ${this.problem
          ? html`
            <p class="field-problem" role="alert">${this.problem}</p>
          `
          : nothing}
        <div class="page-controls">
          <button type="submit" class="primary">${t('rules.save')}</button>
          <button type="button" class="quiet" @click="${() => this.#save(configured)}">${t(
            'rules.reset',
          )}</button>
        </div>
        ${setAt
          ? html`
            <p class="muted">${t('rules.setBy', { agent: setBy ?? '', time: moment(setAt) })}</p>
          `
          : nothing}
      </form>
    `;
  }

  #load(): void {
    void this.#matching.load((signal) => get<Matching>(PATH, signal));
  }

  readonly #submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const number = (name: string): number => Number(form.get(name));
    const joinAt = number('joinAt') / 100;
    const suggestAt = number('suggestAt') / 100;
    if (suggestAt > joinAt) {
      this.problem = t('rules.crossed');
      return;
    }
    void this.#save({
      joinAt,
      suggestAt,
      windowDays: number('windowDays'),
      reopenDays: number('reopenDays'),
    });
  };

  async #save(rules: Rules): Promise<void> {
    this.problem = '';
    try {
      const saved = await put<Matching>(PATH, { ...rules });
      await this.#matching.load(() => Promise.resolve(saved));
      toast.say(t('rules.saved'));
    } catch (e) {
      if (!(e instanceof ApiError)) throw e;
      this.problem = problemText(e);
    }
  }
}

function percent(name: string, label: string, hint: string, value: number): TemplateResult {
  return field(name, label, hint, Math.round(value * 100), 100, '%');
}

function days(name: string, label: string, hint: string, value: number): TemplateResult {
  return field(name, label, hint, value, 365, t('rules.days'));
}

function field(
  name: string,
  label: string,
  hint: string,
  value: number,
  max: number,
  unit: string,
): TemplateResult {
  const input = html`
    <input name="${name}" type="number" required min="1" max="${max}" .value="${String(value)}" />
  `;
  return html`
    <label class="field"><span>${label}</span>
      <span class="measure">${input} ${unit}</span>
      <small>${hint}</small></label>
  `;
}

customElements.define('ballast-matching', MatchingRules);
