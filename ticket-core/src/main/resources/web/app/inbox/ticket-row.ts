import { html, nothing, type TemplateResult } from 'lit';
import { channelIcon, icons } from '../base/icons';
import { brief, duration, moment, money, percent } from '../i18n/format';
import { named, plural, t } from '../i18n/locale';
import { taxonomy } from '../model/taxonomy';
import type { TicketItem } from '../model/ticket';

/** What one line of the list says about a ticket; the same parts head the ticket itself. */
export function ticketRow(item: TicketItem, now: number): TemplateResult {
  return html`
    <span class="row-top">
      <span class="row-customer">${customerName(item)}</span>
      <span class="row-number">#${item.number}</span>
      <span class="row-when">
        ${dueChip(item, now)}
        <time datetime="${item.lastMessageAt}" title="${moment(item.lastMessageAt)}">${brief(
          item.lastMessageAt,
          now,
        )}</time>
      </span>
    </span>
    <span class="row-text">
      <span class="row-subject">${item.subject || t('row.noSubject')}</span>
      <span class="row-snippet">${item.snippet ?? ''}</span>
    </span>
    <span class="row-meta">
      ${typeChip(item)} ${riskChips(item)}
      <span class="row-tail">
        <span class="fact" title="${plural('row.messages', item.messageCount)}">
          ${icons.messages}<span aria-hidden="true">${item.messageCount}</span>
          <span class="only-read">${plural('row.messages', item.messageCount)}</span>
        </span>
        ${channelMarks(item)}
      </span>
    </span>
    <span class="row-facts">
      ${item.orderNumber
        ? html`
          <span class="fact">${icons.receipt}${item.orderNumber}</span>
        `
        : nothing} ${item.product
        ? html`
          <span class="fact fact-long">${icons.box}${item.product}</span>
        `
        : nothing} ${valueFact(item)}
    </span>
  `;
}

export function customerName(item: TicketItem): string {
  return item.customer?.name || item.customer?.email || t('row.unknownCustomer');
}

export function typeChip(item: TicketItem): TemplateResult {
  const type = taxonomy.name(item.type);
  const unsure = item.type === 'unsorted';
  const sureness = t('row.confidence', { type, percent: percent(item.typeConfidence) });
  return html`
    <span class="chip ${unsure ? 'chip-plain' : 'chip-type'}" title="${unsure
      ? type
      : sureness}">${type}${unsure ? nothing : html`
      <span class="chip-sure">${percent(item.typeConfidence)}</span>
    `}</span>
  `;
}

export function riskChips({ risk, angry }: TicketItem): TemplateResult[] {
  const flags = angry ? [...risk, 'angry'] : risk;
  return flags.map((flag) =>
    html`
      <span class="chip chip-risk">${icons.warning}${named('risk', flag)}</span>
    `
  );
}

export function dueChip(item: TicketItem, now: number): TemplateResult | typeof nothing {
  if (!item.dueAt || item.status !== 'open') return nothing;
  const left = Date.parse(item.dueAt) - now;
  return left < 0
    ? html`
      <span class="due due-late">${t('row.overdue', { time: duration(left) })}</span>
    `
    : html`
      <span class="due">${t('row.due', { time: duration(left) })}</span>
    `;
}

export function channelMarks(item: TicketItem): TemplateResult {
  return html`
    <span class="channel-marks">${item.channels.map((channel) =>
      html`
        <span title="${named('channel', channel)}">${channelIcon(channel)}<span class="only-read">${named(
          'channel',
          channel,
        )}</span></span>
      `
    )}</span>
  `;
}

function valueFact({ valueAtRisk, valueCurrency }: TicketItem): TemplateResult | typeof nothing {
  if (!valueAtRisk) return nothing;
  const amount = money(valueAtRisk, valueCurrency);
  return html`
    <span class="fact fact-value" title="${t('row.value', { amount })}">${icons.tag}${amount}</span>
  `;
}
