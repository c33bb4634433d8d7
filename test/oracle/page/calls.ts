import { type Call, firstUrl, type OracleCase, type Places } from '../case.ts';

/** A call as the page is given it. */
export interface PageCall extends Call {
  readonly id: number;
  readonly url: string;
}

/** What the page was told. */
export interface Outcome {
  readonly id: number;
  /**
   * `got`: it was given the answer. `failed`: it was told of a failure. `untold`: this kind of call
   * tells nothing. `silence`: it waited in vain.
   */
  readonly page: 'got' | 'failed' | 'untold' | 'silence';
  /** Whether the body came whole, where it was read. */
  readonly body: 'read' | 'broken' | 'unread';
  /** In the page's own words. */
  readonly detail: string;
}

declare global {
  interface Window {
    oracle: { run(calls: readonly PageCall[], inFlight: number): Promise<Outcome[]> };
  }
}

/** The call that the page makes for a case. */
export function pageCallOf(each: OracleCase, places: Places): PageCall {
  return { id: each.id, url: firstUrl(each, places), ...each.call };
}
