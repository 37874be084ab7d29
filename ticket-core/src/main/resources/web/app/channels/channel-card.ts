import { html, nothing, type TemplateResult } from 'lit';
import { channelIcon, icons } from '../base/icons';
import { followInside, route } from '../base/route';
import { moment } from '../i18n/format';
import { t } from '../i18n/locale';
import { type AccountForm, type ConnectedChannel, said } from './model';
import { facts, type Quiet, stateChip, trouble } from './state';

interface Card {
  channel: ConnectedChannel;
  form: AccountForm | undefined;
  quiet: Quiet | undefined;
  busy: boolean;
  onSwitch: () => void;
}

export function channelCard({ channel, form, quiet, busy, onSwitch }: Card): TemplateResult {
  const change = { account: channel.id };
  const toggle = channel.enabled ? t('channels.switchOff') : t('channels.switchOn');
  return html`
    <li class="channel ${channel.enabled ? '' : 'channel-off'}">
      <div class="channel-head">
        <span class="channel-icon">${form?.channel ? channelIcon(form.channel) : icons.receipt}</span>
        <div>
          <h2>${channel.displayName}</h2>
          <p class="muted">${form ? said(form.name) : channel.platform} · ${channel.id}</p>
        </div>
        ${stateChip(channel.state)}
      </div>
      ${trouble(channel, quiet)} ${facts(channel)}
      <div class="channel-foot">
        <a class="button quiet" href="${route.href(change)}" @click="${(event: MouseEvent) =>
          followInside(event, change)}">${t('channels.change')}<span class="only-read"
          >: ${channel
            .displayName}</span></a>
        <button class="quiet" ?disabled="${busy}" aria-label="${toggle}: ${channel
          .displayName}" @click="${onSwitch}">
          ${toggle}
        </button>
        <span class="muted channel-origin">${origin(channel)}</span>
      </div>
    </li>
  `;
}

function origin({ origin, changedBy, changedAt }: ConnectedChannel): string | typeof nothing {
  if (origin === 'file') return t('channels.fromFile');
  return changedBy ? t('channels.changedBy', { agent: changedBy, time: moment(changedAt) }) : nothing;
}
