import { locale } from './locale';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export function number(n: number): string {
  return new Intl.NumberFormat(locale.region).format(n);
}

export function percent(share: number): string {
  return new Intl.NumberFormat(locale.region, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** An amount; without a currency the bare number, because a wrong symbol is worse than none. */
export function money(amount: number, currency: string | null | undefined): string {
  const style = currency ? { style: 'currency', currency } as const : { maximumFractionDigits: 2 };
  return new Intl.NumberFormat(locale.region, style).format(amount);
}

/** Date and time, to the minute. */
export function moment(instant: string): string {
  return new Intl.DateTimeFormat(locale.region, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(instant),
  );
}

/** What the eye needs in a list: the time today, the day this year, else the date. */
export function brief(instant: string, now: number): string {
  const then = new Date(instant);
  const today = new Date(now);
  const options: Intl.DateTimeFormatOptions = then.toDateString() === today.toDateString()
    ? { hour: 'numeric', minute: '2-digit' }
    : then.getFullYear() === today.getFullYear()
    ? { day: 'numeric', month: 'short' }
    : { dateStyle: 'short' };
  return new Intl.DateTimeFormat(locale.region, options).format(then);
}

/** A month bucket, `2026-11` or any date in it. */
export function month(bucket: string): string {
  const then = new Date(`${bucket.slice(0, 7)}-01T00:00:00Z`);
  return new Intl.DateTimeFormat(locale.region, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    then,
  );
}

/** A length of time in its largest fitting unit: "3 hours". */
export function duration(ms: number): string {
  const length = Math.abs(ms);
  const [unit, size] = length < HOUR
    ? ['minute', MINUTE] as const
    : length < 2 * DAY
    ? ['hour', HOUR] as const
    : ['day', DAY] as const;
  const n = Math.max(1, Math.round(length / size));
  return new Intl.NumberFormat(locale.region, { style: 'unit', unit, unitDisplay: 'short' }).format(n);
}

export function fileSize(bytes: number): string {
  const mega = bytes >= 1_000_000;
  return new Intl.NumberFormat(locale.region, {
    style: 'unit',
    unit: mega ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: mega ? 1 : 0,
  }).format(bytes / (mega ? 1_000_000 : 1000));
}
