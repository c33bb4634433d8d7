import { expect, it } from 'vitest';
import { consultOnFixes, theFix } from './fix/consult-on-fixes.ts';
import { failureLines } from './fix/report.ts';
import { consult } from './oracle.ts';
import { disagreements } from './report.ts';
import { trialOf } from './trial.ts';
import type { Capture, EngineName } from './truth.ts';

/** So many that nearly every reason comes, at few seconds an engine. */
const many = { cases: 200, inFlight: 1 };
/** Fewer, all at once: what is shown is what is held against the engine. */
const few = { cases: 60, inFlight: 20 };

const runs: readonly (typeof many & {
  readonly engine: EngineName;
  readonly seed: number;
  readonly capture: Capture;
})[] = [
  { engine: 'chromium', seed: 1, capture: 'live', ...many },
  { engine: 'firefox', seed: 2, capture: 'live', ...many },
  { engine: 'webkit', seed: 3, capture: 'live', ...many },
  { engine: 'chromium', seed: 4, capture: 'panel', ...few },
  { engine: 'chromium', seed: 5, capture: 'watched-panel', ...few },
  { engine: 'firefox', seed: 6, capture: 'panel', ...few },
  { engine: 'firefox', seed: 7, capture: 'watched-panel', ...few },
];

for (const { engine, seed, capture, cases, inFlight } of runs) {
  const { executable } = trialOf(engine);

  it.skipIf(executable === null)(
    `${engine} and our diagnosis agree about ${cases} random exchanges, capture: ${capture}`,
    async () => {
      const { comparisons, faults } = await consult({
        ...{ engine, executable: executable ?? '', seed, cases, capture, inFlight },
        extension: `dist/${engine}`,
      });
      expect(comparisons).toHaveLength(cases);
      const replay = `npm run oracle -- --engine ${engine} --capture ${capture} --cases ${cases} --inflight ${inFlight}`;
      const lines = disagreements(comparisons, seed).map((line) => `${replay} ${line}`);
      const all = [...lines, ...faults];
      expect(all, all.join('\n')).toEqual([]);
    },
  );
}

it.skipIf(trialOf('chromium').executable === null)(
  'chromium accepts, after one round, 100 random exchanges that it refused and that a fix can mend',
  async () => {
    const seed = 8;
    const { trials } = await consultOnFixes({
      ...{ engine: 'chromium', executable: trialOf('chromium').executable ?? '', seed },
      ...{ extension: 'dist/chromium', cases: 100, inFlight: 10 },
    });
    const accepted = trials.filter(({ end }) => end === 'accepted');
    expect(accepted.filter(({ way }) => way === theFix).length).toBeGreaterThan(90);
    expect(accepted.filter(({ way }) => way !== theFix).length).toBeGreaterThan(20);
    const lines = failureLines(trials, seed).map((line) => `npm run oracle -- ${line}`);
    expect(lines, lines.join('\n')).toEqual([]);
  },
);
