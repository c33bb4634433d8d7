import { entriesIn } from '../../exchange/entries-in.ts';
import type { CorsExchange } from '../../exchange/exchange.ts';
import { startedAtOf } from '../../exchange/started-at.ts';
import type { Item } from '../store.ts';

/** In the place of a time that was not recorded. */
const notRecorded = 'not recorded';

/** The last moment that a date can be. */
const lastDate = 8.64e15;

/** When an exchange began, in milliseconds since 1970; null where the recording does not say. */
export function startOf(exchange: CorsExchange): number | null {
  const startedAt = startedAtOf(exchange);
  return startedAt > 0 && startedAt <= lastDate ? startedAt : null;
}

/** When the first of some items began; null where that is known of none. */
export function firstStartOf(items: readonly Pick<Item, 'exchange'>[]): number | null {
  let first: number | null = null;
  for (const { exchange } of items) {
    const start = startOf(exchange);
    if (start !== null && (first === null || start < first)) first = start;
  }
  return first;
}

/** Milliseconds from the start of an exchange to its end; null where that is not known of all its requests. */
export function durationOf(exchange: CorsExchange): number | null {
  const sent = entriesIn(exchange);
  if (!sent.every(({ duration }) => duration > 0)) return null;
  const starts = sent.map(({ startedAt }) => startedAt);
  const ends = sent.map(({ startedAt, duration }) => startedAt + duration);
  const took = Math.max(...ends) - Math.min(...starts);
  return took > 0 && Number.isFinite(took) ? took : null;
}

const units = [
  [86_400_000, 'days', 1],
  [3_600_000, 'h', 1],
  [60_000, 'min', 1],
  [1000, 's', 2],
] as const;

/** A span of time in short, as DevTools writes it: `812 ms`, `1.24 s`, `3.2 min`. */
export function shortSpan(milliseconds: number): string {
  const rounded = Math.round(milliseconds);
  for (const [size, unit, digits] of units) {
    if (rounded >= size) return `${(rounded / size).toFixed(digits)} ${unit}`;
  }
  return `${rounded} ms`;
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'.split(' ');

/** A moment to the millisecond, where the reader is. A list has it on each row: `Intl` takes ten times as long. */
function exactTime(moment: number): string {
  const date = new Date(moment);
  const padded = (value: number, length = 2) => String(value).padStart(length, '0');
  const clock = [date.getHours(), date.getMinutes(), date.getSeconds()].map((each) => padded(each));
  const day = `${date.getDate()} ${months[date.getMonth()]} ${date.getFullYear()}`;
  return `${day}, ${clock.join(':')}.${padded(date.getMilliseconds(), 3)}`;
}

/** When exactly an exchange began, and how long it took. */
export function exactTimes(exchange: CorsExchange): string {
  const start = startOf(exchange);
  const duration = durationOf(exchange);
  return [
    `Started: ${start === null ? notRecorded : exactTime(start)}`,
    `Duration: ${duration === null ? notRecorded : shortSpan(duration)}`,
  ].join('\n');
}
