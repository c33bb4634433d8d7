import { median, type Retained, type Times } from './measure.ts';
import type { Recorder } from './sample.ts';

/** All that was measured of the recordings of one browser. */
export interface Measured {
  readonly recorder: Recorder;
  /** By the number of entries, ascending; the rounds of each. */
  readonly rounds: readonly (readonly [size: number, times: readonly Times[]])[];
  readonly retained: Retained | null;
}

/** The product may take this share of the time of `JSON.parse`. */
export const highestRatio = 0.5;

/** An entry of the largest file may take so many times what one of the smallest takes. */
export const highestGrowth = 1.3;

const names: Readonly<Record<Recorder, string>> = { chromium: 'Chromium', firefox: 'Firefox' };

function ratioOf(times: readonly Times[]): number {
  return median(times.map(({ explain, parse }) => explain / parse));
}

/** How much more an entry of the largest file takes than one of the smallest. */
function growthOf({ rounds }: Measured): number {
  const [, small] = rounds[0] ?? [0, []];
  const [, large] = rounds.at(-1) ?? [0, []];
  return median(large.map(({ explain }, round) => explain / (small[round]?.explain ?? Number.NaN)));
}

/** The figures as a Markdown table, a line each. */
export function tableOf(all: readonly Measured[]): string[] {
  const rows = all.flatMap(({ recorder, rounds }) =>
    rounds.map(([size, times]) => [
      `${names[recorder]}, ${size.toLocaleString('en')} entries`,
      `${median(times.map(({ parse }) => parse)).toFixed(1)} µs`,
      `${median(times.map(({ explain }) => explain)).toFixed(1)} µs`,
      ratioOf(times).toFixed(2),
    ]),
  );
  return [
    ['recording', '`JSON.parse`, an entry', 'Whycors, an entry', 'ratio'],
    ['---', '---:', '---:', '---:'],
    ...rows,
  ].map((cells) => `| ${cells.join(' | ')} |`);
}

/** The other figures, a sentence each. */
export function sentencesOf(all: readonly Measured[]): string[] {
  return all.flatMap((measured) => {
    const { retained, rounds } = measured;
    const [small, large] = [rounds[0]?.[0] ?? 0, rounds.at(-1)?.[0] ?? 0];
    const name = names[measured.recorder];
    return [
      `- ${name}: an entry of ${large.toLocaleString('en')} takes ${growthOf(measured).toFixed(2)} times as long as one of ${small.toLocaleString('en')}.`,
      ...(retained === null
        ? []
        : [
            `- ${name}: an exchange keeps ${kilobytes(retained.entries)} for its requests and ${kilobytes(retained.diagnosis)} for its diagnosis.`,
          ]),
    ];
  });
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}

/** The bounds that are broken, a line each. */
export function brokenBounds(all: readonly Measured[]): string[] {
  return all.flatMap((measured) => {
    const name = names[measured.recorder];
    const slow = measured.rounds.flatMap(([size, times]) => {
      const ratio = ratioOf(times);
      return ratio > highestRatio
        ? [
            `${name}, ${size} entries: ${ratio.toFixed(2)} times JSON.parse; ${highestRatio} is the most`,
          ]
        : [];
    });
    const growth = growthOf(measured);
    return growth > highestGrowth
      ? [
          ...slow,
          `${name}: an entry takes ${growth.toFixed(2)} times as long in the largest file; ${highestGrowth} is the most`,
        ]
      : slow;
  });
}
