import { median } from './measure.ts';

/** What was measured of a part of a long recording. */
export interface Part {
  /** How many requests had come at its end. */
  readonly requests: number;
  /** How many exchanges were listed then. */
  readonly listed: number;
  /** Bytes that were in use then. */
  readonly memory: number;
  /** Microseconds of the panel's work for each request of the part. */
  readonly cost: number;
}

/** So many parts are taken together, at the beginning and at the end: one alone tells too little. */
const together = 3;

/** A request of the last parts may cost so many times what one of the first costs. */
export const highestGrowth = 1.5;

/** Bytes that may be in use at the end. */
export const highestMemory = 50e6;

/** The figures as a Markdown table, a line each. */
export function soakTable(parts: readonly Part[]): string[] {
  const rows = parts.map(({ requests, listed, memory, cost }) => [
    requests.toLocaleString('en'),
    listed.toLocaleString('en'),
    `${Math.round(memory / 1e6)} MB`,
    `${Math.round(cost)} µs`,
  ]);
  return [
    ['requests', 'listed', 'memory', 'a request'],
    ['---:', '---:', '---:', '---:'],
    ...rows,
  ].map((cells) => `| ${cells.join(' | ')} |`);
}

/** The bounds that are broken, a line each. */
export function brokenSoakBounds(parts: readonly Part[]): string[] {
  const costs = parts.map(({ cost }) => cost);
  // The first part is not warm yet.
  const growth = median(costs.slice(-together)) / median(costs.slice(1, 1 + together));
  const memory = parts.at(-1)?.memory ?? 0;
  return [
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
