import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { get, patch, post } from '../base/api';
import { clock } from '../base/clock';
import { icons } from '../base/icons';
import { LightElement } from '../base/light-element';
import { loadingNotice, problemNotice } from '../base/notices';
import { Watching } from '../base/observable';
import { Remote } from '../base/remote';
import { route } from '../base/route';
import type { TicketFeed } from '../inbox/ticket-feed';
import { locale, t } from '../i18n/locale';
import { taxonomy } from '../model/taxonomy';
import type { TicketDetail } from '../model/ticket-detail';
import type { Key } from '../shell/shortcuts';
import { toast } from '../shell/toast';
import './conversation';
import './reply-box';
import type { ReplyBox } from './reply-box';
import './resolve-dialog';
import type { Resolution, ResolveDialog } from './resolve-dialog';
import './side-facts';
import { ticketHead } from './ticket-head';

/** Walking the list quickly loads only the ticket one stops at. */
const SETTLE = 120;

/** One ticket: what was said on every channel, why it is here, and what to do about it. */
export class TicketPageElement extends LightElement {
  static override properties = { ticketId: {}, feed: { attribute: false } };
  declare ticketId: string;
  declare feed: TicketFeed;
  readonly #ticket = new Remote<TicketDetail>(this);
  #settling: ReturnType<typeof setTimeout> | undefined;
  #stop: (() => void)[] = [];

  constructor() {
    super();
    new Watching(this, locale, clock, taxonomy);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = [this.feed.subscribe(() => this.#reloadIfChanged())];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop.forEach((stop) => stop());
    clearTimeout(this.#settling);
  }

  focusTitle(): void {
    this.querySelector<HTMLElement>('h2')?.focus();
  }

  /** A shortcut that concerns the open ticket. */
  pressed(key: Key): boolean {
    switch (key) {
      case 'reply':
      case 'note':
        this.querySelector<ReplyBox>('ballast-reply-box')?.write(key);
        return true;
      case 'resolve':
        this.#askResolution();
        return true;
      default:
        return false;
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('ticketId')) return;
    clearTimeout(this.#settling);
    const first = changed.get('ticketId') === undefined;
    this.#settling = setTimeout(() => this.#load(false), first ? 0 : SETTLE);
  }

  override render(): TemplateResult {
    const { state, value } = this.#ticket;
    const ticket = value?.id === this.ticketId ? value : undefined;
    return html`
      <a class="quiet back-link" href="${route.href({ ticket: '' })}" @click="${this.#back}">${icons.back}${t(
        'ticket.back',
      )}</a>
      ${state.kind === 'failed'
        ? problemNotice(t('ticket.failed'), state.error, () => this.#load(true))
        : nothing} ${ticket ? this.#content(ticket) : state.kind === 'failed' ? nothing : loadingNotice()}
    `;
  }

  #content(ticket: TicketDetail): TemplateResult {
    return html`
      <article class="ticket" aria-labelledby="ticket-title">
        ${ticketHead(ticket, clock.now, {
          retype: (type) => this.#change({ type }),
          askResolution: () => this.#askResolution(),
          reopen: () => this.#act('reopen'),
          unmerge: () => this.#act('unmerge'),
        })}
        <div class="ticket-body">
          <div class="ticket-talk">
            <ballast-conversation .messages="${ticket.messages}"></ballast-conversation>
            <ballast-reply-box .ticket="${ticket}" @sent="${() => this.#load(true)}"></ballast-reply-box>
          </div>
          <ballast-side-facts
            .ticket="${ticket}"
            @merge="${this.#merge}"
          ></ballast-side-facts>
        </div>
        <ballast-resolve-dialog .ticket="${ticket}" @resolve="${this.#resolve}"></ballast-resolve-dialog>
      </article>
    `;
  }

  #load(keep: boolean): Promise<void> {
    const id = this.ticketId;
    return this.#ticket.load(
      (signal) => get<TicketDetail>(`/api/tickets/${encodeURIComponent(id)}`, signal),
      keep,
    );
  }

  #reloadIfChanged(): void {
    const listed = this.feed.items[this.feed.indexOf(this.ticketId)];
    const shown = this.#ticket.state;
    if (
      listed && shown.kind === 'ready' && shown.value.id === listed.id && listed.version > shown.value.version
    ) {
      void this.#load(true);
    }
  }

  async #change(changes: Record<string, unknown>): Promise<void> {
    const version = this.#ticket.value?.version;
    await toast.outcome(
      t('ticket.saved'),
      () => patch(`/api/tickets/${this.ticketId}`, { ...changes, version }),
    );
    await this.#load(true);
  }

  async #act(action: string, body: Record<string, unknown> = {}): Promise<void> {
    await toast.outcome(t('ticket.saved'), () => post(`/api/tickets/${this.ticketId}/${action}`, body));
    await this.#load(true);
  }

  #askResolution(): void {
    this.querySelector<ResolveDialog>('ballast-resolve-dialog')?.ask();
  }

  readonly #resolve = (event: CustomEvent<Resolution>): void =>
    void this.#act('resolve', { ...event.detail });

  /** The other ticket goes into this one, which tells the story of both from then on. */
  readonly #merge = async (event: CustomEvent<string>): Promise<void> => {
    await toast.outcome(
      t('ticket.merged'),
      () => post(`/api/tickets/${event.detail}/merge`, { ticket: this.ticketId }),
    );
    await this.#load(true);
  };

  readonly #back = (event: MouseEvent): void => {
    event.preventDefault();
    route.go({ ticket: '' });
  };
}

customElements.define('ballast-ticket', TicketPageElement);
