/** The first and the last byte that a `Range` header asks for; null where it leaves one out. */
export interface SingleRange {
  readonly start: bigint | null;
  readonly end: bigint | null;
}

/**
 * The one range that a `Range` value asks for, without white space anywhere. Numbers have no limit.
 *
 * https://fetch.spec.whatwg.org/#simple-range-header-value
 */
export function parseSingleRange(value: string): SingleRange | 'failure' {
  const [, start, end] = /^bytes=([0-9]*)-([0-9]*)$/.exec(value) ?? [];
  if (start === undefined || end === undefined) return 'failure';
  const range = { start: decimal(start), end: decimal(end) };
  if (range.start === null && range.end === null) return 'failure';
  const isBackwards = range.start !== null && range.end !== null && range.start > range.end;
  return isBackwards ? 'failure' : range;
}

function decimal(digits: string): bigint | null {
  return digits === '' ? null : BigInt(digits);
}
