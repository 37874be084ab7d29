import { html, type TemplateResult } from 'lit';
import { get } from '../base/api';
import { clock } from '../base/clock';
import { icons } from '../base/icons';
import { LightElement } from '../base/light-element';
import { emptyNotice, loadingNotice, problemNotice } from '../base/notices';
import { Watching } from '../base/observable';
import { Remote } from '../base/remote';
import { followInside, route } from '../base/route';
import { locale, t } from '../i18n/locale';
import { Polled } from '../ops/polled';
import { toast } from '../shell/toast';
import './account-editor';
import { channelCard } from './channel-card';
import { type AccountForm, channels, type ConnectedChannel, type Offer, said, switched } from './model';
import { platformChoice } from './platform-choice';
import { type Quiet, stateChip, trouble } from './state';

interface WatchedAccount {
  account: string;
  quiet?: Quiet | null;
}

const CHOOSING = 'choose';
const LIST = { account: '', connect: '' };

/** Mailboxes, forms and social accounts: how they are doing, and the forms to connect and change them. */
export class ChannelsPage extends LightElement {
  readonly #channels = new Polled<ConnectedChannel[]>(this, '/api/channels');
  readonly #watched = new Polled<WatchedAccount[]>(this, '/api/ops/connectors');
  readonly #offer = new Remote<Offer>(this);
  #switching = '';

  constructor() {
    super();
    new Watching(this, locale, clock, route);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#loadOffer();
  }

  override render(): TemplateResult {
    const offer = this.#offer.value;
    const all = this.#channels.value;
    const { state } = this.#channels;
    if (state.kind === 'failed' && all === undefined) {
      return this.#page(
        t('channels.title'),
        problemNotice(t('channels.failed'), state.error, this.#channels.refresh),
      );
    }
    const offered = this.#offer.state;
    if (offered.kind === 'failed' && offer === undefined) {
      return this.#page(
        t('channels.title'),
        problemNotice(t('channels.failed'), offered.error, () => this.#loadOffer()),
      );
    }
    return offer === undefined || all === undefined
      ? this.#page(t('channels.title'), loadingNotice())
      : this.#known(offer, all);
  }

  #known(offer: Offer, all: readonly ConnectedChannel[]): TemplateResult {
    const account = route.get('account');
    const connect = route.get('connect');
    const channel = all.find(({ id }) => id === account);
    if (connect === CHOOSING) {
      return this.#page(t('channels.choose'), platformChoice(offer.forms), true);
    }
    const form = offer.forms.find(({ platform }) => platform === (channel?.platform ?? connect));
    if (form && (channel || connect !== '')) {
      return this.#page(
        channel ? channel.displayName : said(form.name),
        this.#editor(offer, form, channel, all),
        true,
      );
    }
    return this.#page(t('channels.title'), this.#list(offer, all));
  }

  #page(title: string, content: TemplateResult, inner = false): TemplateResult {
    const change = { connect: CHOOSING };
    return html`
      <div class="page ${inner ? 'page-narrow' : ''}">
        <header class="page-head">
          <div>
            ${inner
              ? html`
                <a class="page-back" href="${route.href(LIST)}" @click="${(event: MouseEvent) =>
                  followInside(event, LIST)}">${icons.back}${t('channels.back')}</a>
              `
              : ''}
            <h1>${title}</h1>
          </div>
          ${inner ? '' : html`
            <a class="button primary" href="${route.href(change)}" @click="${(event: MouseEvent) =>
              followInside(event, change)}">${t('channels.connect')}</a>
          `}
        </header>
        ${content}
      </div>
    `;
  }

  #list(offer: Offer, all: readonly ConnectedChannel[]): TemplateResult {
    if (all.length === 0) return emptyNotice(icons.plug, t('channels.none'), t('channels.noneNext'));
    return html`
      <ul class="channels">${all.map((channel) =>
        channelCard({
          channel,
          form: offer.forms.find(({ platform }) => platform === channel.platform),
          quiet: this.#quiet(channel),
          busy: this.#switching === channel.id,
          onSwitch: () => void this.#switch(channel),
        })
      )}</ul>
    `;
  }

  #editor(
    offer: Offer,
    form: AccountForm,
    channel: ConnectedChannel | undefined,
    all: readonly ConnectedChannel[],
  ): TemplateResult {
    return html`
      ${channel
        ? html`
          <div class="channel-now" role="status">${stateChip(channel.state)} ${trouble(
            channel,
            this.#quiet(channel),
          )}</div>
        `
        : ''}
      <ballast-account-editor
        .form="${form}"
        .channel="${channel}"
        .addresses="${offer.addresses}"
        .all="${all}"
        @saved="${this.#saved}"
        @removed="${this.#channels.refresh}"
      ></ballast-account-editor>
    `;
  }

  /** The list holds it before the address names it, or the page would show the list for a moment. */
  readonly #saved = async (event: CustomEvent<ConnectedChannel>): Promise<void> => {
    const { id } = event.detail;
    await this.#channels.load((signal) => get('/api/channels', signal));
    route.go({ account: id, connect: '' }, 'replace');
  };

  #quiet({ id }: ConnectedChannel): Quiet | undefined {
    return this.#watched.value?.find(({ account }) => account === id)?.quiet ?? undefined;
  }

  async #switch(channel: ConnectedChannel): Promise<void> {
    this.#switching = channel.id;
    await toast.outcome(
      channel.enabled ? t('channels.switchedOff') : t('channels.switchedOn'),
      () => channels.change(channel.id, switched(channel, !channel.enabled)),
    );
    this.#switching = '';
    this.#channels.refresh();
  }

  #loadOffer(): void {
    void this.#offer.load((signal) => channels.offer(signal));
  }
}

customElements.define('ballast-channels', ChannelsPage);
