import { html, type TemplateResult } from 'lit';
import { LightElement } from '../base/light-element';
import { Watching } from '../base/observable';
import { locale, t } from '../i18n/locale';
import './connectors';
import './dead-letters';
import './lag';

/** Is everything running? Lag, connected channels, and what was set aside. */
export class OperationsPage extends LightElement {
  constructor() {
    super();
    new Watching(this, locale);
  }

  override render(): TemplateResult {
    return html`
      <div class="page">
        <header class="page-head"><h1>${t('ops.title')}</h1></header>
        <ballast-connectors></ballast-connectors>
        <ballast-lag></ballast-lag>
        <ballast-dead-letters></ballast-dead-letters>
      </div>
    `;
  }
}

customElements.define('ballast-operations', OperationsPage);
