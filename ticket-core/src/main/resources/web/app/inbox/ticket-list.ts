import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { clock } from '../base/clock';
import { icons } from '../base/icons';
import { LightElement } from '../base/light-element';
import { Watching } from '../base/observable';
import { followInside, route } from '../base/route';
import { locale, plural, t } from '../i18n/locale';
import { taxonomy } from '../model/taxonomy';
import type { TicketItem } from '../model/ticket';
import { Anchor } from './anchor';
import type { TicketFeed } from './ticket-feed';
import { ticketRow } from './ticket-row';
import { Viewport } from './viewport';

/** Rows left until the end of what is loaded when the next page is fetched. */
const FETCH_AHEAD = 40;

/**
 * The list, of which only the rows on screen are in the document. Rows are links in a plain list: they open in a new
 * tab, and a screen reader knows their place through `aria-posinset`. One row at a time takes part in the tab order.
 */
export class TicketList extends LightElement {
  static override properties = { feed: { attribute: false }, selected: {} };
  declare feed: TicketFeed;
  declare selected: string;
  readonly #viewport = new Viewport(this);
  readonly #anchor = new Anchor();
  #focusSelected = false;
  #stop: () => void = () => {};

  constructor() {
    super();
    this.selected = '';
    new Watching(this, clock, locale, taxonomy);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = this.feed.subscribe(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  /** Brings the selected row into view and, if the agent is walking the list, the focus onto it. */
  async reveal(id: string, focus: boolean): Promise<void> {
    await this.updateComplete;
    this.#viewport.reveal(this.feed.indexOf(id));
    this.#focusSelected = focus;
    this.requestUpdate();
  }

  override render(): TemplateResult {
    const { items } = this.feed;
    const range = this.#viewport.range(items.length);
    const selectedAt = this.feed.indexOf(this.selected);
    const indexes = [...range];
    if (selectedAt >= 0 && !range.includes(selectedAt)) indexes.push(selectedAt);
    const tabStop = selectedAt >= 0 ? selectedAt : range[0];
    return html`
      ${this.feed.unseen.size > 0 && this.#viewport.scrolled
        ? html`
          <button class="arrivals" @click="${this.#toTop}">${icons.up}${plural(
            'inbox.new',
            this.feed.unseen.size,
          )}</button>
        `
        : nothing}
      <div class="ticket-scroll" @scroll="${this.#scrolled}">
        <ul class="ticket-rows" aria-label="${t('inbox.list')}" style="height: ${items.length *
          this.#viewport.rowHeight}px">
          ${indexes.map((index) => this.#row(items[index], index, index === tabStop))}
        </ul>
        <p class="list-end">${this.feed.hasMore ? t('inbox.loadingMore') : t('inbox.end')}</p>
      </div>
    `;
  }

  #row(item: TicketItem | undefined, index: number, tabStop: boolean): TemplateResult | typeof nothing {
    if (!item) return nothing;
    const open = { ticket: item.id };
    const chosen = item.id === this.selected;
    return html`
      <li aria-posinset="${index + 1}" aria-setsize="${this.feed.hasMore
        ? -1
        : this.feed.items.length}" style="transform: translateY(${index * this.#viewport.rowHeight}px)">
        <a
          class="row ${chosen ? 'row-chosen' : ''} ${item.risk.length > 0 ? 'row-risky' : ''}"
          data-ticket="${item.id}"
          href="${route.href(open)}"
          aria-current="${chosen ? 'true' : nothing}"
          tabindex="${tabStop ? 0 : -1}"
          @click="${(event: MouseEvent) => followInside(event, open)}"
        >${ticketRow(item, clock.now)}</a>
      </li>
    `;
  }

  protected override firstUpdated(): void {
    this.#viewport.attach(this.querySelector('.ticket-scroll')!, this);
  }

  protected override updated(_: PropertyValues<this>): void {
    const { items, moved } = this.feed;
    this.#viewport.scrollBy(this.#anchor.shift(items, moved));
    if (!this.#viewport.scrolled) this.feed.seen();
    const visible = this.#viewport.visible(items.length);
    const hold = this.#viewport.scrolled || visible.includes(this.feed.indexOf(this.selected));
    this.#anchor.drop(items, hold ? visible : [], this.selected);
    if (this.#focusSelected) {
      this.querySelector<HTMLElement>('.row-chosen')?.focus({ preventScroll: true });
      this.#focusSelected = false;
    }
    if (visible.length > 0 && visible.at(-1)! > items.length - FETCH_AHEAD && !this.feed.error) {
      this.feed.loadMore();
    }
  }

  readonly #scrolled = (): void => this.requestUpdate();

  readonly #toTop = (): void => this.#viewport.toTop();
}

customElements.define('ballast-ticket-list', TicketList);
