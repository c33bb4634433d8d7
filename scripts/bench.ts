/**
 * Measures how long the product takes for a recording, against `JSON.parse` of the same text, and writes
 * the figures into README.md: `npm run bench`. Fails where a bound is broken.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { betweenMarkers } from './bench/between-markers.ts';
import { measure, retainedPerExchange } from './bench/measure.ts';
import { recordingLike } from './bench/recording.ts';
import { brokenBounds, type Measured, sentencesOf, tableOf } from './bench/results.ts';
import { type Recorder, readSample } from './bench/sample.ts';

const sizes = [1_000, 10_000, 100_000];
const seed = 1;
/** Odd, so that there is a middle one. */
const rounds = 7;

const all = (['chromium', 'firefox'] as const).map(measureRecorder);
const processors = cpus();
const lines = [
  ...tableOf(all),
  '',
  ...sentencesOf(all),
  '',
  `Measured on ${processors[0]?.model.trim() ?? 'an unknown processor'}, ${processors.length} cores, Node ${process.versions.node}.`,
];
for (const line of lines) console.log(line);
writeFileSync(
  'README.md',
  betweenMarkers(readFileSync('README.md', 'utf8'), 'npm run bench', lines),
);
const broken = brokenBounds(all);
for (const line of broken) console.error(`Too slow: ${line}`);
process.exitCode = broken.length === 0 ? 0 : 1;

/** The files take turns, so that each has its share of what slows the machine down. */
function measureRecorder(recorder: Recorder): Measured {
  const sample = readSample(recorder);
  const texts = sizes.map((size) => recordingLike(sample, size, seed));
  const turn = () => sizes.map((size, index) => measure(texts[index] ?? '', size));
  // What is not warm yet is not what is measured: code is compiled anew until it has met everything.
  for (let warming = 0; warming < 3; warming += 1) turn();
  const turns = Array.from({ length: rounds }, turn);
  return {
    recorder,
    rounds: sizes.map((size, index) => [size, turns.flatMap((times) => times[index] ?? [])]),
    retained: retainedPerExchange(texts[1] ?? ''),
  };
}
