import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HarFile, readHarFile } from '../../src/capture/har-file.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import { type Entry, unrecordedStatus } from '../../src/exchange/entry.ts';
import type { CorsExchange } from '../../src/exchange/exchange.ts';
import { createExchangeLog } from '../../src/exchange/exchange-log.ts';
import { harEntry } from '../../src/report/har-entry.ts';
import { type HarReport, harReport } from '../../src/report/har-report.ts';
import type { CapturedBy } from '../../src/report/report.ts';
import { exchangeOf } from '../diagnosis/exchanges.ts';
import { recorded } from '../diagnosis/lab-exchanges.ts';
import { api, page, preflight, request, response } from '../exchange/entries.ts';
import { scenarios } from '../lab/scenarios.ts';
import { arbitraryEntries } from './arbitrary-entries.ts';
import { type Parsed, parsed } from './parsed.ts';

const chromium: CapturedBy = {
  name: 'WebInspector',
  version: '537.36',
  engine: 'chromium',
  engineBasis: 'recorder',
};

function harOf(exchanges: readonly CorsExchange[], redact = false): Parsed<HarReport> {
  return parsed(harReport({ exchanges, capturedBy: chromium, version: '1.2.3', redact }));
}

/** Written to a file and read again. */
function readBack(exchanges: readonly CorsExchange[], redact = false): HarFile {
  return readHarFile(JSON.stringify(harOf(exchanges, redact)));
}

function exchangesIn(entries: readonly Entry[]): readonly CorsExchange[] {
  const log = createExchangeLog();
  for (const entry of entries) log.add(entry);
  return log.exchanges();
}

/** What is said of exchanges. Their ids are those of their log. */
function said(exchanges: readonly CorsExchange[]): Omit<Diagnosis, 'id'>[] {
  return exchanges.map((exchange) => {
    const { id, ...diagnosis } = diagnose(exchange);
    return diagnosis;
  });
}

function entriesOf(exchanges: readonly CorsExchange[]): Entry[] {
  return exchanges.flatMap(({ hops }) =>
    hops.flatMap(({ preflight: asked, request: sent }) => [
      ...(asked.state === 'sent' ? [asked.entry] : []),
      ...(sent === null ? [] : [sent]),
    ]),
  );
}

/** Recordings as they come out of files. */
const recordings = arbitraryEntries.map(
  (entries) =>
    readHarFile(
      JSON.stringify({
        log: { entries: entries.map((entry) => harEntry(entry, 'request')) },
      }),
    ).entries,
);

/** Pairs of requests, so long after one another that no entry can belong to two. */
const unambiguous = fc
  .array(recordings, { maxLength: 4 })
  .map((groups) =>
    groups.flatMap((entries, index) =>
      entries.slice(0, 2).map((entry) => ({ ...entry, startedAt: entry.startedAt + index * 1e5 })),
    ),
  );

describe('an exported file, imported again', () => {
  it('holds the same entries', () => {
    fc.assert(
      fc.property(recordings, (entries) => {
        const exchanges = exchangesIn(entries);
        expect(readBack(exchanges).entries).toEqual(entriesOf(exchanges));
      }),
      { numRuns: 500 },
    );
  });

  it('makes the same exchanges, of which the same is said', () => {
    fc.assert(
      fc.property(unambiguous, (entries) => {
        const exchanges = exchangesIn(entries);
        const again = exchangesIn(readBack(exchanges).entries);
        expect(again.map(({ hops }) => hops)).toEqual(exchanges.map(({ hops }) => hops));
        expect(said(again)).toEqual(said(exchanges));
      }),
      { numRuns: 100 },
    );
  });

  it.each<[string, Partial<Entry>]>([
    ['an answer of a service worker', { isFromServiceWorker: true }],
    ['the browser’s own copy', { isFromCache: true }],
    [
      'an answer whose status was not noted',
      {
        response: {
          status: unrecordedStatus,
          headers: [{ name: 'Access-Control-Allow-Origin', value: page }],
          redirectUrl: null,
        },
      },
    ],
    ['a failure without a name', { response: null, delivery: 'failed', networkError: null }],
  ])('has still %s', (_, given) => {
    const entry = request({ entry: given });
    expect(readBack([exchangeOf(entry)]).entries).toEqual([entry]);
  });

  it.each(scenarios)('says the same of the lab’s $id', (scenario) => {
    const exchanges = [recorded(scenario)];
    expect(said(exchangesIn(readBack(exchanges).entries))).toEqual(said(exchanges));
  });

  it('has the same verdicts without its secrets', () => {
    const exchanges = scenarios.map(recorded);
    const verdicts = (from: readonly CorsExchange[]) =>
      said(from).map(({ verdict, reason }) => [verdict, reason]);
    expect(
      verdicts(exchanges.flatMap((each) => exchangesIn(readBack([each], true).entries))),
    ).toEqual(verdicts(exchanges));
  });

  it.each<[string, CapturedBy, object]>([
    ['a browser', chromium, { name: 'Whycors', engine: 'chromium', engineBasis: 'recorder' }],
    [
      'a proxy',
      { name: 'mitmproxy', version: '12', engine: 'firefox', engineBasis: 'user-agent' },
      { name: 'Whycors', engine: null, engineBasis: null },
    ],
  ])('knows what recorded it: %s', (_, capturedBy, expected) => {
    const har = harReport({ exchanges: [], capturedBy, version: '1.2.3' });
    expect(readHarFile(JSON.stringify(har)).recorder).toMatchObject(expected);
  });
});

