import { html, type TemplateResult } from 'lit';
import { locale, t } from '../i18n/locale';
import type { PlainKey } from '../i18n/typed';
import { LightElement } from './light-element';
import { Watching } from './observable';

/** Defines the element of a page that is a title and its parts, one below the other. */
export function definePage(tag: string, title: PlainKey, parts: TemplateResult): void {
  customElements.define(
    tag,
    class extends LightElement {
      constructor() {
        super();
        new Watching(this, locale);
      }

      override render(): TemplateResult {
        return html`
          <div class="page">
            <header class="page-head"><h1>${t(title)}</h1></header>
            ${parts}
          </div>
        `;
      }
    },
  );
}
