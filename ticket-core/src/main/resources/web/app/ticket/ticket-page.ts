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
import { moment } from '../i18n/format';
import { locale, named, t } from '../i18n/locale';
import { taxonomy } from '../model/taxonomy';
import type { TicketDetail } from '../model/ticket-detail';
import type { Key } from '../shell/shortcuts';
import { toast } from '../shell/toast';
import './conversation';
import './reply-box';
import type { ReplyBox } from './reply-box';
import './regroup-bar';
import type { RegroupWish } from './regroup-bar';
import { regroup, type Regrouped, undo } from './regrouping';
import './resolve-dialog';
import type { Resolution, ResolveDialog } from './resolve-dialog';
import './side-facts';
import { ticketHead } from './ticket-head';
import { ticketLink } from './ticket-link';

/** Walking the list quickly loads only the ticket one stops at. */
const SETTLE = 120;

/** One ticket: what was said on every channel, why it is here, and what to do about it. */
export class TicketPageElement extends LightElement {
  static override properties = { ticketId: {}, feed: { attribute: false }, picked: { state: true } };
  declare ticketId: string;
  declare feed: TicketFeed;
  /** Messages chosen to go elsewhere; undefined while nobody sorts them. */
  declare picked: ReadonlySet<string> | undefined;
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
      case 'regroup':
        this.#sortMessages();
        return true;
      case 'back':
        if (!this.picked) return false;
        this.picked = undefined;
        return true;
      default:
        return false;
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('ticketId')) return;
    this.picked = undefined;
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
          sortMessages: () => this.#sortMessages(),
        })} ${mergeNotices(ticket, (id) => this.#unmerge(id))}
        <div class="ticket-body">
          <div class="ticket-talk">
            <ballast-conversation
              .messages="${ticket.messages}"
              .picked="${this.picked}"
              @pick="${this.#pick}"
            ></ballast-conversation>
            ${this.picked
              ? html`
                <ballast-regroup-bar
                  .ticket="${ticket}"
                  .chosen="${this.picked.size}"
                  @wish="${this.#regroup}"
                  @cancel="${() => (this.picked = undefined)}"
                ></ballast-regroup-bar>
              `
              : nothing} ${answeredElsewhere(ticket)}
            <ballast-reply-box .ticket="${ticket}" @sent="${() => this.#load(true)}"></ballast-reply-box>
          </div>
          <ballast-side-facts
            .ticket="${ticket}"
            @accept="${this.#accept}"
            @dismiss="${this.#dismiss}"
            @undo="${this.#undo}"
            @order="${({ detail: orderNumber }: CustomEvent<string>) => this.#change({ orderNumber })}"
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

  /** Checkboxes beside the messages; the first gets the focus, so that a hand may stay on the keys. */
  #sortMessages(): void {
    this.picked = this.picked ? undefined : new Set();
    void this.updateComplete.then(() => {
      requestAnimationFrame(() => this.querySelector<HTMLElement>('.pick')?.focus());
    });
  }

  readonly #pick = (event: CustomEvent<string>): void => {
    const next = new Set(this.picked);
    if (!next.delete(event.detail)) next.add(event.detail);
    this.picked = next;
  };

  readonly #regroup = async ({ detail }: CustomEvent<RegroupWish>): Promise<void> => {
    const messages = [...(this.picked ?? [])];
    const path = `/api/tickets/${this.ticketId}/${detail.kind}`;
    const into = detail.kind === 'split' ? {} : { ticket: detail.into };
    const done = await regroup(
      ({ number }) => t(`regroup.done.${detail.kind}`, { number }),
      () => post<Regrouped>(path, detail.kind === 'merge' ? into : { ...into, messages }),
      () => this.#load(true),
    );
    if (!done) return;
    this.picked = undefined;
    if (detail.kind === 'merge') route.go({ ticket: detail.into });
  };

  /** One of the two goes into the other; whoever looks at the one that went is taken along. */
  readonly #accept = async ({ detail: other }: CustomEvent<string>): Promise<void> => {
    const here = this.ticketId;
    const done = await regroup(
      ({ number }) => t('regroup.done.merge', { number }),
      () => post<Regrouped>(`/api/tickets/${here}/suggestions/${other}/accept`),
      () => this.#load(true),
    );
    if (done?.id === here) route.go({ ticket: other });
  };

  readonly #dismiss = async ({ detail: other }: CustomEvent<string>): Promise<void> => {
    const path = `/api/tickets/${this.ticketId}/suggestions/${other}`;
    const done = await toast.tried(async () => {
      await post(`${path}/dismiss`);
      return true;
    });
    if (done) {
      toast.offer(t('suggestion.dismissed'), t('regroup.undo'), async () => {
        await toast.outcome(t('regroup.undone'), () => post(`${path}/reconsider`));
        await this.#load(true);
      });
    }
    await this.#load(true);
  };

  readonly #undo = async ({ detail: regrouping }: CustomEvent<string>): Promise<void> => {
    await undo(regrouping);
    await this.#load(true);
  };

  async #unmerge(ticket: string): Promise<void> {
    await toast.outcome(t('regroup.undone'), () => post(`/api/tickets/${ticket}/unmerge`));
    await this.#load(true);
  }

  readonly #back = (event: MouseEvent): void => {
    event.preventDefault();
    route.go({ ticket: '' });
  };
}

/** Whose story is told where. */
function mergeNotices(ticket: TicketDetail, unmerge: (id: string) => void): TemplateResult {
  const { merged, mergedInto, mergedIntoNumber } = ticket;
  return html`
    ${mergedInto
      ? html`
        <p class="notice notice-quiet">${t('ticket.isMerged')} ${ticketLink(
          mergedInto,
          `#${mergedIntoNumber ?? ''}`,
        )}</p>
      `
      : nothing} ${merged.map(({ ticket, number }) =>
        html`
          <p class="notice notice-quiet">
            <span>${t('ticket.tellsToo')} ${ticketLink(ticket, `#${number}`)}</span>
            <button class="quiet" @click="${() => unmerge(ticket)}">${t('ticket.unmerge')}</button>
          </p>
        `
      )}
  `;
}

/** A colleague was faster on another ticket of the same person. */
function answeredElsewhere({ answeredElsewhere }: TicketDetail): TemplateResult[] {
  return answeredElsewhere.map(({ ticket, number, channel, at }) =>
    html`
      <p class="notice notice-answered" role="note"><span>${t('ticket.answeredElsewhere', {
        channel: named('channel', channel),
        time: moment(at),
      })} ${ticketLink(ticket, `#${number}`)}</span></p>
    `
  );
}

customElements.define('ballast-ticket', TicketPageElement);
