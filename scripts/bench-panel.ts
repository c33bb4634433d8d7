/**
 * How fast the built panel answers, in Chromium, with 10,000 requests in it: `npm run bench:panel`. Writes the
 * figures into README.md, and fails where a bound is broken.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { betweenMarkers } from './bench/between-markers.ts';
import { measureList, measureStart, type Run, type Slowest } from './bench/panel-measures.ts';
import { brokenPanelBounds, type Figure, latencyTable, panelTable } from './bench/panel-results.ts';
import { recordingLike } from './bench/recording.ts';
import { measureRowLatency } from './bench/row-latency.ts';
import { readSample } from './bench/sample.ts';
import { buildExtension } from './build.ts';
import { ensureChromium } from './setup/browsers.ts';

const runs = 3;
/** As many entries as 10,000 requests have, with their preflights and redirects; one in five fails. */
const size = 15_200;
/** What the log holds that the panel finds when it opens. */
const logSize = 5000;

const answerLimit = 50;
/** The rows in sight are drawn, and no others: a group or a fold more is no growth. */
const elementGrowth = 1.1;

const text = recordingLike(readSample('chromium'), size, 1, 5, 1);
const { entries } = (JSON.parse(text) as { log: { entries: object[] } }).log;
const extension = await buildExtension('chromium');
const folder = pathToFileURL(`${extension}/`);
const executable = ensureChromium();
const lists: Run[] = [];
const starts: Awaited<ReturnType<typeof measureStart>>[] = [];
for (let run = 0; run < runs; run += 1) {
  starts.push(await measureStart(executable, folder, entries.slice(0, logSize)));
  lists.push(await measureList(executable, folder, entries));
}

const figureOf = (name: string) => lists.map(({ figures }) => figures[name] ?? Number.NaN);
const elementsOfFew = figureOf('elementsOfFew');

function figure(what: string, times: readonly Slowest[], most?: number): Figure {
  const bound = most === undefined ? {} : { most };
  const processor = times.map((each) => each.processor);
  return { what, unit: 'ms', values: times.map(({ clock }) => clock), processor, ...bound };
}

const listTimes: readonly (readonly [name: string, what: string, most: number])[] = [
  ['chip', 'a chip is pressed or released', answerLimit],
  ['key', 'a key in the search', answerLimit],
  ['paste', 'a header line is pasted into the search', answerLimit],
  ['group', 'another grouping', answerLimit],
  ['sort', 'sorting by a column', answerLimit],
  ['scroll', 'the longest frame, scrolling from end to end and back', answerLimit],
  ['arriving', 'the longest task, while 1,000 entries come within a second', 100],
];

const figures: readonly Figure[] = [
  ...listTimes.map(([name, what, most]) =>
    figure(
      what,
      lists.flatMap(({ times }) => times[name] ?? []),
      most,
    ),
  ),
  figure(
    'the first rows, from when a log of 5,000 entries is there',
    starts.map(({ fromLog }) => fromLog),
    100,
  ),
  figure(
    'the same, from the start of the panel’s script',
    starts.map(({ fromScript }) => fromScript),
  ),
  { what: 'elements, of 1,000 requests', unit: '', values: elementsOfFew },
  {
    what: 'elements, of 10,000',
    unit: '',
    values: figureOf('elementsOfMany'),
    most: elementGrowth * Math.max(...elementsOfFew),
  },
  { what: 'memory', unit: 'MB', values: figureOf('memory') },
];
const listed = Math.max(...figureOf('listed'));
const { row, issue } = await measureRowLatency(executable, extension);
const lines = [
  `With ${listed.toLocaleString('en')} requests in the list:`,
  '',
  ...panelTable(figures),
  '',
  `From when DevTools is told that a request has ended until it is on the screen, for ${row.length} requests, one at a time:`,
  '',
  ...latencyTable([
    ['the row in the panel', row],
    ['its count in the list of issues of DevTools, open beside it', issue],
  ]),
];
for (const line of lines) console.log(line);
const readme = readFileSync('README.md', 'utf8');
writeFileSync('README.md', betweenMarkers(readme, 'npm run bench:panel', lines));
const broken = brokenPanelBounds(figures);
for (const line of broken) console.error(`Too slow: ${line}`);
process.exitCode = broken.length === 0 ? 0 : 1;
