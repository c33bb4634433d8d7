import { type CallRecord, sayingOf } from './call-record.ts';

/** Calls that say the same, made in one go: which of them an exchange came of makes no difference. */
export interface CallBunch {
  /** The first of them. */
  readonly record: CallRecord;
  /** Milliseconds since 1970, of the first and of the last. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/**
 * Puts calls together that differ in nothing but their times.
 *
 * @param timed in any order
 * @param gap the most milliseconds between two that belong together
 * @returns in the order of the first call of each
 */
export function bunchesOf(timed: readonly CallRecord[], gap: number): CallBunch[] {
  const sorted = timed
    .map((record) => ({ record, time: record.time ?? 0, key: sayingOf(record) }))
    .sort((a, b) => a.time - b.time || (a.key < b.key ? -1 : 1));
  const bunches: { record: CallRecord; from: number; to: number; count: number }[] = [];
  const open = new Map<string, (typeof bunches)[number]>();
  for (const { record, time, key } of sorted) {
    const bunch = open.get(key);
    if (bunch !== undefined && time - bunch.to <= gap) {
      bunch.to = time;
      bunch.count += 1;
    } else {
      const begun = { record, from: time, to: time, count: 1 };
      open.set(key, begun);
      bunches.push(begun);
    }
  }
  return bunches;
}
