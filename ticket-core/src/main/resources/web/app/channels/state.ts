import { html, nothing, type TemplateResult } from 'lit';
import { icons } from '../base/icons';
import { clock } from '../base/clock';
import { brief, duration, moment, number } from '../i18n/format';
import { named, t } from '../i18n/locale';
import type { ConnectedChannel } from './model';

/** What the monitor knows of an account beyond its connector's own word. */
export interface Quiet {
  since: string;
  /** Messages that should have come since. */
  expected: number;
}

/** Fewer days than this, and a person should renew the token now. */
const EXPIRY_DAYS = 7;
const DAY = 86_400_000;

export function stateChip(state: string): TemplateResult {
  return html`
    <span class="chip ${chipClass(state)}">${named('connector', state)}</span>
  `;
}

function chipClass(state: string): string {
  switch (state) {
    case 'listening':
      return 'chip-good';
    case 'starting':
    case 'stopped':
      return 'chip-plain';
    default:
      return 'chip-warn';
  }
}

/** What keeps messages from coming, in words; nothing while all is well. */
export function trouble(
  channel: ConnectedChannel,
  quiet: Quiet | undefined,
): TemplateResult | typeof nothing {
  const { state, status } = channel;
  const words = state === 'silent'
    ? t('channels.silent')
    : state === 'listening' && quiet
    ? quietWords(quiet)
    : state === 'stopped' || state === 'starting'
    ? ''
    : status?.reason ?? '';
  const expiry = expiryWarning(status?.tokenExpiresAt);
  return words === '' && expiry === '' ? nothing : html`
    <p class="trouble">${icons.warning}<span>${[words, expiry].filter((one) => one !== '').join(
      ' ',
    )}</span></p>
  `;
}

export function quietWords({ since, expected }: Quiet): string {
  return t('channels.quiet', {
    time: duration(clock.now - Date.parse(since)),
    expected: number(Math.round(expected)),
  });
}

function expiryWarning(expiresAt: string | null | undefined): string {
  if (!expiresAt) return '';
  const left = Date.parse(expiresAt) - clock.now;
  return left > EXPIRY_DAYS * DAY
    ? ''
    : left <= 0
    ? t('channels.tokenExpired')
    : t('channels.tokenExpires', { time: duration(left) });
}

export function facts({ status, enabled }: ConnectedChannel): TemplateResult | typeof nothing {
  if (!enabled || !status) return nothing;
  return html`
    <dl class="channel-facts">
      ${fact(t('ops.lastSuccess'), when(status.lastSuccessAt))} ${fact(
        t('channels.lastMessage'),
        when(status.lastMessageAt),
      )} ${fact(
        t('ops.backlog'),
        status.backlog == null ? '–' : number(status.backlog),
      )} ${status.tokenExpiresAt ? fact(t('channels.tokenEnds'), when(status.tokenExpiresAt)) : nothing}
    </dl>
  `;
}

function fact(name: string, value: string | TemplateResult): TemplateResult {
  return html`
    <div>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>
  `;
}

function when(instant: string | null | undefined): string | TemplateResult {
  return instant
    ? html`
      <time datetime="${instant}" title="${moment(instant)}">${brief(instant, clock.now)}</time>
    `
    : t('ops.never');
}
