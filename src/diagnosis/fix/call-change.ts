import type { Correction } from './correction.ts';

/**
 * What the page has to change in its call: the URL or the method to use, a header to leave out, or the
 * credentials mode.
 */
export interface CallChange {
  readonly change: 'url' | 'method' | 'drop-header' | 'credentials';
  readonly value: string;
}

/** The changes of the call that make up a correction. */
export function correctionChanges({ method, dropped }: Correction): CallChange[] {
  return [
    ...(method === null ? [] : [{ change: 'method', value: method } as const]),
    ...Array.from(dropped, (value) => ({ change: 'drop-header', value }) as const),
  ];
}
