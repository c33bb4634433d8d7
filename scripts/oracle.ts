/**
 * Random cross-origin exchanges in a real browser, and our diagnosis of each held against the
 * browser's own verdict: `npm run oracle -- --engine firefox --seed 7 --cases 500`. With
 * `--case N` that one alone, and all that is known of it; `--show N` shows the same of one among all, `--show disagreements` of
 * each disagreement.
 */
import { parseArgs } from 'node:util';
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
const { comparisons, faults } = await consult({
  engine,
  executable,
  extension: engine === 'webkit' ? '' : await buildExtension(engine),
  seed,
  cases: Number(values.cases),
  only: values.case === undefined ? undefined : Number(values.case),
  inFlight: Number(values.inflight),
  capture: oneOf<Capture>(['live', 'log', 'panel', 'watched-panel'], values.capture, '--capture'),
});
const shown = values.case ?? values.show;
for (const comparison of comparisons) {
  const isWrong = comparison.disagreement !== null;
  if (String(comparison.case.id) === shown || (shown === 'disagreements' && isWrong)) {
    console.log(everything(comparison));
  }
}
for (const line of [...disagreements(comparisons, seed), ...faults]) console.log(line);
for (const line of [...kinds(comparisons), ...allowances(comparisons)]) console.log(line);
console.log(
  `${engine}, seed ${seed}: ${agreement(comparisons)}, ${Math.round((Date.now() - started) / 1000)} s`,
);
const isWrong = faults.length > 0 || comparisons.some(({ disagreement }) => disagreement !== null);
process.exitCode = isWrong ? 1 : 0;

function oneOf<T extends string>(choices: readonly T[], given: string, option: string): T {
  const found = choices.find((choice) => choice === given);
  if (found === undefined) throw new Error(`${option} takes ${choices.join(', ')}, not ${given}.`);
  return found;
}