/** https://www.softwareishard.com/blog/har-12-spec/ */
it('has every field that the format requires, and says so where something is not known', () => {
  const asked = preflight({ response: response(204, { 'Content-Type': 'text/plain' }) });
  const sent = request({ method: 'PUT', response: null });
  const { log } = harOf([exchangeOf(asked, sent)]);
  expect(log).toMatchObject({ version: '1.2', creator: { name: 'Whycors', version: '1.2.3' } });
  expect(log.browser).toEqual({ name: 'WebInspector', version: '537.36' });
  expect(log.entries).toEqual([
    {
      startedDateTime: '1970-01-01T00:00:00.001Z',
      time: 10,
      request: {
        method: 'OPTIONS',
        url: `${api}/users`,
        httpVersion: '',
        cookies: [],
        headers: asked.requestHeaders,
        queryString: [],
        headersSize: -1,
        bodySize: -1,
      },
      response: {
        status: 204,
        statusText: '',
        httpVersion: '',
        cookies: [],
        headers: [{ name: 'Content-Type', value: 'text/plain' }],
        content: { size: -1, mimeType: 'text/plain' },
        redirectURL: '',
        headersSize: -1,
        bodySize: -1,
      },
      cache: {},
      timings: { send: 0, wait: 10, receive: 0 },
      _resourceType: 'fetch',
      _initiator: { type: 'preflight', url: `${page}/` },
    },
    expect.objectContaining({
      response: expect.objectContaining({ status: 0, headers: [], _error: 'net::ERR_FAILED' }),
      _initiator: { type: 'script', url: `${page}/` },
    }),
  ]);
});

describe('secrets', () => {
  const target = 'http://ada:pa55@127.0.0.1:5000/?access_token=t0ken';
  const leaky = exchangeOf(
    request({
      url: `${api}/users?sig=s1gn`,
      headers: {
        Cookie: 'a=c00kie',
        authorization: 'Bearer b3arer',
        'X-Api-Key': 'k3y',
        Referer: `${page}/?token=r3f`,
      },
      response: response(302, {
        'Access-Control-Allow-Origin': page,
        'Access-Control-Allow-Credentials': 'true',
        'Set-Cookie': ['a=s3t', 'b=s3t'],
        Location: target,
      }),
      entry: { delivery: 'unobserved', initiatorUrl: `${page}/app.js?key=1nit` },
    }),
  );
  const secret = /pa55|t0ken|s1gn|c00kie|b3arer|k3y|r3f|s3t|1nit/;

  it('are in no field of the file, and it can be seen that they were', () => {
    const har = harReport({ exchanges: [leaky], capturedBy: chromium, version: '1' });
    expect(JSON.stringify(har)).not.toMatch(secret);
    const [entry] = har.log.entries;
    expect(entry?.request.url).toBe(`${api}/users?sig=REDACTED-1`);
    expect(entry?.request.headers.map(({ name, value }) => `${name}: ${value}`)).toEqual([
      `Origin: ${page}`,
      'Cookie: a=‹redacted 6 characters›',
      'authorization: Bearer ‹redacted 6 characters›',
      'X-Api-Key: ‹redacted 3 characters›',
      `Referer: ${page}/?token=REDACTED-2`,
    ]);
    expect(entry?.response.headers.map(({ name, value }) => `${name}: ${value}`)).toEqual([
      `Access-Control-Allow-Origin: ${page}`,
      'Access-Control-Allow-Credentials: true',
      'Set-Cookie: a=‹redacted 3 characters›',
      'Set-Cookie: b=‹redacted 3 characters›',
      'Location: http://REDACTED-3@127.0.0.1:5000/?access_token=REDACTED-4',
    ]);
    expect(har.log.comment).toContain('REDACTED');
  });

  it('are there where they were asked for', () => {
    const text = JSON.stringify(harOf([leaky]));
    expect(text).toMatch('pa55');
    expect(text).not.toMatch(/redacted/i);
  });
});
