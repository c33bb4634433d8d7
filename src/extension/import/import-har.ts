import type { CorsExchange } from '../../exchange/exchange.ts';
import type { FromWorker, OpenedHar, ToWorker } from './messages.ts';

/** Who wants to know of a file that is being read. The calls come in this order. */
export interface ImportListener {
  bytes(read: number): void;
  /** The file is a HAR. */
  opened(har: OpenedHar): void;
  /** Some of its exchanges, in their order. */
  exchanges(exchanges: readonly CorsExchange[]): void;
  /** All exchanges have come. */
  done(har: OpenedHar): void;
  /** Instead of all that would have come. @param message in one line, what is wrong and where */
  failed(message: string): void;
}

/** Milliseconds for which one portion may keep the panel busy. */
const portionTime = 20;

/** How many exchanges come at a time. */
const fewest = 20;
const most = 500;

/** How many were read. */
let files = 0;

/**
 * Reads a HAR file in a worker. The exchanges come in portions, each when the panel is done with the one
 * before, and as large as it can take without being felt.
 *
 * @returns stops it at once, without a word
 */
export function importHar(file: File, listener: ImportListener): () => void {
  const worker = new Worker(new URL('./har-worker.ts', import.meta.url), { type: 'module' });
  const ask = (message: ToWorker) => worker.postMessage(message);
  /** What the worker said before it was stopped may still arrive. */
  let isStopped = false;
  let har: OpenedHar | null = null;
  let portion = fewest;
  let come = 0;

  function stop(): void {
    isStopped = true;
    worker.terminate();
  }

  function fail(message: string): void {
    stop();
    listener.failed(message);
  }

  function next(): void {
    if (har === null) return;
    if (come < har.exchanges) {
      ask({ ask: 'exchanges', most: portion });
      return;
    }
    stop();
    listener.done(har);
  }

  function take(exchanges: readonly CorsExchange[], started: number): void {
    listener.exchanges(exchanges);
    const factor = Math.min(portionTime / Math.max(performance.now() - started, 1), 2);
    portion = Math.round(Math.min(Math.max(portion * factor, fewest), most));
    come += exchanges.length;
    next();
  }

  worker.addEventListener('message', (event: MessageEvent<FromWorker>) => {
    const started = performance.now();
    // Chromium makes objects of it only now, which takes the longest.
    const { data } = event;
    if (isStopped) return;
    if (data.say === 'bytes') listener.bytes(data.read);
    else if (data.say === 'failed') fail(data.message);
    else if (data.say === 'exchanges') take(data.exchanges, started);
    else {
      har = data.har;
      listener.opened(har);
      next();
    }
  });
  worker.addEventListener('error', () => {
    if (!isStopped) fail('cannot be read: the browser stopped reading it');
  });
  files += 1;
  // None of its exchanges is one of the live page, nor of another file.
  ask({ ask: 'read', file, before: `file${files}-` });
  return stop;
}
