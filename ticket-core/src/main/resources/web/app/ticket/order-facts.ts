import { html, nothing, type TemplateResult } from 'lit';
import { moment, money } from '../i18n/format';
import { t } from '../i18n/locale';
import type { Order, TicketDetail } from '../model/ticket-detail';

/** The order a ticket is about: as the shop system tells it, else its bare number, else what to ask for. */
export function orderFacts({ order, orderNumber }: TicketDetail): TemplateResult {
  if (!order) {
    return orderNumber
      ? html`
        <p class="fact-line"><strong>${orderNumber}</strong></p>
      `
      : html`
        <p class="ask">${t('ticket.noOrder')}</p>
      `;
  }
  const { lines = [], shipments = [], createdAt, countryCode } = order;
  const states = [order.financialStatus, order.fulfillmentStatus].filter((state) => state);
  return html`
    <p class="fact-line">
      <strong>${order.number}</strong>
      ${order.total
        ? html`
          <span>${money(order.total, order.currency)}</span>
        `
        : nothing} ${states.map((state) =>
          html`
            <span class="chip chip-plain">${state?.replaceAll('_', ' ')}</span>
          `
        )}
    </p>
    ${createdAt
      ? html`
        <p class="muted">${t('ticket.orderPlaced', { time: moment(createdAt) })} ${countryCode ?? ''}</p>
      `
      : nothing}
    <ul>${lines.map(({ title, variant, quantity }) =>
      html`
        <li>${title}${variant ? `, ${variant}` : ''} <span class="muted">× ${quantity}</span></li>
      `
    )}</ul>
    ${shipments.map(({ trackingNumber, carrier, status }) =>
      html`
        <p class="muted">${[carrier ?? t('ticket.tracking'), trackingNumber, status].filter((s) => s).join(
          ' · ',
        )}</p>
      `
    )} ${moneyBack(order)}
  `;
}

function moneyBack({ refunds = [], disputes = [], currency }: Order): TemplateResult {
  return html`
    ${refunds.map(({ amount }) =>
      html`
        <p class="ask">${t('ticket.refunded', { amount: money(amount, currency) })}</p>
      `
    )} ${disputes.map(({ status }) =>
      html`
        <p class="ask">${t('ticket.dispute', { status })}</p>
      `
    )}
  `;
}
