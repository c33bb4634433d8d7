import { type CallOutcome, type CallRecord, sayingOf } from './call-record.ts';

/** Finds the call that ended so. */
export interface CallOutcomes {
  /** A call that may end. */
  expect(record: CallRecord): void;
  /**
   * The call that an outcome is of. It is of none afterwards.
   *
   * @returns null where there is none, or where several differ in more than their time
   */
  take(outcome: CallOutcome): CallRecord | null;
}

/** Both are dated from the page's call, by clocks that may differ a little; in milliseconds. */
const tolerance = 100;

/** So many calls to one URL are expected to end; the oldest may never. */
const mostOpen = 200;

export function createCallOutcomes(): CallOutcomes {
  const open = new Map<string, CallRecord[]>();
  return {
    expect(record) {
      if (record.kind !== 'fetch' && record.kind !== 'xhr') return;
      const key = keyOf(record);
      const records = open.get(key) ?? [];
      open.set(key, records);
      records.push(record);
      if (records.length > mostOpen) records.shift();
    },
    take(outcome) {
      const records = open.get(keyOf(outcome)) ?? [];
      const near = records.filter(({ time }) => Math.abs((time ?? 0) - outcome.time) <= tolerance);
      const [first, ...others] = near;
      if (first === undefined || others.some((other) => sayingOf(other) !== sayingOf(first))) {
        return null;
      }
      records.splice(records.indexOf(first), 1);
      return first;
    },
  };
}

function keyOf({ pageOrigin, url }: Pick<CallRecord, 'pageOrigin' | 'url'>): string {
  return `${pageOrigin} ${url}`;
}
