import { html, nothing, type TemplateResult } from 'lit';
import { LightElement } from '../base/light-element';
import { Watching } from '../base/observable';
import { followInside, route } from '../base/route';
import { moment, money } from '../i18n/format';
import { locale, named, t } from '../i18n/locale';
import { taxonomy } from '../model/taxonomy';
import type { Order, Suggestion, TicketDetail } from '../model/ticket-detail';

/** Beside the conversation: why, which order, who, what else, what next. */
export class SideFacts extends LightElement {
  static override properties = { ticket: { attribute: false } };
  declare ticket: TicketDetail;

  constructor() {
    super();
    new Watching(this, locale, taxonomy, route);
  }

  override render(): TemplateResult {
    const { ticket } = this;
    return html`
      <div class="side">
        ${this.#suggestions(ticket.suggestions ?? [])}
        <section><h3>${t('ticket.reasons')}</h3>${reasons(ticket)}</section>
        <section><h3>${t('ticket.order')}</h3>${order(ticket)}</section>
        <section>
          <h3>${t('ticket.otherTickets')}</h3>
          ${ticket.customer && !ticket.customer.email
            ? html`
              <p class="ask">${t('ticket.noEmail')}</p>
            `
            : nothing} ${otherTickets(ticket)}
        </section>
        ${ticket.activity?.length ? activity(ticket) : nothing}
      </div>
    `;
  }

  #suggestions(suggestions: readonly Suggestion[]): TemplateResult | typeof nothing {
    if (suggestions.length === 0) return nothing;
    return html`
      <section class="suggestions">
        <h3>${t('ticket.suggestions')}</h3>
        <ul>${suggestions.map((suggestion) =>
          html`
            <li>${this.#suggestion(suggestion)}</li>
          `
        )}</ul>
      </section>
    `;
  }

  #suggestion({ ticket, number, text, reasons: why }: Suggestion): TemplateResult {
    const because = why?.length
      ? html`
        <p class="muted">${why.join(' · ')}</p>
      `
      : nothing;
    if (ticket) {
      return html`
        <p><a href="${route.href({ ticket })}" @click="${(event: MouseEvent) =>
          followInside(event, { ticket })}">${t('ticket.duplicate', {
            number: number ?? '?',
          })}</a></p>${because}
        <button class="quiet" @click="${() => this.#emit('merge', ticket)}">${t('ticket.merge')}</button>
      `;
    }
    return html`
      <p class="outline">${text}</p>${because}
      <button class="quiet" @click="${() => this.#emit('outline', text ?? '')}">${t(
        'ticket.useOutline',
      )}</button>
    `;
  }

  #emit(name: 'merge' | 'outline', detail: string): void {
    this.dispatchEvent(new CustomEvent<string>(name, { detail }));
  }
}

function reasons({ reasons }: TicketDetail): TemplateResult {
  if (!reasons?.length) {
    return html`
      <p class="muted">${t('ticket.noReasons')}</p>
    `;
  }
  return html`
    <ul class="reasons">${reasons.map((reason) =>
      html`
        <li>${typeof reason === 'string' ? reason : reason.text}</li>
      `
    )}</ul>
  `;
}

function order(ticket: TicketDetail): TemplateResult {
  const known = ticket.order;
  if (!known) {
    return ticket.orderNumber
      ? html`
        <p class="fact-line"><strong>${ticket.orderNumber}</strong></p>
      `
      : html`
        <p class="ask">${t('ticket.noOrder')}</p>
      `;
  }
  return html`
    <p class="fact-line">
      <strong>${known.number ?? ticket.orderNumber}</strong>
      ${known.status
        ? html`
          <span class="chip chip-plain">${known.status}</span>
        `
        : nothing} ${known.total
        ? html`
          <span>${orderTotal(known)}</span>
        `
        : nothing}
    </p>
    ${known.placedAt
      ? html`
        <p class="muted">${moment(known.placedAt)} ${known.country ?? ''}</p>
      `
      : nothing}
    <ul class="order-lines">${(known.lines ?? []).map((line) =>
      html`
        <li><span>${line.title ?? line.sku}</span> <span class="muted">× ${line.quantity ?? 1}</span></li>
      `
    )}</ul>
    ${known.trackings?.length
      ? html`
        <p class="muted">${t('ticket.tracking')}: ${known.trackings.join(', ')}</p>
      `
      : nothing}
  `;
}

function orderTotal({ total, currency }: Order): string {
  if (total === null || total === undefined) return '';
  return money(typeof total === 'number' && currency ? { amount: total, currency } : total);
}

function otherTickets({ customerLinks }: TicketDetail): TemplateResult {
  if (!customerLinks?.length) {
    return html`
      <p class="muted">${t('ticket.noOtherTickets')}</p>
    `;
  }
  return html`
    <ul class="other-tickets">${customerLinks.map((other) => {
      const change = { ticket: other.id };
      return html`
        <li>
          <a href="${route.href(change)}" @click="${(event: MouseEvent) =>
            followInside(event, change)}">#${other.number} ${other.subject || t('row.noSubject')}</a>
          <span class="muted">${named('status', other.status)}${other.type
            ? ` · ${taxonomy.name(other.type)}`
            : ''}</span>
        </li>
      `;
    })}</ul>
  `;
}

function activity({ activity }: TicketDetail): TemplateResult {
  return html`
    <section>
      <details>
        <summary><h3>${t('ticket.activity')}</h3></summary>
        <ol class="activity">${(activity ?? []).map((entry) =>
          html`
            <li>
              <time datetime="${entry.at}">${moment(entry.at)}</time>
              <span>${entry.text ?? entry.kind.replaceAll('-', ' ')}${entry.actor
                ? ` · ${entry.actor}`
                : ''}</span>
            </li>
          `
        )}</ol>
      </details>
    </section>
  `;
}

customElements.define('ballast-side-facts', SideFacts);
