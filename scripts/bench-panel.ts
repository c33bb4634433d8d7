/**
 * How fast the built panel answers, in Chromium, with 10,000 requests in it: `npm run bench:panel`. Writes the
 * figures into README.md, and fails where a bound is broken.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { betweenMarkers } from './bench/between-markers.ts';
import { measureList, measureStart, type Run } from './bench/panel-measures.ts';
import { brokenPanelBounds, type Figure, panelTable } from './bench/panel-results.ts';
import { recordingLike } from './bench/recording.ts';
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
const folder = pathToFileURL(`${await buildExtension('chromium')}/`);
const executable = ensureChromium();
const lists: Run[] = [];
const starts: Awaited<ReturnType<typeof measureStart>>[] = [];
for (let run = 0; run < runs; run += 1) {
  starts.push(await measureStart(executable, folder, entries.slice(0, logSize)));
  lists.push(await measureList(executable, folder, entries));
}

const figureOf = (name: string) => lists.map(({ figures }) => figures[name] ?? Number.NaN);
const elementsOfFew = figureOf('elementsOfFew');

const names: Readonly<Record<string, string>> = {
  chip: 'a chip is pressed or released',
  key: 'a key in the search',
  paste: 'a header line is pasted into the search',
  group: 'another grouping',
  sort: 'the list is sorted by a column',
};

function answerFigures(): Figure[] {
  return Object.entries(names).flatMap(([name, what]) => {
    const answers = lists.flatMap(({ answers }) => answers[name] ?? []);
    if (answers.length === 0) return [];
    const [values, worked] = [
      answers.map(({ shown }) => shown),
      answers.map((each) => each.worked),
    ];
    return [{ what, unit: 'ms', values, worked, most: answerLimit }];
  });
}

const figures: readonly Figure[] = [
  ...answerFigures(),
  {
    what: 'longest frame, scrolling from end to end and back',
    unit: 'ms',
    values: figureOf('frame'),
    most: answerLimit,
  },
  {
    what: 'longest task, while 1,000 requests come within a second',
    unit: 'ms',
    values: figureOf('task'),
    most: 100,
  },
  {
    what: 'the first rows, from a log of 5,000 requests',
    unit: 'ms',
    values: starts.map(({ fromLog }) => fromLog),
    most: 100,
  },
  {
    what: 'the same, from the start of the panel’s script',
    unit: 'ms',
    values: starts.map(({ fromScript }) => fromScript),
  },
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
const lines = [
  `With ${listed.toLocaleString('en')} requests in the list:`,
  '',
  ...panelTable(figures),
];
for (const line of lines) console.log(line);
const readme = readFileSync('README.md', 'utf8');
writeFileSync('README.md', betweenMarkers(readme, 'npm run bench:panel', lines));
const broken = brokenPanelBounds(figures);
for (const line of broken) console.error(`Too slow: ${line}`);
process.exitCode = broken.length === 0 ? 0 : 1;
