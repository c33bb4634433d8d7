import type { Entry } from '../../../src/exchange/entry.ts';
import { htmlReport } from '../../../src/report/html/html-report.tsx';
import { styles } from '../../../src/report/html/styles.ts';
import { jsonPieces } from '../../../src/report/json-pieces.ts';
import { jsonReport } from '../../../src/report/json-report.ts';
import { markdownReport } from '../../../src/report/markdown-report.ts';
import type { PersonReportInput } from '../../../src/report/person-report.ts';
import { recordedOf } from '../../diagnosis/lab-exchanges.ts';
import { preflight, response } from '../../exchange/entries.ts';
import { scenarios } from '../../lab/scenarios.ts';
import { diagnosedIn } from '../diagnosed-in.ts';

const noon = Date.UTC(2026, 10, 27, 12);

function ofLab(id: string): readonly Entry[] {
  const scenario = scenarios.find((each) => each.id === id);
  if (scenario === undefined) throw new Error(`The lab has no ${id}`);
  return recordedOf(scenario);
}

/** What two pages ask of one server, which refuses all of it alike; with secrets everywhere. */
function severalPages(): Entry[] {
  const ask = (origin: string, method: string, path: string, at: number) =>
    preflight({
      method,
      url: `https://api.example${path}`,
      asks: 'authorization,content-type',
      at,
      headers: { Origin: origin, Cookie: 'id=s3cret' },
      response: response(401, { 'WWW-Authenticate': 'Bearer', 'Set-Cookie': 'id=s3cret; Path=/' }),
    });
  return [
    ask('https://app.example', 'PUT', '/users/1?token=s3cret', 0),
    ask('https://app.example', 'PUT', '/users/2?token=s3cret', 60_000),
    ask('https://admin.example', 'DELETE', '/users/2?token=s3cond', 120_000),
    ask('https://app.example', 'GET', '/users/eyJhbGciOiJIUzI1NiJ9.eyJpZCI6MX0.c2VjcmV0', 180_000),
  ];
}

/** Recordings of which the reports are kept to be read. */
export const recordings: Readonly<Record<string, readonly Entry[]>> = {
  'preflight-404': ofLab('preflight-404'),
  'preflight-redirect': ofLab('preflight-redirect'),
  'redirect-to-third': ofLab('redirect-to-third'),
  'wildcard-with-credentials': ofLab('wildcard-with-credentials'),
  'two-allow-origin-lines': ofLab('two-allow-origin-lines'),
  'several-pages': severalPages(),
};

type Form = 'md' | 'html' | 'json';

/** The forms in which reports are kept, by the endings of their files. */
const forms: Readonly<Record<Form, (input: PersonReportInput) => string>> = {
  md: markdownReport,
  html: (input) => legible(htmlReport(input)),
  json: ({ diagnosed, ...input }) =>
    [
      ...jsonPieces(
        jsonReport({
          ...input,
          exchanges: diagnosed.map(({ exchange }) => exchange),
          diagnoses: diagnosed.map(({ diagnosis }) => diagnosis),
          sameOrigin: 3,
        }),
      ),
      '\n',
    ].join(''),
};

/** Every report that is kept. */
export const kept = Object.keys(recordings).flatMap((name) =>
  (Object.keys(forms) as Form[]).map((form) => ({ name, form })),
);

/** The markup for those who look through a difference: without the style sheets, and an element a line. */
function legible(html: string): string {
  return html
    .replace(styles, '/* the style sheets */')
    .replace(
      /<(?:section|article|header|footer|h\d|p|ul|ol|li|dl|dt|dd|table|tr|td|details|div)\b/g,
      '\n$&',
    )
    .replace(/\n+/g, '\n');
}

/** The report on one of them, as it has to be now. */
export function golden(name: string, form: Form): string {
  return forms[form](inputOf(name));
}

/** What a report on one of the recordings is written from. */
export function inputOf(name: string): PersonReportInput {
  const entries = recordings[name] ?? [];
  const diagnosed = diagnosedIn(
    entries.map((entry) => ({ ...entry, startedAt: entry.startedAt + noon })),
  );
  return {
    diagnosed,
    capturedBy: {
      name: 'WebInspector',
      version: '537.36',
      engine: 'chromium',
      engineBasis: 'recorder',
    },
    version: '1.2.3',
  };
}

/** Where a report is kept. */
export function goldenFile(name: string, form: Form): URL {
  return new URL(`${name}.${form}`, import.meta.url);
}
