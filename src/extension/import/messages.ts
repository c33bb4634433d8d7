import type { HarRecorder } from '../../capture/har-recorder.ts';
import type { CorsExchange } from '../../exchange/exchange.ts';

/** What the panel asks of the worker: to read a file, with what stands before the ids, and then for so many exchanges. */
export type ToWorker =
  | { readonly ask: 'read'; readonly file: File; readonly before: string }
  | { readonly ask: 'exchanges'; readonly most: number };

/** What a HAR file is, without what it holds. */
export interface OpenedHar {
  readonly recorder: HarRecorder;
  /** Whether a browser recorded it, which may say what the page was given. */
  readonly isFromBrowser: boolean;
  /** How many requests could be read, of all kinds. */
  readonly entries: number;
  /** How many of them went to the page's own origin. */
  readonly sameOrigin: number;
  /** How many exchanges will come. */
  readonly exchanges: number;
  /** What cannot be read, in a line; null where all can. */
  readonly leftOut: string | null;
}

/** What the worker says, in this order. After `failed` nothing comes. */
export type FromWorker =
  | { readonly say: 'bytes'; readonly read: number }
  | { readonly say: 'opened'; readonly har: OpenedHar }
  | { readonly say: 'exchanges'; readonly exchanges: readonly CorsExchange[] }
  /** In one line, what is wrong and where. */
  | { readonly say: 'failed'; readonly message: string };
