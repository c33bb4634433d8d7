import { isAtRest } from '../diagnosis/diagnosis.ts';
import type { Diagnosed } from '../diagnosis/policy/asked.ts';
import type { SiblingsOf } from '../diagnosis/siblings.ts';
import { harReport } from '../report/har-report.ts';
import { htmlReport } from '../report/html/html-report.tsx';
import { jsonPieces } from '../report/json-pieces.ts';
import { jsonReport } from '../report/json-report.ts';
import { markdownReport } from '../report/markdown-report.ts';
import type { CapturedBy } from '../report/report.ts';
import type { Terminal } from '../report/terminal/terminal.ts';
import { textReport } from '../report/text-report.ts';
import type { Format } from './arguments.ts';

/** What a report is written from. */
export interface Explained {
  readonly diagnosed: readonly Diagnosed[];
  readonly capturedBy: CapturedBy;
  readonly sameOrigin: number;
  readonly version: string;
  readonly redact: boolean;
  readonly siblingsOf: SiblingsOf;
  /** How many others the recording holds, of which nobody wants to be told. */
  readonly notMeant: number;
  readonly terminal: Terminal;
}

/** A report in each of its forms, in pieces. */
export const writers: Readonly<Record<Format, (explained: Explained) => Iterable<string>>> = {
  text: ({ terminal, ...explained }) => [textReport({ ...explained, ...terminal })],
  markdown: (explained) => [markdownReport(toldOf(explained))],
  html: (explained) => [htmlReport(toldOf(explained))],
  json: ({ diagnosed, ...explained }) =>
    asLines(
      jsonReport({
        ...explained,
        exchanges: diagnosed.map(({ exchange }) => exchange),
        diagnoses: diagnosed.map(({ diagnosis }) => diagnosis),
      }),
    ),
  har: ({ diagnosed, ...explained }) =>
    asLines(harReport({ ...explained, exchanges: diagnosed.map(({ exchange }) => exchange) })),
};

/** Whoever can change something has nothing to do about what passes. */
function toldOf({ diagnosed, ...explained }: Explained): Explained {
  return { ...explained, diagnosed: diagnosed.filter(({ diagnosis }) => !isAtRest(diagnosis)) };
}

function* asLines(report: object): Iterable<string> {
  yield* jsonPieces(report);
  yield '\n';
}
