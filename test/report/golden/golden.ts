import { diagnoseAll } from '../../../src/diagnosis/diagnose.ts';
import type { Diagnosis } from '../../../src/diagnosis/diagnosis.ts';
import type { Diagnosed } from '../../../src/diagnosis/policy/asked.ts';
import type { Entry } from '../../../src/exchange/entry.ts';
import type { CorsExchange } from '../../../src/exchange/exchange.ts';
import { createExchangeLog } from '../../../src/exchange/exchange-log.ts';
import { markdownReport } from '../../../src/report/markdown-report.ts';
import { recorded } from '../../diagnosis/lab-exchanges.ts';
import { preflight, response } from '../../exchange/entries.ts';
import { scenarios } from '../../lab/scenarios.ts';

const noon = Date.UTC(2026, 10, 27, 12);

function entriesOf({ hops }: CorsExchange): Entry[] {
  return hops.flatMap(({ preflight: asked, request }) => [
    ...(asked.state === 'sent' ? [asked.entry] : []),
    ...(request === null ? [] : [request]),
  ]);
}

function ofLab(id: string): readonly Entry[] {
  const scenario = scenarios.find((each) => each.id === id);
  if (scenario === undefined) throw new Error(`The lab has no ${id}`);
  return entriesOf(recorded(scenario));
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

/** The report on one of them, as it has to be now. */
export function golden(name: string): string {
  const log = createExchangeLog();
  for (const entry of recordings[name] ?? []) {
    log.add({ ...entry, startedAt: entry.startedAt + noon });
  }
  const exchanges = log.exchanges();
  const diagnoses = diagnoseAll(exchanges);
  const diagnosed: Diagnosed[] = exchanges.map((exchange, index) => ({
    exchange,
    diagnosis: diagnoses[index] as Diagnosis,
  }));
  return markdownReport({
    diagnosed,
    capturedBy: {
      name: 'WebInspector',
      version: '537.36',
      engine: 'chromium',
      engineBasis: 'recorder',
    },
    version: '1.2.3',
  });
}

/** Where a report is kept. */
export function goldenFile(name: string): URL {
  return new URL(`${name}.md`, import.meta.url);
}
