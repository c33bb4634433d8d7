import type { Entry } from './entry.ts';

/**
 * Milliseconds. Each entry is dated on its own, to the millisecond, by a clock that may be set right in
 * between. Up to here an order that cannot be is taken for that.
 */
export const rounding = 250;

/**
 * Firefox leaves the time that the preflight took out of the actual request's, so that the request
 * can seem to have ended before its preflight began. This much later it still may.
 */
const unmeasured = 1000;

/** How much later than its end something may come that belongs to a request, in milliseconds. */
export function tolerance({ delivery }: Entry): number {
  return delivery === 'unobserved' ? unmeasured : rounding;
}
