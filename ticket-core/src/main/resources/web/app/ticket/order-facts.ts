import { html, nothing, type TemplateResult } from 'lit';
import { moment, money } from '../i18n/format';
import { t } from '../i18n/locale';
import type { TicketDetail } from '../model/ticket-detail';

/**
 * The order a ticket is about: as the shop system tells it, else its bare number, else what to ask for.
 *
 * @param confirm takes the order that the customer may have meant
 */
export function orderFacts(
  { order, orderNumber, orderMeant }: TicketDetail,
  confirm: (number: string) => void,
): TemplateResult {
  if (!order) {
    return orderNumber
      ? html`
        <p class="fact-line"><strong>${orderNumber}</strong></p>
        ${orderMeant
          ? html`
            <p class="ask">${t('ticket.orderMeant', { number: orderNumber, meant: orderMeant })}</p>
            <p class="card-actions"><button class="quiet" @click="${() => confirm(orderMeant)}">${t(
              'ticket.orderConfirm',
              { number: orderMeant },
            )}</button></p>
          `
          : nothing}
      `
      : html`
        <p class="ask">${t('ticket.noOrder')}</p>
      `;
  }
  return html`
    ${order.ofCustomer ? nothing : html`
      <p class="ask">${t('ticket.orderOfAnother')}</p>
    `}
    <p class="fact-line">
      <strong>${order.number}</strong>
      ${order.total
        ? html`
          <span>${money(order.total, order.currency)}</span>
        `
        : nothing} ${order.status
        ? html`
          <span class="chip chip-plain">${order.status.replaceAll('_', ' ')}</span>
        `
        : nothing}
    </p>
    <p class="muted">${t('ticket.orderPlaced', { time: moment(order.placedAt) })} ${order.country ?? ''}</p>
    <ul>${order.lines.map(({ title, quantity }) =>
      html`
        <li>${title} <span class="muted">× ${quantity}</span></li>
      `
    )}</ul>
    ${order.trackings.length > 0
      ? html`
        <p class="muted">${t('ticket.tracking')}: ${order.trackings.join(', ')}</p>
      `
      : nothing}
  `;
}
