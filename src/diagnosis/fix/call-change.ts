import type { Correction } from './correction.ts';

/**
 * What the page has to change in its call: the URL or the method to use, a header to leave out, the
 * credentials mode, or the mode.
 */
export type CallChange =
  | {
      readonly change: 'url' | 'method' | 'drop-header' | 'credentials';
      readonly value: string;
    }
  /** The only mode that can be advised. */
  | { readonly change: 'mode'; readonly value: 'cors' };

/** The changes of the call that make up a correction. */
export function correctionChanges({ method, dropped }: Correction): CallChange[] {
  return [
    ...(method === null ? [] : [{ change: 'method', value: method } as const]),
    ...Array.from(dropped, (value) => ({ change: 'drop-header', value }) as const),
  ];
}
