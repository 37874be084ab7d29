import type { Filter } from './query';

/** How many tickets each choice of a filter would show: `{"status":{"open":12}}`. */
export type Facets = Partial<Record<Filter | 'status', Record<string, number>>> & {
  /** False where there are so many tickets that only the newest were counted. */
  complete?: boolean;
};

/** The choices of one filter, most frequent first; the chosen one is there even when it counts nothing now. */
export function choices(
  facets: Facets | undefined,
  filter: Filter,
  chosen: string,
  always: readonly string[],
): string[] {
  const counts = facets?.[filter] ?? {};
  const codes = new Set([...always, ...Object.keys(counts)]);
  if (chosen !== '') codes.add(chosen);
  return [...codes].sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
}
