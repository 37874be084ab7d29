import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ApiError, get } from '../base/api';
import { LightElement } from '../base/light-element';
import { problemText } from '../base/notices';
import { Watching } from '../base/observable';
import { locale, t } from '../i18n/locale';

/**
 * Guides a customer to the shop's form, where pictures are easy: gives its address with what the ticket knows. What is sent
 * there continues the ticket. Fires `found` with the address.
 */
export class FormLink extends LightElement {
  static override properties = { ticket: { attribute: false }, problem: { state: true } };
  declare ticket: string;
  declare problem: ApiError | undefined;

  constructor() {
    super();
    new Watching(this, locale);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('ticket')) this.problem = undefined;
  }

  override render(): TemplateResult {
    return html`
      <button class="link" @click="${this.#ask}">${t('reply.formLink')}</button>
      ${this.problem
        ? html`
          <span class="reply-problem" role="alert">${problemText(this.problem)}</span>
        `
        : nothing}
    `;
  }

  readonly #ask = async (): Promise<void> => {
    this.problem = undefined;
    try {
      const { url } = await get<{ url: string }>(`/api/tickets/${this.ticket}/form-link`);
      this.dispatchEvent(new CustomEvent('found', { detail: url }));
    } catch (e) {
      this.problem = e instanceof ApiError ? e : new ApiError(0, String(e));
    }
  };
}

customElements.define('ballast-form-link', FormLink);
