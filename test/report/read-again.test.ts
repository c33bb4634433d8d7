import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exchangesIn } from '../../src/capture/har-exchanges.ts';
import { readHarFile } from '../../src/capture/har-file.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { Call, CorsExchange } from '../../src/exchange/exchange.ts';
import { harEntry } from '../../src/report/har-entry.ts';
import { jsonPieces } from '../../src/report/json-pieces.ts';
import { jsonReport } from '../../src/report/json-report.ts';
import type { CapturedBy, Report } from '../../src/report/report.ts';
import { exchangeOf } from '../diagnosis/exchanges.ts';
import { recorded } from '../diagnosis/lab-exchanges.ts';
import { api, page, preflight, request, response } from '../exchange/entries.ts';
import { scenarios } from '../lab/scenarios.ts';
import { arbitraryEntries } from './arbitrary-entries.ts';
import { type Parsed, parsed } from './parsed.ts';
import { schemaErrors } from './report-schema.ts';

const mitmproxy: CapturedBy = {
  name: 'mitmproxy',
  version: '12',
  engine: 'firefox',
  engineBasis: 'given',
};

function reportOn(exchanges: readonly CorsExchange[], redact: boolean): Report {
  return jsonReport({
    exchanges,
    diagnoses: exchanges.map((each) => diagnose(each)),
    capturedBy: mitmproxy,
    sameOrigin: 3,
    version: '1.2.3',
    redact,
  });
}

const textOf = (exchanges: readonly CorsExchange[], redact: boolean) =>
  [...jsonPieces(reportOn(exchanges, redact))].join('');

/** What a report says of its exchanges, and what is found when it is read. */
function twice(exchanges: readonly CorsExchange[], redact: boolean) {
  const text = textOf(exchanges, redact);
  const report: Parsed<Report> = JSON.parse(text);
  const again = exchangesIn(readHarFile(text)).exchanges;
  return {
    report,
    again,
    said: report.exchanges.map(({ request: { method, url }, verdict, reason, during }) => ({
      method,
      url,
      verdict,
      reason,
      during,
    })),
    found: again.map((exchange) => {
      const { verdict, reason, during } = diagnose(exchange);
      const { method, url } = exchange.hops[0];
      return { method, url, verdict, reason, during };
    }),
  };
}

/** Exchanges as they come out of files. */
const recordings = arbitraryEntries.map((entries) => {
  const log = { entries: entries.map((entry) => harEntry(entry, 'request')) };
  return exchangesIn(readHarFile(JSON.stringify({ log }))).exchanges;
});

const calls: fc.Arbitrary<Call> = fc.record(
  {
    mode: fc.constantFrom('cors', 'no-cors', 'same-origin', 'unobserved'),
    credentials: fc.constantFrom('include', 'same-origin', 'omit', 'unobserved'),
    kind: fc.constantFrom('fetch', 'xhr', 'img'),
    redirect: fc.constantFrom('follow', 'error', 'manual'),
    cache: fc.constantFrom('default', 'no-store'),
    madeAt: fc.record({ url: fc.constant(`${page}/app.js`), line: fc.nat(), column: fc.nat() }),
    hasUploadListener: fc.boolean(),
    hasStreamBody: fc.boolean(),
    cameBack: fc.constantFrom(0, 200),
    isAmbiguous: fc.boolean(),
  },
  { requiredKeys: ['mode', 'credentials'] },
);

/** Some of them with the call that led to them. */
const watched = fc
  .tuple(recordings, fc.array(fc.option(calls), { minLength: 8, maxLength: 8 }))
  .map(([exchanges, made]) =>
    exchanges.map((exchange, index) => ({ ...exchange, call: made[index] ?? null })),
  );

describe('a JSON report, read again', () => {
  it.each([
    ['any recording', recordings],
    ['any recording with calls that were watched', watched],
  ])('has the same exchanges, of which the same is said: %s', (_, exchanges) => {
    fc.assert(
      fc.property(exchanges, fc.boolean(), (given, redact) => {
        const { said, found } = twice(given, redact);
        expect(found).toEqual(said);
      }),
      { numRuns: 500 },
    );
  });

  it('has those that it is about alone', () => {
    fc.assert(
      fc.property(watched, fc.boolean(), fc.nat(), (given, redact, which) => {
        const { said, found } = twice(
          given.filter((_, index) => (which >> index) % 2 === 0),
          redact,
        );
        expect(found).toEqual(said);
      }),
      { numRuns: 500 },
    );
  });

  it('has the calls as they were', () => {
    fc.assert(
      fc.property(watched, (given) => {
        const { again } = twice(given, false);
        expect(again.map(({ call }) => call)).toEqual(given.map(({ call }) => call));
      }),
    );
  });

  it.each([false, true])('says the same of the whole lab, redacted: %s', (redact) => {
    const { said, found } = twice(scenarios.map(recorded), redact);
    expect(said).toHaveLength(scenarios.length);
    expect(found).toEqual(said);
  });

  it.each(scenarios)('says all the same of the lab’s $id', (scenario) => {
    const exchanges = [recorded(scenario)];
    const [first] = exchangesIn(readHarFile(textOf(exchanges, false))).exchanges;
    expect(first && { ...diagnose(first), id: '' }).toEqual({
      ...exchanges.map((each) => diagnose(each))[0],
      id: '',
    });
  });

  it('tells who recorded it, and how many requests are not in it', () => {
    const file = readHarFile(textOf([], true));
    expect(file.recorder).toEqual(mitmproxy);
    expect(exchangesIn(file)).toEqual({ exchanges: [], sameOrigin: 3 });
  });

  it('has in its recording what it has in its exchanges in the place of a secret', () => {
    const url = (secret: string) => `${api}/users?token=${secret}`;
    const exchanges = ['0ne', 'tw0'].map((secret) =>
      exchangeOf(request({ url: url(secret), response: response(200) })),
    );
    const { report } = twice([...exchanges].reverse(), true);
    const expected = ['REDACTED-1', 'REDACTED-2'].map(url);
    expect(report.exchanges.map((each) => each.request.url)).toEqual(expected);
    expect(report.recording.log.entries.map((each) => each.request.url)).toEqual(expected);
    expect(report.redactions?.urlTokens).toBe(2);
  });

  it('is written whatever time an entry is of', () => {
    const asked = preflight({ response: response(204) });
    const exchange = exchangeOf({ ...asked, startedAt: 1e300, duration: 1e300 });
    expect(schemaErrors(JSON.parse(textOf([exchange], true)))).toEqual([]);
  });
});

it('is what JSON.stringify writes as well', () => {
  const report = reportOn(scenarios.map(recorded), true);
  expect(JSON.parse([...jsonPieces(report)].join(''))).toEqual(parsed(report));
});
