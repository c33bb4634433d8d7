import { isAtRest } from '../diagnosis/diagnosis.ts';
import type { Diagnosed } from '../diagnosis/policy/asked.ts';
import type { SiblingsOf } from '../diagnosis/siblings.ts';
import { harReport } from '../report/har-report.ts';
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
  readonly terminal: Terminal;
}

/** A report in each of its forms. */
export const writers: Readonly<Record<Format, (explained: Explained) => string>> = {
  text: ({ terminal, ...explained }) => textReport({ ...explained, ...terminal }),
  // Whoever can change something has nothing to do about what passes.
  markdown: ({ diagnosed, ...explained }) =>
    markdownReport({
      ...explained,
      diagnosed: diagnosed.filter(({ diagnosis }) => !isAtRest(diagnosis)),
    }),
  json: ({ diagnosed, ...explained }) =>
    asText(
      jsonReport({
        ...explained,
        exchanges: diagnosed.map(({ exchange }) => exchange),
        diagnoses: diagnosed.map(({ diagnosis }) => diagnosis),
      }),
    ),
  har: ({ diagnosed, ...explained }) =>
    asText(harReport({ ...explained, exchanges: diagnosed.map(({ exchange }) => exchange) })),
};

function asText(report: object): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
