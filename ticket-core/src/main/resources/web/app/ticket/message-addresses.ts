import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../i18n/locale';
import type { Mailbox, Message } from '../model/ticket-detail';

/** Whom a mail names. Who wrote stands above already, so From is told only where answers go elsewhere. */
export function mailAddresses({ addresses, sender }: Message): TemplateResult | typeof nothing {
  if (!addresses) return nothing;
  const elsewhere = addresses.from && sender && addresses.from.address !== sender.handle;
  const rows = [
    row(t('message.from'), elsewhere && addresses.from ? [addresses.from] : []),
    row(t('message.replyTo'), elsewhere ? [{ address: sender.handle, name: sender.name ?? null }] : []),
    row(t('message.to'), addresses.to),
    row(t('message.cc'), addresses.cc),
  ];
  if (rows.every((shown) => shown === nothing)) return nothing;
  return html`
    <dl class="message-addresses">${rows}</dl>
  `;
}

function row(label: string, mailboxes: readonly Mailbox[]): TemplateResult | typeof nothing {
  if (mailboxes.length === 0) return nothing;
  return html`
    <div>
      <dt>${label}</dt>
      <dd>${mailboxes.map(written).join(', ')}</dd>
    </div>
  `;
}

function written({ name, address }: Mailbox): string {
  return name && name !== address ? `${name} <${address}>` : address;
}
