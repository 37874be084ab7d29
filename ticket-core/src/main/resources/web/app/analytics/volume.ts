import { get } from '../base/api';
import { named, t } from '../i18n/locale';
import { taxonomy } from '../model/taxonomy';

export type Dimension = 'type' | 'product' | 'channel';
export const DIMENSIONS: readonly Dimension[] = ['type', 'product', 'channel'];

type Row = { bucket: string; count: number } & Partial<Record<Dimension, string | null>>;

/** One line of the table and one colour of the chart. */
export interface Series {
  code: string;
  /** One per month of {@link Volume.months}. */
  counts: number[];
  total: number;
}

export interface Volume {
  months: string[];
  /** Largest first. */
  series: Series[];
  total: number;
  byMonth: number[];
}

export async function loadVolume(by: Dimension, months: string[], signal: AbortSignal): Promise<Volume> {
  const params = new URLSearchParams({ from: `${months[0]}-01`, bucket: 'month', by });
  const { rows } = await get<{ rows: Row[] }>(`/api/analytics/volume?${params}`, signal);
  return tabulated(rows, by, months);
}

/** `count` months up to the one of `now`, as `2026-11`. */
export function monthsUntil(now: Date, count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const month = new Date(now.getFullYear(), now.getMonth() - (count - 1 - i), 1);
    return `${month.getFullYear()}-${String(month.getMonth() + 1).padStart(2, '0')}`;
  });
}

function tabulated(rows: readonly Row[], by: Dimension, months: string[]): Volume {
  const series = new Map<string, Series>();
  for (const row of rows) {
    const at = months.indexOf(row.bucket.slice(0, 7));
    if (at < 0) continue;
    const code = row[by] ?? '';
    const line = series.get(code) ?? { code, counts: months.map(() => 0), total: 0 };
    line.counts[at] = (line.counts[at] ?? 0) + row.count;
    line.total += row.count;
    series.set(code, line);
  }
  const lines = [...series.values()].sort((a, b) => b.total - a.total);
  return {
    months,
    series: lines,
    total: sum(lines.map((line) => line.total)),
    byMonth: months.map((_, at) => sum(lines.map((line) => line.counts[at] ?? 0))),
  };
}

/** The largest few, and the rest as one: more colours than eight nobody tells apart. */
export function largest({ series, months }: Volume, count: number): Series[] {
  if (series.length <= count) return series;
  const rest = series.slice(count - 1);
  const others: Series = {
    code: OTHERS,
    counts: months.map((_, at) => sum(rest.map((line) => line.counts[at] ?? 0))),
    total: sum(rest.map((line) => line.total)),
  };
  return [...series.slice(0, count - 1), others];
}

/** No code of the server's: those have no brackets. */
const OTHERS = '(others)';

export function seriesName(by: Dimension, code: string): string {
  if (code === OTHERS) return t('analytics.others');
  if (code === '') return t('analytics.unknown');
  switch (by) {
    case 'type':
      return taxonomy.name(code);
    case 'channel':
      return named('channel', code);
    case 'product':
      return code;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
