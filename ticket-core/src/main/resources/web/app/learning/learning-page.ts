import { html, type TemplateResult } from 'lit';
import { LightElement } from '../base/light-element';
import { Watching } from '../base/observable';
import { locale, t } from '../i18n/locale';
import './own-types';
import './reclassification';
import './versions';

/** What the classifier learned from this shop, and the ways to teach it more or take it back. */
export class LearningPage extends LightElement {
  constructor() {
    super();
    new Watching(this, locale);
  }

  override render(): TemplateResult {
    return html`
      <div class="page">
        <header class="page-head"><h1>${t('learn.title')}</h1></header>
        <ballast-versions></ballast-versions>
        <ballast-reclassification></ballast-reclassification>
        <ballast-own-types></ballast-own-types>
      </div>
    `;
  }
}

customElements.define('ballast-learning', LearningPage);
