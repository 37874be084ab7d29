import { html, nothing, type TemplateResult } from 'lit';
import { get } from '../base/api';
import { icons } from '../base/icons';
import { LightElement } from '../base/light-element';
import { emptyNotice, loadingNotice, problemNotice } from '../base/notices';
import { Watching } from '../base/observable';
import { Remote } from '../base/remote';
import { route } from '../base/route';
import { locale, plural, t } from '../i18n/locale';
import { type Key, shortcuts } from '../shell/shortcuts';
import type { TicketItem } from '../model/ticket';
import '../ticket/ticket-page';
import type { TicketPageElement } from '../ticket/ticket-page';
import type { Facets } from './facets';
import './filter-bar';
import type { FilterBar } from './filter-bar';
import { LiveStream } from './live-stream';
import { isFiltered, parameters, queryOfRoute } from './query';
import { TicketFeed } from './ticket-feed';
import './ticket-list';
import './waves';
import type { TicketList } from './ticket-list';
import { customerName } from './ticket-row';

/** Counts move with every message; agents need them right within seconds, not at once. */
const FACETS_EVERY = 3_000;

/** The stream of tickets beside the one being read. On a narrow screen, one of the two. */
export class InboxPage extends LightElement {
  static override properties = { announced: { state: true } };
  declare announced: string;
  readonly #feed = new TicketFeed(queryOfRoute());
  readonly #facets = new Remote<Facets>(this);
  readonly #live = new LiveStream({
    onTickets: (items) => this.#absorb(items),
    onGap: () => this.#feed.reload(),
  });
  #walked: Promise<void> = Promise.resolve();
  #facetsDue: ReturnType<typeof setTimeout> | undefined;
  #stop: (() => void)[] = [];

  constructor() {
    super();
    this.announced = '';
    new Watching(this, this.#feed, this.#live, locale, route);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = [route.subscribe(() => this.#followRoute()), shortcuts.on((key) => this.#pressed(key))];
    this.#feed.show(queryOfRoute());
    this.#countSoon(0);
    this.#live.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop.forEach((stop) => stop());
    this.#live.stop();
    clearTimeout(this.#facetsDue);
  }

  override render(): TemplateResult {
    const ticket = route.get('ticket');
    return html`
      <h1 class="only-read">${t('inbox.title')}</h1>
      <div class="inbox ${ticket ? 'inbox-reading' : ''}">
        <section class="list-pane" aria-labelledby="list-title">
          <header class="list-head">
            <h2 id="list-title">${t('inbox.list')}</h2>
            <span class="list-count">${this.#countText()}</span>
            ${this.#liveMark()}
          </header>
          <ballast-waves></ballast-waves>
          <ballast-filter-bar .facets="${this.#facets.value}"></ballast-filter-bar>
          ${this.#list(ticket)}
          <p class="only-read" role="status">${this.announced}</p>
        </section>
        <section class="ticket-pane" aria-label="${t('ticket.details')}">
          ${ticket
            ? html`
              <ballast-ticket .ticketId="${ticket}" .feed="${this.#feed}"></ballast-ticket>
            `
            : emptyNotice(icons.inbox, t('inbox.choose'), t('inbox.chooseNext'))}
        </section>
      </div>
    `;
  }

  #list(ticket: string): TemplateResult {
    const { items, loading, error } = this.#feed;
    return html`
      ${error
        ? problemNotice(t('inbox.failed'), error, () => this.#feed.reload(), loading)
        : nothing} ${items.length > 0
        ? html`
          <ballast-ticket-list .feed="${this.#feed}" .selected="${ticket}"></ballast-ticket-list>
        `
        : loading
        ? loadingNotice()
        : error
        ? nothing
        : this.#empty()}
    `;
  }

  #empty(): TemplateResult {
    const query = queryOfRoute();
    if (isFiltered(query)) {
      const clear = () => route.go({ q: '', type: '', channel: '', product: '', risk: '' });
      return emptyNotice(
        icons.search,
        t('inbox.noMatch'),
        t('inbox.noMatchNext'),
        html`
          <button class="quiet" @click="${clear}">${t('inbox.clear')}</button>
        `,
      );
    }
    const none = Object.values(this.#facets.value?.status ?? {}).every((n) => n === 0);
    if (none) return emptyNotice(icons.inbox, t('inbox.empty'), t('inbox.emptyNext'));
    return emptyNotice(
      icons.check,
      t('inbox.allDone'),
      t('inbox.allDoneNext'),
      html`
        <button class="quiet" @click="${() => route.go({ status: 'all' })}">${t('inbox.showAll')}</button>
      `,
    );
  }

  #countText(): string {
    const counts = this.#facets.value?.status;
    if (!counts || this.#feed.items.length === 0) return '';
    const { status } = this.#feed.query;
    const all = status === '' ? Object.values(counts) : [counts[status] ?? 0];
    const count = plural('inbox.count', all.reduce((sum, n) => sum + n, 0));
    return this.#facets.value?.complete === false ? t('inbox.atLeast', { count }) : count;
  }

  #liveMark(): TemplateResult {
    const { state } = this.#live;
    return html`
      <span class="live live-${state}" role="status">${t(`live.${state}`)}</span>
    `;
  }

  #followRoute(): void {
    const query = queryOfRoute();
    if (String(parameters(query)) === String(parameters(this.#feed.query))) return;
    this.#feed.show(query);
    this.#countSoon(0);
  }

  #absorb(items: readonly TicketItem[]): void {
    const arrived = this.#feed.absorb(items, route.get('ticket'));
    const last = arrived.at(-1);
    if (last) {
      const subject = last.subject || t('row.noSubject');
      this.announced = t('inbox.announce', { number: last.number, customer: customerName(last), subject });
    }
    this.#countSoon(FACETS_EVERY);
  }

  #countSoon(ms: number): void {
    if (ms === 0) clearTimeout(this.#facetsDue);
    else if (this.#facetsDue) return;
    this.#facetsDue = setTimeout(() => {
      this.#facetsDue = undefined;
      this.#facets.load((signal) =>
        get<Facets>(`/api/tickets/facets?${parameters(this.#feed.query)}`, signal)
      );
    }, ms);
  }

  #pressed(key: Key): boolean {
    switch (key) {
      case 'next':
        this.#walk(1);
        return true;
      case 'previous':
        this.#walk(-1);
        return true;
      case 'search':
        this.querySelector<FilterBar>('ballast-filter-bar')?.focusSearch();
        return true;
      case 'open':
        this.querySelector<TicketPageElement>('ballast-ticket')?.focusTitle();
        return route.get('ticket') !== '';
      case 'back':
        this.#backToList();
        return true;
      default:
        return this.querySelector<TicketPageElement>('ballast-ticket')?.pressed(key) ?? false;
    }
  }

  /** One step after the other: keys pressed while a page is fetched are steps of their own. */
  #walk(step: 1 | -1): void {
    this.#walked = this.#walked.then(() => this.#step(step));
  }

  /** To the next or previous row by its index in the list; rows not loaded yet are fetched first. */
  async #step(step: 1 | -1): Promise<void> {
    const at = this.#feed.indexOf(route.get('ticket'));
    const wanted = at < 0 ? 0 : at + step;
    if (wanted >= this.#feed.items.length) await this.#feed.loadMore();
    const item = this.#feed.items[wanted];
    if (!item) return;
    route.go({ ticket: item.id }, 'replace');
    await this.querySelector<TicketList>('ballast-ticket-list')?.reveal(item.id, true);
  }

  #backToList(): void {
    const ticket = route.get('ticket');
    const row = this.querySelector<HTMLElement>('.row-chosen');
    if (row && row.offsetParent !== null && !row.contains(document.activeElement)) {
      row.focus();
      return;
    }
    route.go({ ticket: '' });
    void this.updateComplete.then(() =>
      this.querySelector<HTMLElement>(`[data-ticket="${ticket}"]`)?.focus()
    );
  }
}

customElements.define('ballast-inbox', InboxPage);
