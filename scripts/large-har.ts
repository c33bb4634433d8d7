/**
 * What the built command takes for a HAR of 100 MB, in each of its formats: `npm run bench:cli`. Writes the figures
 * into README.md, and fails where it takes more memory than it may.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formats } from '../src/cli/arguments.ts';
import { betweenMarkers } from './bench/between-markers.ts';
import { recordingLike } from './bench/recording.ts';
import { readSample } from './bench/sample.ts';
import { buildCommand } from './build.ts';

/** Bytes of the file, and the most megabytes that the command may take. */
const size = 100e6;
const most = 1000;

const program = 'dist/cli/whycors.js';
/** Runs the command, and says at its end how many kilobytes it took at most. */
const measured = `process.on('exit', () => console.error(process.resourceUsage().maxRSS));
import('${new URL(`../${program}`, import.meta.url)}');`;

/** A letter beyond Latin-1, with which a text takes twice the memory. */
const wide = '"creator":{"comment":"日本語",';

function textOfSize(): string {
  const some = 10_000;
  const sample = readSample('chromium');
  const { length } = recordingLike(sample, some, 1, 10, 1);
  const entries = Math.round((some * size) / length);
  return recordingLike(sample, entries, 1, 10, 1).replace(/"creator":\s*\{/, wide);
}

await buildCommand();
const folder = mkdtempSync(join(tmpdir(), 'whycors-large-'));
const file = join(folder, 'large.har');
const rows: string[] = [];
let isTooMuch = false;
try {
  writeFileSync(file, textOfSize());
  for (const format of formats) {
    const start = performance.now();
    const args = ['--input-type=module', '-e', measured, '', 'explain', file, '--format', format];
    const { stderr } = spawnSync(process.execPath, args, { maxBuffer: 1e9, encoding: 'utf8' });
    const seconds = (performance.now() - start) / 1000;
    const megabytes = Number(stderr.trim().split('\n').at(-1)) / 1000;
    isTooMuch ||= !(megabytes <= most);
    rows.push(`| ${format} | ${seconds.toFixed(1)} s | ${Math.round(megabytes)} MB | ${most} MB |`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const lines = ['| format | time | memory | at most |', '| --- | ---: | ---: | ---: |', ...rows];
for (const line of lines) console.log(line);
const readme = readFileSync('README.md', 'utf8');
writeFileSync('README.md', betweenMarkers(readme, 'npm run bench:cli', lines));
if (isTooMuch) console.error('Too much: it takes more memory than it may.');
process.exitCode = isTooMuch ? 1 : 0;
