import { explain } from './product.ts';

/** What one entry took; in microseconds of processor time. */
export interface Times {
  readonly parse: number;
  readonly explain: number;
}

/** Small files are measured so many entries at a time: the clock is coarse, and cleaning up comes in bursts. */
const entriesAtLeast = 20_000;

/**
 * What `JSON.parse` takes for a file, and what all takes that the product does after that.
 *
 * @param size the number of entries in the file
 */
export function measure(text: string, size: number): Times {
  const files = Math.ceil(entriesAtLeast / size);
  const [parse, parsed] = timed(() => Array.from({ length: files }, () => JSON.parse(text)));
  const [explaining] = timed(() => parsed.map(explain));
  return { parse: parse / files / size, explain: explaining / files / size };
}

function timed<T>(work: () => T): [time: number, result: T] {
  // What survives the quick collection twice leaves the young generation: no work pays for another's.
  // A full one would throw compiled code away as well.
  globalThis.gc?.({ type: 'minor' });
  globalThis.gc?.({ type: 'minor' });
  const start = processorTime();
  const result = work();
  return [processorTime() - start, result];
}

/** Of all threads, so that cleaning up counts; and what else the machine does counts little. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** How many bytes are kept of an average exchange. */
export interface Retained {
  /** The requests with all of their headers, and their places in the log. */
  readonly entries: number;
  readonly diagnosis: number;
}

/**
 * What stays in memory of a file.
 *
 * @returns null where Node was started without `--expose-gc`
 */
export function retainedPerExchange(text: string): Retained | null {
  if (globalThis.gc === undefined) return null;
  const count = explain(JSON.parse(text)).diagnoses.length;
  const both = retained(() => explain(JSON.parse(text)));
  const entries = retained(() => logOf(text));
  return { entries: entries / count, diagnosis: (both - entries) / count };
}

/** A function of its own, for as long as it runs it holds all that it made. */
function logOf(text: string): unknown {
  return explain(JSON.parse(text)).log;
}

/** The middle one of five: now and then a collection leaves something, before or after. */
function retained(make: () => unknown): number {
  return median(Array.from({ length: 5 }, () => retainedOnce(make)));
}

function retainedOnce(make: () => unknown): number {
  const before = heapUsed();
  const made = make();
  const after = heapUsed();
  // Asked for here, it cannot have been collected before.
  return made === null ? 0 : after - before;
}

function heapUsed(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/** The middle one of an odd number of values. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
