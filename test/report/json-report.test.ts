import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createExchangeLog } from '../../src/exchange/exchange-log.ts';
import { exchangeOf } from '../diagnosis/exchanges.ts';
import { recorded } from '../diagnosis/lab-exchanges.ts';
import { api, page, preflight, request, response } from '../exchange/entries.ts';
import { labOrigins } from '../lab/lab-origins.ts';
import { scenarios } from '../lab/scenarios.ts';
import { arbitraryEntries } from './arbitrary-entries.ts';
import { reportOn } from './report-on.ts';
import { schemaErrors } from './report-schema.ts';

const acao = 'Access-Control-Allow-Origin';

it('is this, for a preflight that was answered with 404', () => {
  const asked = preflight({ asks: 'content-type', response: response(404) });
  const corsCheck = 'https://fetch.spec.whatwg.org/#concept-cors-check';
  const report = reportOn([exchangeOf(asked, request({ method: 'PUT', response: null }))], {
    sameOrigin: 2,
  });
  expect(report).toMatchObject({
    schema: 'whycors/report@1',
    generator: { name: 'whycors', version: '1.2.3' },
    capturedBy: {
      name: 'WebInspector',
      version: '537.36',
      engine: 'chromium',
      engineBasis: 'recorder',
    },
    redacted: true,
    summary: { allowed: 0, blocked: 1, inconclusive: 0, notCors: 0, sameOrigin: 2 },
  });
  expect(report.exchanges).toHaveLength(1);
  expect(report.exchanges[0]).toMatchObject({
    id: '1',
    page: { origin: page },
    request: {
      method: 'PUT',
      url: `${api}/users`,
      initiator: 'fetch',
      credentials: { mode: 'unobserved', basis: 'unobserved' },
    },
    hops: [
      {
        url: `${api}/users`,
        method: 'PUT',
        preflight: { state: 'sent', because: ['method PUT', 'header content-type'], status: 404 },
        status: null,
      },
    ],
    verdict: 'blocked',
    reason: 'allow-origin-missing',
    during: 'preflight',
    engines: {
      chromium: {
        verdict: 'blocked',
        code: 'PreflightMissingAllowOriginHeader',
        parameter: '',
      },
      firefox: { verdict: 'blocked', code: 'CORSMissingAllowOrigin2' },
      webkit: {
        verdict: 'blocked',
        message: 'Preflight response is not successful. Status code: 404',
      },
    },
    causes: [
      {
        id: 'not-found',
        confidence: 'possible',
        headline: 'There is nothing at this URL',
        evidence: [`OPTIONS ${api}/users: status 404`],
      },
    ],
    advice: [],
    headline: `The server answered the preflight with 404, and without ${acao}`,
  });
  expect(report.exchanges[0]?.findings[0]).toEqual({
    reason: 'allow-origin-missing',
    during: 'preflight',
    hop: 0,
    header: acao,
    got: null,
    expected: page,
    spec: corsCheck,
  });
  expect(report.exchanges[0]?.fix).toEqual({
    side: 'server',
    remedy: [],
    changes: [
      {
        hop: 0,
        on: 'preflight',
        status: 204,
        headers: [
          { op: 'set', name: acao, value: page },
          { op: 'add', name: 'Vary', value: 'Origin' },
          { op: 'add', name: 'Access-Control-Allow-Methods', value: 'PUT' },
          { op: 'add', name: 'Access-Control-Allow-Headers', value: 'content-type' },
        ],
      },
      {
        hop: 0,
        on: 'response',
        headers: [
          { op: 'set', name: acao, value: page },
          { op: 'add', name: 'Vary', value: 'Origin' },
        ],
      },
    ],
    call: [],
    incomplete: true,
    alternatives: [],
  });
});

it('says what is worth knowing of what passes', () => {
  const headers = { [acao]: page, 'Access-Control-Allow-Credentials': 'true', Vary: 'Origin' };
  const answer = response(200, { ...headers, 'X-Total-Count': '2' });
  const [reported] = reportOn([exchangeOf(request({ response: answer }))]).exchanges;
  expect(reported?.advice).toEqual([
    {
      id: 'header-not-exposed',
      severity: 'hint',
      text: expect.stringMatching(/^The page cannot read .*X-Total-Count\. The answer has .*\.$/),
      headline: "The page cannot read the answer's header X-Total-Count",
      explanation: expect.arrayContaining([
        `The answer has X-Total-Count. Your page ${page} cannot see it.`,
      ]),
      evidence: [`GET ${api}/users: X-Total-Count: 2`],
      changes: [
        {
          hop: 0,
          on: 'response',
          headers: [{ op: 'add', name: 'Access-Control-Expose-Headers', value: 'X-Total-Count' }],
        },
      ],
    },
  ]);
});

