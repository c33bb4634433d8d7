import type { Entry } from '../exchange/entry.ts';

/** The part of `devtools.network` that is used. What it gives is as little trusted as the page. */
export interface DevtoolsNetwork {
  getHAR(callback: (log: unknown) => void): void;
  readonly onRequestFinished: { addListener(listener: (request: unknown) => void): void };
  readonly onNavigated: { addListener(listener: (url: string) => void): void };
}

/** Who wants to know what the browser recorded. */
export interface Recording {
  /** Another request is there. They come in any order. */
  add(entry: Entry): void;
  /** More is known of a request that was added before. */
  amend(earlier: Entry, entry: Entry): void;
  /** The page was left, and with it all that was added; what comes next belongs to another. */
  restart(): void;
  /**
   * The page was left, and what was added stays.
   *
   * @param at milliseconds since 1970; requests that began later are the new page's
   */
  navigated(url: string, at: number): void;
}
