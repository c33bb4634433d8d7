/**
 * Random cross-origin exchanges in a real browser, and our diagnosis of each held against the
 * browser's own verdict: `npm run oracle -- --engine firefox --seed 7 --cases 500`. With
 * `--case N` that one alone, and all that is known of it; `--show N` shows the same of one among all, `--show disagreements` of
 * each disagreement.
 *
 * With `--fix` it takes cases that are refused, makes the fix that we name on the servers and in the page's call,
 * runs them again, and tells whether the browser accepts them after that one round.
 */
import { parseArgs } from 'node:util';
import { consultOnFixes } from '../test/oracle/fix/consult-on-fixes.ts';
import {
  acceptance,
  averageRounds,
  everythingOfFix,
  failureLines,
  failures,
  reasons,
} from '../test/oracle/fix/report.ts';
import { consult } from '../test/oracle/oracle.ts';
import { agreement, allowances, disagreements, everything, kinds } from '../test/oracle/report.ts';
import type { Capture, EngineName } from '../test/oracle/truth.ts';
import { buildExtension } from './build.ts';
import { ensureChromium, ensureFirefox, ensureWebKit } from './setup/browsers.ts';

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'chromium' },
    seed: { type: 'string', default: '1' },
    cases: { type: 'string', default: '500' },
    case: { type: 'string' },
    show: { type: 'string' },
    inflight: { type: 'string', default: '1' },
    capture: { type: 'string', default: 'live' },
    fix: { type: 'boolean', default: false },
  },
});

const executables: Readonly<Record<EngineName, () => string | null>> = {
  chromium: ensureChromium,
  firefox: ensureFirefox,
  webkit: ensureWebKit,
};

const engine = oneOf(['chromium', 'firefox', 'webkit'], values.engine, '--engine');
const seed = Number(values.seed);
const executable = executables[engine]();
if (executable === null) throw new Error(`There is no ${engine} here.`);
const started = Date.now();
const options = {
  engine,
  executable,
  extension: engine === 'webkit' ? '' : await buildExtension(engine),
  seed,
  cases: Number(values.cases),
  only: values.case === undefined ? undefined : Number(values.case),
  inFlight: Number(values.inflight),
};
process.exitCode = (await (values.fix ? holdFixes() : holdDiagnoses())) ? 0 : 1;

/** Holds our diagnoses against the browser's verdicts; tells whether they agree. */
async function holdDiagnoses(): Promise<boolean> {
  const capture = oneOf<Capture>(
    ['live', 'log', 'panel', 'watched-panel'],
    values.capture,
    '--capture',
  );
  const { comparisons, faults } = await consult({ ...options, capture });
  const shown = values.case ?? values.show;
  for (const comparison of comparisons) {
    const isWrong = comparison.disagreement !== null;
    if (String(comparison.case.id) === shown || (shown === 'disagreements' && isWrong)) {
      console.log(everything(comparison));
    }
  }
  for (const line of [...disagreements(comparisons, seed), ...faults]) console.log(line);
  for (const line of [...kinds(comparisons), ...allowances(comparisons)]) console.log(line);
  console.log(`${engine}, seed ${seed}: ${agreement(comparisons)}, ${secondsSince(started)} s`);
  return faults.length === 0 && comparisons.every(({ disagreement }) => disagreement === null);
}

/** Makes our fixes, and tells whether the browser accepts all that a fix can mend. */
async function holdFixes(): Promise<boolean> {
  const { trials, places } = await consultOnFixes(options);
  for (const trial of trials) {
    if (String(trial.case.id) === values.case) console.log(everythingOfFix(trial));
  }
  for (const line of failureLines(trials, seed)) console.log(line);
  for (const line of reasons(trials)) console.log(line);
  console.log(averageRounds(trials, places));
  console.log(`${engine}, seed ${seed}: ${acceptance(trials)}, ${secondsSince(started)} s`);
  return failures(trials).length === 0;
}

function secondsSince(time: number): number {
  return Math.round((Date.now() - time) / 1000);
}

function oneOf<T extends string>(choices: readonly T[], given: string, option: string): T {
  const found = choices.find((choice) => choice === given);
  if (found === undefined) throw new Error(`${option} takes ${choices.join(', ')}, not ${given}.`);
  return found;
}
