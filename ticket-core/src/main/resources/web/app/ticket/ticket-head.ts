import { html, nothing, type TemplateResult } from 'lit';
import { option } from '../base/option';
import { followInside, route } from '../base/route';
import { channelMarks, customerName, dueChip, riskChips } from '../inbox/ticket-row';
import { moment, money, percent } from '../i18n/format';
import { named, t } from '../i18n/locale';
import { taxonomy } from '../model/taxonomy';
import type { TicketDetail } from '../model/ticket-detail';

interface HeadActions {
  retype(type: string): void;
  askResolution(): void;
  reopen(): void;
  unmerge(): void;
  sortMessages(): void;
}

export function ticketHead(ticket: TicketDetail, now: number, actions: HeadActions): TemplateResult {
  return html`
    <header class="ticket-head">
      <p class="ticket-overline">
        <span>#${ticket.number}</span>
        <span class="chip chip-status-${ticket.status}">${named('status', ticket.status)}</span>
        ${riskChips(ticket)} ${dueChip(ticket, now)} ${channelMarks(ticket)}
      </p>
      <h2 id="ticket-title" tabindex="-1">${ticket.subject || t('row.noSubject')}</h2>
      <p class="ticket-byline">
        ${customerLink(ticket)} ${ticket.customer?.email && ticket.customer.name
          ? html`
            <span>${ticket.customer.email}</span>
          `
          : nothing}
        <span>${t('ticket.opened', { time: moment(ticket.openedAt) })}</span>
        ${ticket.valueAtRisk
          ? html`
            <span>${t('row.value', { amount: money(ticket.valueAtRisk, ticket.valueCurrency) })}</span>
          `
          : nothing}
      </p>
      <div class="ticket-actions">
        ${typeChoice(ticket, actions)} ${ticket.status === 'merged' ? nothing : html`
          <button class="quiet" @click="${actions.sortMessages}">${t('regroup.start')}…</button>
        `} ${nextStep(ticket, actions)}
      </div>
    </header>
  `;
}

function customerLink(ticket: TicketDetail): TemplateResult {
  const { customer } = ticket;
  if (!customer) {
    return html`
      <strong>${customerName(ticket)}</strong>
    `;
  }
  const change = { page: 'customer', customer: customer.id };
  return html`
    <a class="customer-link" href="${route.href(change)}" @click="${(event: MouseEvent) =>
      followInside(event, change)}"><strong>${customerName(ticket)}</strong></a>
  `;
}

function typeChoice(ticket: TicketDetail, actions: HeadActions): TemplateResult {
  const known = taxonomy.types.map((type) => type.code);
  const codes = known.includes(ticket.type) ? known : [ticket.type, ...known];
  const retype = (event: Event) => actions.retype((event.target as HTMLSelectElement).value);
  return html`
    <label class="choice choice-inline">
      <span>${t('ticket.type')}</span>
      <select @change="${retype}">
        ${codes.map((code) => option(code, taxonomy.name(code), code === ticket.type))}
      </select>
      ${ticket.type === 'unsorted' ? nothing : html`
        <span class="sure">${percent(ticket.typeConfidence)}</span>
      `}
    </label>
  `;
}

function nextStep({ status }: TicketDetail, actions: HeadActions): TemplateResult {
  switch (status) {
    case 'open':
    case 'waiting':
      return html`
        <button class="primary" @click="${actions.askResolution}">${t('ticket.resolve')}</button>
      `;
    case 'resolved':
      return html`
        <button class="quiet" @click="${actions.reopen}">${t('ticket.reopen')}</button>
      `;
    case 'merged':
      return html`
        <button class="quiet" @click="${actions.unmerge}">${t('ticket.unmerge')}</button>
      `;
  }
}
