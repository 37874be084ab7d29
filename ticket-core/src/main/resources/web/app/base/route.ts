import { Observable } from './observable';

export type Page = 'inbox' | 'analytics' | 'channels' | 'learning' | 'rules' | 'operations' | 'customer';
const PAGES: readonly Page[] = [
  'inbox',
  'analytics',
  'channels',
  'learning',
  'rules',
  'operations',
  'customer',
];

/**
 * Where the agent is, kept in the URL's query so that a reload, a bookmark or a link to a colleague shows the same.
 * A query, not a path: the server then needs no rewriting and the page may live under any prefix.
 */
class Route extends Observable {
  #params = new URLSearchParams(location.search);

  constructor() {
    super();
    globalThis.addEventListener('popstate', () => {
      this.#params = new URLSearchParams(location.search);
      this.changed();
    });
  }

  get page(): Page {
    const page = this.#params.get('page') as Page | null;
    return page !== null && PAGES.includes(page) ? page : 'inbox';
  }

  get(name: string): string {
    return this.#params.get(name) ?? '';
  }

  /** The address with these parameters changed; an empty value removes one. */
  href(changes: Record<string, string>): string {
    const params = new URLSearchParams(this.#params);
    for (const [name, value] of Object.entries(changes)) {
      if (value === '') params.delete(name);
      else params.set(name, value);
    }
    const query = params.toString();
    return query === '' ? location.pathname : `${location.pathname}?${query}`;
  }

  /** `replace` for what nobody wants to step back through: typing in the search box, walking the list. */
  go(changes: Record<string, string>, how: 'push' | 'replace' = 'push'): void {
    const href = this.href(changes);
    if (href === location.pathname + location.search) return;
    if (how === 'push') history.pushState(null, '', href);
    else history.replaceState(null, '', href);
    this.#params = new URLSearchParams(location.search);
    this.changed();
  }
}

export const route = new Route();

/** For a click on a real link: follows it inside the page, unless the agent asked for a new tab. */
export function followInside(event: MouseEvent, changes: Record<string, string>): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  route.go(changes);
}
