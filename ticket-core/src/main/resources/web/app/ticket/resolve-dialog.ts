import { html, nothing, type TemplateResult } from 'lit';
import { LightElement } from '../base/light-element';
import { Watching } from '../base/observable';
import { locale, named, t } from '../i18n/locale';
import { taxonomy } from '../model/taxonomy';
import type { TicketDetail } from '../model/ticket-detail';

export interface Resolution {
  type: string;
  resolution: string;
}

const RESOLUTIONS = [
  'answered',
  'compensated',
  'partly-refunded',
  'reshipped',
  'returned',
  'refunded',
  'no-action',
];

/** Asks for the two facts without which no ticket is closed: what the problem was and what was done about it. */
export class ResolveDialog extends LightElement {
  static override properties = { ticket: { attribute: false }, incomplete: { state: true } };
  declare ticket: TicketDetail;
  declare incomplete: boolean;

  constructor() {
    super();
    this.incomplete = false;
    new Watching(this, locale, taxonomy);
  }

  ask(): void {
    if (this.ticket.status !== 'open' && this.ticket.status !== 'waiting') return;
    this.incomplete = false;
    this.querySelector('form')?.reset();
    this.querySelector('dialog')?.showModal();
  }

  override render(): TemplateResult {
    const known = this.ticket.type !== 'unsorted';
    return html`
      <dialog class="dialog" aria-labelledby="resolve-title">
        <form method="dialog" novalidate @submit="${this.#submitted}">
          <h2 id="resolve-title">${t('resolve.title', { number: this.ticket.number })}</h2>
          <p class="muted">${t('resolve.intro')}</p>
          <label class="field"><span>${t('resolve.type')}</span>
            <select name="type" required>
              <option value="">${t('resolve.choose')}</option>
              ${taxonomy.types.filter(({ code }) => code !== 'unsorted').map(({ code }) =>
                html`
                  <option value="${code}" ?selected="${known && code === this.ticket.type}">${taxonomy.name(
                    code,
                  )}</option>
                `
              )}
            </select></label>
          <label class="field"><span>${t('resolve.resolution')}</span>
            <select name="resolution" required>
              <option value="">${t('resolve.choose')}</option>
              ${RESOLUTIONS.map((code) =>
                html`
                  <option value="${code}">${named('resolution', code)}</option>
                `
              )}
            </select></label>
          ${this.incomplete
            ? html`
              <p class="field-problem" role="alert">${t('resolve.missing')}</p>
            `
            : nothing}
          <div class="dialog-foot">
            <button type="button" class="quiet" @click="${this.#close}">${t('resolve.cancel')}</button>
            <button type="submit" class="primary">${t('resolve.confirm')}</button>
          </div>
        </form>
      </dialog>
    `;
  }

  readonly #close = (): void => this.querySelector('dialog')?.close();

  readonly #submitted = (event: SubmitEvent): void => {
    const form = new FormData(event.target as HTMLFormElement);
    const type = String(form.get('type'));
    const resolution = String(form.get('resolution'));
    this.incomplete = type === '' || resolution === '';
    if (this.incomplete) {
      event.preventDefault();
      return;
    }
    this.dispatchEvent(new CustomEvent<Resolution>('resolve', { detail: { type, resolution } }));
  };
}

customElements.define('ballast-resolve-dialog', ResolveDialog);
