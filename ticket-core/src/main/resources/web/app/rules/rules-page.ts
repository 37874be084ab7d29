import { html, type TemplateResult } from 'lit';
import { LightElement } from '../base/light-element';
import { Watching } from '../base/observable';
import { locale, t } from '../i18n/locale';
import './matching';

/** What the shop decides for itself. */
export class RulesPage extends LightElement {
  constructor() {
    super();
    new Watching(this, locale);
  }

  override render(): TemplateResult {
    return html`
      <div class="page">
        <header class="page-head"><h1>${t('rules.title')}</h1></header>
        <ballast-matching></ballast-matching>
      </div>
    `;
  }
}

customElements.define('ballast-rules', RulesPage);
