import { route } from '../base/route';
import type { TicketItem } from '../model/ticket';

export type Sort = 'activity' | 'due' | 'waiting' | 'value';
export const SORTS: readonly Sort[] = ['activity', 'due', 'waiting', 'value'];

/** What the list shows. An empty string: no restriction. */
export interface TicketQuery {
  q: string;
  status: string;
  type: string;
  channel: string;
  product: string;
  risk: string;
  sort: Sort;
}

export const FILTERS = ['type', 'channel', 'product', 'risk'] as const;
export type Filter = (typeof FILTERS)[number];

/** The query in the URL. Without a status it is the open tickets: what must be answered comes first. */
export function queryOfRoute(): TicketQuery {
  const status = route.get('status') || 'open';
  return {
    q: route.get('q'),
    status: status === 'all' ? '' : status,
    type: route.get('type'),
    channel: route.get('channel'),
    product: route.get('product'),
    risk: route.get('risk'),
    sort: SORTS.find((sort) => sort === route.get('sort')) ?? 'activity',
  };
}

export function parameters(query: TicketQuery): URLSearchParams {
  return new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''));
}

export function isFiltered(query: TicketQuery): boolean {
  return query.q !== '' || FILTERS.some((filter) => query[filter] !== '');
}

/**
 * Whether a ticket that came in live belongs into the list. The server alone knows its full text, so for words this
 * looks at what a row shows; the next load corrects it.
 */
export function fits(query: TicketQuery, item: TicketItem): boolean {
  return item.status !== 'merged' && (query.status === '' || item.status === query.status) &&
    (query.type === '' || item.type === query.type) &&
    (query.channel === '' || item.channels.some((channel) => channel === query.channel)) &&
    (query.product === '' || item.product === query.product) &&
    (query.risk === '' || item.risk.some((risk) => risk === query.risk)) &&
    (query.q === '' || mentions(item, query.q));
}

function mentions(item: TicketItem, words: string): boolean {
  const { customer } = item;
  const text = [
    `#${item.number}`,
    item.subject,
    item.snippet,
    item.orderNumber,
    item.product,
    customer?.name,
    customer?.email,
  ]
    .join('\n').toLowerCase();
  return words.toLowerCase().split(/\s+/).every((word) => text.includes(word));
}

const never = Number.MAX_SAFE_INTEGER;

const KEYS: Record<Sort, (item: TicketItem) => number> = {
  activity: (item) => -Date.parse(item.lastMessageAt),
  due: (item) => (item.dueAt ? Date.parse(item.dueAt) : never),
  value: (item) => -(item.valueAtRisk ?? 0),
  waiting: (item) => (item.waitingSince ? Date.parse(item.waitingSince) : never),
};

/** The place of `item` among sorted `items`: before the first that comes later. */
export function placeOf(items: readonly TicketItem[], item: TicketItem, sort: Sort): number {
  const key = KEYS[sort](item);
  const place = items.findIndex((other) => KEYS[sort](other) >= key);
  return place < 0 ? items.length : place;
}
