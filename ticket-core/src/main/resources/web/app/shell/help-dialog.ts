import { html, type TemplateResult } from 'lit';
import { LightElement } from '../base/light-element';
import { Watching } from '../base/observable';
import { locale, t } from '../i18n/locale';
import { type Key, KEYS } from './shortcuts';

const SHOWN: Record<string, string> = { ArrowDown: '↓', ArrowUp: '↑', Escape: 'Esc', Enter: '↵ Enter' };

/** The keys as they are bound, so that this list cannot lie. */
export class HelpDialog extends LightElement {
  constructor() {
    super();
    new Watching(this, locale);
  }

  show(): void {
    this.querySelector('dialog')?.showModal();
  }

  override render(): TemplateResult {
    const byAction = Map.groupBy(Object.entries(KEYS), ([, action]) => action);
    return html`
      <dialog class="dialog" aria-labelledby="help-title">
        <form method="dialog">
          <h2 id="help-title">${t('keys.title')}</h2>
          <dl class="keys">
            ${[...byAction].map(([action, keys]) => line(action, keys.map(([key]) => SHOWN[key] ?? key)))}
            <div>
              <dt><kbd>Ctrl</kbd> <kbd>↵ Enter</kbd></dt>
              <dd>${t('keys.send')}</dd>
            </div>
          </dl>
          <div class="dialog-foot"><button class="primary">${t('keys.close')}</button></div>
        </form>
      </dialog>
    `;
  }
}

function line(action: Key, keys: string[]): TemplateResult {
  return html`
    <div>
      <dt>${keys.map((key) =>
        html`
          <kbd>${key}</kbd>
        `
      )}</dt>
      <dd>${t(`keys.${action}`)}</dd>
    </div>
  `;
}

customElements.define('ballast-help', HelpDialog);