it('says what follows if the call was made with credentials, where nobody knows', () => {
  const answer = response(200, { [acao]: '*' });
  const exchange = exchangeOf(request({ response: answer, entry: { delivery: 'unobserved' } }));
  const [reported] = reportOn([exchange]).exchanges;
  expect(reported).toMatchObject({ verdict: 'inconclusive', missing: 'credentials-mode' });
  expect(reported?.findings).toEqual([]);
  expect(reported?.withCredentials?.findings.map(({ reason }) => reason)).toEqual([
    'allow-origin-wildcard-with-credentials',
    'allow-credentials-not-true',
  ]);
  expect(reported?.withCredentials?.fix?.changes[0]?.headers).toEqual([
    { op: 'set', name: acao, value: page },
    { op: 'add', name: 'Vary', value: 'Origin' },
    { op: 'set', name: 'Access-Control-Allow-Credentials', value: 'true' },
  ]);
});

it('names the URL to call where only the page can mend it', () => {
  const scenario = scenarios.filter(({ id }) => id === 'redirect-to-third');
  const [reported] = reportOn(scenario.map(recorded)).exchanges;
  expect(reported?.fix).toEqual({
    side: 'page',
    remedy: [],
    changes: [],
    call: [{ change: 'url', value: `${labOrigins.third}/redirect-to-third` }],
    incomplete: false,
    alternatives: [],
  });
});

it('names what the page can do in place of what the server would have to change', () => {
  const exchange = exchangeOf(
    request({
      response: response(200, { [acao]: '*' }),
      entry: { delivery: 'failed', networkError: 'net::ERR_FAILED' },
    }),
  );
  const report = reportOn([exchange]);
  expect(report.exchanges[0]?.fix).toMatchObject({
    side: 'server',
    remedy: [],
    call: [],
    alternatives: [
      {
        call: [{ change: 'credentials', value: 'same-origin' }],
        changes: [],
        incomplete: false,
      },
    ],
  });
  expect(schemaErrors(report)).toEqual([]);
});

describe('secrets', () => {
  const target = 'http://ada:pa55@127.0.0.1:5000/?access_token=t0ken';
  const leaky = exchangeOf(
    request({
      url: `${api}/users?sig=s1gn`,
      response: response(302, { [acao]: 'http://eve:3ve@x.example', Location: target }),
      entry: { delivery: 'unobserved' },
    }),
  );
  const secret = /pa55|t0ken|s1gn|3ve/;

  it('are in no field of a report', () => {
    const report = reportOn([leaky]);
    expect(JSON.stringify(report)).not.toMatch(secret);
    expect(report.exchanges[0]?.request.url).toBe(`${api}/users?sig=REDACTED-1`);
  });

  it('are there where they were asked for', () => {
    const report = reportOn([leaky], { redact: false });
    expect(report.redacted).toBe(false);
    expect(report.exchanges[0]?.request.url).toBe(`${api}/users?sig=s1gn`);
    expect(JSON.stringify(report)).toMatch('pa55');
  });
});

describe('the schema accepts the report', () => {
  it.each(scenarios)('on the lab’s $id', (scenario) => {
    expect(schemaErrors(reportOn([recorded(scenario)]))).toEqual([]);
  });

  it('on nothing', () => {
    expect(schemaErrors(reportOn([]))).toEqual([]);
  });

  it('on whatever was recorded, and the summary counts each exchange', () => {
    fc.assert(
      fc.property(arbitraryEntries, fc.boolean(), (entries, redact) => {
        const log = createExchangeLog();
        for (const entry of entries) log.add(entry);
        const report = reportOn(log.exchanges(), { redact });
        expect(schemaErrors(report)).toEqual([]);
        const { allowed, blocked, inconclusive, notCors } = report.summary;
        expect(allowed + blocked + inconclusive + notCors).toBe(report.exchanges.length);
      }),
      { numRuns: 500 },
    );
  });
});
