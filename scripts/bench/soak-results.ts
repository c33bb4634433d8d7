import { median } from './measure.ts';

/** What the panel held at some moment. */
export interface Kept {
  /** How many exchanges were listed. */
  readonly listed: number;
  /** Bytes that were in use. */
  readonly memory: number;
}

/** What was measured of a part of a long recording, at its end. */
export interface Part extends Kept {
  /** How many requests had come. */
  readonly requests: number;
  /** Microseconds of the panel's work for each request of the part. */
  readonly cost: number;
}

/** So many parts are taken together, at the beginning and at the end: one alone tells too little. */
const together = 3;

/** A request of the last parts may cost so many times what one of the first costs. */
export const highestGrowth = 1.5;

/** Bytes that may be in use at the end. */
export const highestMemory = 50e6;

/** Bytes that may be kept of an exchange, with all that the panel remembers to know it again. */
export const highestKept = 2500;

/** Bytes that were kept of each exchange, as long as none had to go. */
function keptOfEach(start: Kept, [first]: readonly Part[]): number {
  if (first === undefined) return Number.NaN;
  return (first.memory - start.memory) / (first.listed - start.listed);
}

/** The figures as a Markdown table and a sentence, a line each. */
export function soakTable(start: Kept, parts: readonly Part[]): string[] {
  const rows = parts.map(({ requests, listed, memory, cost }) => [
    requests.toLocaleString('en'),
    listed.toLocaleString('en'),
    `${Math.round(memory / 1e6)} MB`,
    `${Math.round(cost)} µs`,
  ]);
  const table = [
    ['requests', 'listed', 'memory', 'a request'],
    ['---:', '---:', '---:', '---:'],
    ...rows,
  ].map((cells) => `| ${cells.join(' | ')} |`);
  return [...table, '', `An exchange keeps ${(keptOfEach(start, parts) / 1000).toFixed(1)} KB.`];
}

/** The bounds that are broken, a line each. */
export function brokenSoakBounds(start: Kept, parts: readonly Part[]): string[] {
  const costs = parts.map(({ cost }) => cost);
  // The first part is not warm yet.
  const growth = median(costs.slice(-together)) / median(costs.slice(1, 1 + together));
  const memory = parts.at(-1)?.memory ?? 0;
  const kept = keptOfEach(start, parts);
  return [
    ...(kept > highestKept
      ? [`an exchange keeps ${Math.round(kept)} bytes; ${highestKept} is the most`]
      : []),
    ...(growth > highestGrowth
      ? [
          `a request costs ${growth.toFixed(2)} times as much at the end; ${highestGrowth} is the most`,
        ]
      : []),
    ...(memory > highestMemory
      ? [`${Math.round(memory / 1e6)} MB are in use; ${highestMemory / 1e6} MB is the most`]
      : []),
  ];
}
