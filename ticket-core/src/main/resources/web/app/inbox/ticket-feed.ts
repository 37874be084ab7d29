import { ApiError, get, isAbort } from '../base/api';
import { Observable } from '../base/observable';
import type { TicketItem, TicketPage } from '../model/ticket';
import { fits, parameters, placeOf, type TicketQuery } from './query';

const PAGE_SIZE = 100;

/**
 * The tickets of one query, loaded page by page from the newest end and kept true by the live stream.
 *
 * A position in the list is worth nothing for longer than a moment, because rows arrive above it: whoever remembers
 * a row remembers its id.
 */
export class TicketFeed extends Observable {
  items: readonly TicketItem[] = [];
  /** Ids that came or moved by the last change: nothing may be held in place by one of these. */
  moved: ReadonlySet<string> = new Set();
  /** Ids that came in live and were not yet on screen. */
  unseen: ReadonlySet<string> = new Set();
  loading = false;
  error: ApiError | undefined;
  #next: string | undefined;
  #query: TicketQuery;
  #inFlight: AbortController | undefined;
  #loadingMore: Promise<void> | undefined;

  constructor(query: TicketQuery) {
    super();
    this.#query = query;
  }

  get query(): TicketQuery {
    return this.#query;
  }

  get hasMore(): boolean {
    return this.#next !== undefined;
  }

  indexOf(id: string): number {
    return this.items.findIndex((item) => item.id === id);
  }

  /** Another query: the old rows stay until the new ones are there, so that typing does not flicker. */
  show(query: TicketQuery): Promise<void> {
    this.#query = query;
    return this.#loadUpTo(PAGE_SIZE, []);
  }

  /** Loads again what is loaded now: after a gap in the live stream, and on "try again". */
  reload(): Promise<void> {
    return this.#loadUpTo(Math.max(PAGE_SIZE, this.items.length), this.items);
  }

  loadMore(): Promise<void> {
    if (!this.hasMore || this.loading) return this.#loadingMore ?? Promise.resolve();
    this.#loadingMore ??= this.#append().finally(() => {
      this.#loadingMore = undefined;
      this.changed();
    });
    return this.#loadingMore;
  }

  /** Takes in what the live stream brought; `keep` is the ticket being read, which never vanishes from the list. */
  absorb(changes: readonly TicketItem[], keep: string): TicketItem[] {
    const items = [...this.items];
    const moved = new Set<string>();
    const unseen = new Set(this.unseen);
    const arrived: TicketItem[] = [];
    for (const change of changes) {
      const at = items.findIndex((item) => item.id === change.id);
      if (at >= 0 && (items[at]?.version ?? 0) > change.version) continue;
      if (at >= 0) items.splice(at, 1);
      if (!fits(this.#query, change) && !(at >= 0 && change.id === keep)) {
        unseen.delete(change.id);
        continue;
      }
      const place = placeOf(items, change, this.#query.sort);
      if (place === items.length && this.hasMore && at < 0) continue;
      items.splice(place, 0, change);
      if (at === place) continue;
      moved.add(change.id);
      if (change.id !== keep) unseen.add(change.id);
      if (at < 0) arrived.push(change);
    }
    this.items = items;
    this.moved = moved;
    this.unseen = unseen;
    this.changed();
    return arrived;
  }

  /** The top of the list is on screen. */
  seen(): void {
    if (this.unseen.size === 0) return;
    this.unseen = new Set();
    this.changed();
  }

  /** `otherwise` is shown when it fails: rows of another query would answer what was not asked. */
  async #loadUpTo(wanted: number, otherwise: readonly TicketItem[]): Promise<void> {
    this.#inFlight?.abort();
    const mine = new AbortController();
    this.#inFlight = mine;
    this.loading = true;
    this.changed();
    try {
      const items: TicketItem[] = [];
      let next: string | undefined;
      do {
        const page = await this.#fetch(next, mine.signal);
        items.push(...page.items);
        next = page.next ?? undefined;
      } while (next !== undefined && items.length < wanted);
      this.items = items;
      this.#next = next;
      this.moved = new Set();
      this.unseen = new Set();
      this.error = undefined;
    } catch (e) {
      if (isAbort(e)) return;
      this.items = otherwise;
      this.error = e instanceof ApiError ? e : new ApiError(0, String(e));
    }
    if (mine !== this.#inFlight) return;
    this.loading = false;
    this.changed();
  }

  async #append(): Promise<void> {
    const query = this.#query;
    try {
      const page = await this.#fetch(this.#next);
      if (query !== this.#query) return;
      const known = new Set(this.items.map((item) => item.id));
      this.items = [...this.items, ...page.items.filter((item) => !known.has(item.id))];
      this.#next = page.next ?? undefined;
      this.moved = new Set();
      this.error = undefined;
    } catch (e) {
      this.error = e instanceof ApiError ? e : new ApiError(0, String(e));
    }
  }

  #fetch(cursor: string | undefined, signal?: AbortSignal): Promise<TicketPage> {
    const params = parameters(this.#query);
    params.set('limit', String(PAGE_SIZE));
    if (cursor !== undefined) params.set('cursor', cursor);
    return get<TicketPage>(`/api/tickets?${params}`, signal);
  }
}
