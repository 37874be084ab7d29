import { html, nothing, type TemplateResult } from 'lit';
import { debounce } from '../base/debounce';
import { icons } from '../base/icons';
import { LightElement } from '../base/light-element';
import { Watching } from '../base/observable';
import { option } from '../base/option';
import { followInside, route } from '../base/route';
import { number } from '../i18n/format';
import { locale, named, t } from '../i18n/locale';
import { taxonomy } from '../model/taxonomy';
import { CHANNELS, RISKS, STATUSES } from '../model/ticket';
import { choices, type Facets } from './facets';
import { type Filter, FILTERS, isFiltered, queryOfRoute, SORTS } from './query';

const ALWAYS: Record<Filter, readonly string[]> = { type: [], channel: CHANNELS, product: [], risk: RISKS };
const CLEARED = { q: '', type: '', channel: '', product: '', risk: '' };

/** Search, status and filters. It holds no state: what it shows is what the URL says. */
export class FilterBar extends LightElement {
  static override properties = { facets: { attribute: false }, open: { state: true } };
  declare facets: Facets | undefined;
  declare open: boolean;
  readonly #search = debounce(250, (q: string) => route.go({ q }, 'replace'));

  constructor() {
    super();
    this.open = FILTERS.some((filter) => route.get(filter) !== '');
    new Watching(this, locale, route, taxonomy);
  }

  focusSearch(): void {
    const input = this.querySelector('input');
    input?.focus();
    input?.select();
  }

  override render(): TemplateResult {
    const query = queryOfRoute();
    const active = FILTERS.filter((filter) => query[filter] !== '').length;
    return html`
      <search class="filters">
        <div class="search-line">
          <label class="search-box">
            ${icons.search}<span class="only-read">${t('inbox.search')}</span>
            <input
              type="search"
              autocomplete="off"
              spellcheck="false"
              placeholder="${t('inbox.searchHint')}"
              .value="${query.q}"
              @input="${this.#typed}"
            >
            <kbd aria-hidden="true">/</kbd>
          </label>
          <button
            class="quiet filter-toggle"
            aria-expanded="${this.open}"
            aria-controls="filter-choices"
            @click="${() => (this.open = !this.open)}"
          >
            ${icons.filter}${active > 0 ? t('inbox.filtersActive', { n: active }) : t('inbox.filters')}
          </button>
        </div>
        ${this.#statusTabs()}
        <div id="filter-choices" class="filter-choices" ?hidden="${!this.open}">
          ${FILTERS.map((filter) => this.#choice(filter, query[filter]))} ${this.#sortChoice(
            query.sort,
          )} ${isFiltered(query)
            ? html`
              <button class="quiet" @click="${() => route.go(CLEARED)}">${t('inbox.clear')}</button>
            `
            : nothing}
        </div>
      </search>
    `;
  }

  #statusTabs(): TemplateResult {
    const chosen = route.get('status') || 'open';
    return html`
      <nav class="status-tabs" aria-label="${t('filter.status')}">
        ${[...STATUSES, 'all'].map((status) => {
          const change = { status: status === 'open' ? '' : status };
          const count = this.facets?.status?.[status];
          return html`
            <a href="${route.href(change)}" aria-current="${chosen === status ? 'true' : nothing}" @click="${(
              event: MouseEvent,
            ) => followInside(event, change)}">${status === 'all'
              ? t('filter.any')
              : named('status', status)}${count === undefined ? nothing : html`
              <span class="tab-count">${number(count)}</span>
            `}</a>
          `;
        })}
      </nav>
    `;
  }

  #choice(filter: Filter, chosen: string): TemplateResult | typeof nothing {
    const codes = choices(this.facets, filter, chosen, ALWAYS[filter]);
    if (codes.length === 0) return nothing;
    const count = (code: string) => {
      const n = this.facets?.[filter]?.[code];
      return n === undefined ? '' : ` (${number(n)})`;
    };
    return html`
      <label class="choice ${chosen === '' ? '' : 'choice-active'}">
        <span>${t(`filter.${filter}`)}</span>
        <select @change="${(event: Event) =>
          route.go({ [filter]: (event.target as HTMLSelectElement).value })}">
          ${option('', t('filter.any'), chosen === '')} ${codes.map((code) =>
            option(code, choiceName(filter, code) + count(code), code === chosen)
          )}
        </select>
      </label>
    `;
  }

  #sortChoice(chosen: string): TemplateResult {
    return html`
      <label class="choice">
        <span>${t('inbox.sort')}</span>
        <select @change="${(event: Event) => route.go({ sort: (event.target as HTMLSelectElement).value })}">
          ${SORTS.map((sort) => option(sort, t(`sort.${sort}`), sort === chosen))}
        </select>
      </label>
    `;
  }

  readonly #typed = (event: Event): void => this.#search((event.target as HTMLInputElement).value.trim());
}

function choiceName(filter: Filter, code: string): string {
  switch (filter) {
    case 'type':
      return taxonomy.name(code);
    case 'channel':
    case 'risk':
      return named(filter, code);
    case 'product':
      return code;
  }
}

customElements.define('ballast-filter-bar', FilterBar);
