/**
 * Lets 50,000 cross-origin requests go through the built panel, in Chromium, and measures what it keeps of
 * them and what each costs: `npm run bench:soak`. Writes the figures into README.md, and fails where a bound is
 * broken.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { betweenMarkers } from './bench/between-markers.ts';
import { recordingLike } from './bench/recording.ts';
import { readSample } from './bench/sample.ts';
import { brokenSoakBounds, type Kept, type Part, soakTable } from './bench/soak-results.ts';
import { openSoakedPanel } from './bench/soaked-panel.ts';
import { buildExtension } from './build.ts';
import { ensureChromium } from './setup/browsers.ts';

const size = 50_000;
const tenth = size / 10;
const warming = 500;

const text = recordingLike(readSample('chromium'), warming + size, 1, 10, 1);
const { entries } = (JSON.parse(text) as { log: { entries: object[] } }).log;
const folder = pathToFileURL(`${await buildExtension('chromium')}/`);
const panel = await openSoakedPanel(ensureChromium(), folder);
const parts: Part[] = [];
let start: Kept = { listed: 0, memory: 0 };
try {
  // What is made once, such as compiled code, is not kept of each.
  await panel.report(entries.slice(0, warming));
  start = { listed: await panel.listed(), memory: await panel.memory() };
  for (let from = 0; from < size; from += tenth) {
    const cost = await panel.report(entries.slice(warming + from, warming + from + tenth));
    const [listed, memory] = [await panel.listed(), await panel.memory()];
    parts.push({ requests: from + tenth, listed, memory, cost });
  }
} finally {
  await panel.close();
}
const lines = soakTable(start, parts);
for (const line of lines) console.log(line);
const readme = readFileSync('README.md', 'utf8');
writeFileSync('README.md', betweenMarkers(readme, 'npm run bench:soak', lines));
const broken = brokenSoakBounds(start, parts);
for (const line of broken) console.error(`Too much: ${line}`);
process.exitCode = broken.length === 0 ? 0 : 1;
