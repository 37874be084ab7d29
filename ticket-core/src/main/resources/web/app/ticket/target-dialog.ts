import { html, nothing, type TemplateResult } from 'lit';
import { ApiError, get } from '../base/api';
import { LightElement } from '../base/light-element';
import { problemText } from '../base/notices';
import { Watching } from '../base/observable';
import { locale, named, t } from '../i18n/locale';
import type { TicketPage } from '../model/ticket';
import type { TicketDetail } from '../model/ticket-detail';

interface Choice {
  id: string;
  number: number;
  subject: string;
  status: string;
}

/** Asks for another ticket: one of those at hand, or any by its number. */
export class TargetDialog extends LightElement {
  static override properties = {
    ticket: { attribute: false },
    heading: { state: true },
    problem: { state: true },
  };
  declare ticket: TicketDetail;
  declare heading: string;
  declare problem: string;

  constructor() {
    super();
    this.heading = '';
    this.problem = '';
    new Watching(this, locale);
  }

  ask(heading: string): void {
    this.heading = heading;
    this.problem = '';
    this.querySelector('form')?.reset();
    this.querySelector('dialog')?.showModal();
  }

  override render(): TemplateResult {
    return html`
      <dialog class="dialog" aria-labelledby="target-title">
        <form @submit="${this.#submitted}">
          <h2 id="target-title">${this.heading}</h2>
          ${this.#atHand().length > 0
            ? html`
              <fieldset class="targets">
                <legend>${t('regroup.atHand')}</legend>
                ${this.#atHand().map(({ id, number, subject, status }) =>
                  html`
                    <label><input type="radio" name="target" value="${id}">
                      <span>#${number} ${subject || t('row.noSubject')}
                        <span class="muted">${named('status', status)}</span></span></label>
                  `
                )}
              </fieldset>
            `
            : nothing}
          <label class="field"><span>${t('regroup.byNumber')}</span>
            <input name="number" inputmode="numeric" autocomplete="off" placeholder="#1001"></label>
          ${this.problem
            ? html`
              <p class="field-problem" role="alert">${this.problem}</p>
            `
            : nothing}
          <div class="dialog-foot">
            <button type="button" class="quiet" @click="${this.#close}">${t('resolve.cancel')}</button>
            <button type="submit" class="primary">${t('regroup.confirm')}</button>
          </div>
        </form>
      </dialog>
    `;
  }

  #atHand(): Choice[] {
    const { suggestions, otherTickets } = this.ticket;
    const all = [...suggestions.map(({ ticket, ...rest }) => ({ id: ticket, ...rest })), ...otherTickets];
    return [...new Map(all.map((choice) => [choice.id, choice])).values()];
  }

  readonly #close = (): void => this.querySelector('dialog')?.close();

  readonly #submitted = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const number = String(form.get('number')).replaceAll(/\D/g, '');
    const chosen = form.get('target');
    if (number === '' && chosen === null) {
      this.problem = t('regroup.missing');
      return;
    }
    try {
      const id = number === '' ? String(chosen) : await find(Number(number));
      if (id === undefined || id === this.ticket.id) {
        this.problem = t('regroup.unknown', { number });
        return;
      }
      this.#close();
      this.dispatchEvent(new CustomEvent<string>('target', { detail: id }));
    } catch (e) {
      if (!(e instanceof ApiError)) throw e;
      this.problem = problemText(e);
    }
  };
}

async function find(number: number): Promise<string | undefined> {
  const page = await get<TicketPage>(`/api/tickets?q=${encodeURIComponent(`#${number}`)}`);
  return page.items.find((item) => item.number === number)?.id;
}

customElements.define('ballast-target-dialog', TargetDialog);
