import { expect, it } from 'vitest';
import { schemaErrors } from './report-schema.ts';

const headers = [
  { op: 'set', name: 'Access-Control-Allow-Origin', value: 'https://app.example' },
  { op: 'remove', name: 'X-Old' },
];

const exchange = {
  id: '1',
  page: { origin: 'https://app.example' },
  request: {
    method: 'PUT',
    url: 'https://api.example/items/1',
    initiator: 'fetch',
    credentials: { mode: 'include', basis: 'observed' },
  },
  hops: [
    {
      url: 'https://api.example/items/1',
      method: 'PUT',
      preflight: { state: 'sent', because: ['method PUT'], status: 404 },
      status: null,
    },
  ],
  verdict: 'blocked',
  reason: 'allow-origin-missing',
  during: 'preflight',
  findings: [
    {
      reason: 'allow-origin-missing',
      during: 'preflight',
      hop: 0,
      header: 'Access-Control-Allow-Origin',
      got: null,
      expected: 'https://app.example',
      spec: 'https://fetch.spec.whatwg.org/#concept-cors-check',
    },
  ],
  engines: {
    chromium: { verdict: 'blocked', code: 'PreflightMissingAllowOriginHeader', parameter: '' },
    firefox: { verdict: 'blocked', code: 'CORSMissingAllowOrigin2' },
    webkit: { verdict: 'blocked', message: 'Preflight response is not successful.' },
  },
  causes: [{ id: 'options-not-routed', confidence: 'certain', evidence: ['404'] }],
  fix: { side: 'server', changes: [{ hop: 0, on: 'preflight', status: 204, headers }] },
  headline: 'No',
  explanation: ['No.'],
  advice: [{ id: 'vary-origin-missing', severity: 'warning', text: 'Add it.' }],
};

const report = {
  schema: 'whycors/report@1',
  generator: { name: 'whycors', version: '0.1.0' },
  capturedBy: {
    name: 'WebInspector',
    version: '537.36',
    engine: 'chromium',
    engineBasis: 'recorder',
  },
  redacted: true,
  exchanges: [exchange],
  summary: { allowed: 0, blocked: 1, inconclusive: 0, notCors: 0, sameOrigin: 12 },
};

/** The report with another exchange in it. */
function withExchange(change: object): object {
  return { ...report, exchanges: [{ ...exchange, ...change }] };
}

const [hop] = exchange.hops;
const [finding] = exchange.findings;
const [change] = exchange.fix.changes;
const { spec: _, ...unfounded } = { ...finding };

it.each<[string, object]>([
  ['with every field that it may have', report],
  ['of a page that could not be told', withExchange({ page: null })],
  ['with fields that came later', { ...report, later: 1, exchanges: [{ ...exchange, later: 1 }] }],
  [
    'of a preflight from the cache',
    withExchange({ hops: [{ ...hop, preflight: { state: 'cached', because: [], status: null } }] }),
  ],
])('a report is accepted: %s', (_, document) => {
  expect(schemaErrors(document)).toEqual([]);
});

it.each<[string, unknown]>([
  ['nothing', null],
  ['another version', { ...report, schema: 'whycors/report@2' }],
  ['an unknown engine', { ...report, capturedBy: { ...report.capturedBy, engine: 'blink' } }],
  [
    'a summary without same-origin',
    { ...report, summary: { ...report.summary, sameOrigin: undefined } },
  ],
  ['a negative count', { ...report, summary: { ...report.summary, allowed: -1 } }],
  ['an unknown verdict', withExchange({ verdict: 'refused' })],
  ['blocked without a reason', withExchange({ reason: null })],
  ['blocked without a finding', withExchange({ findings: [] })],
  ['allowed with a reason', withExchange({ verdict: 'allowed' })],
  ['a reason in prose', withExchange({ reason: 'No allowed origin' })],
  ['a finding without its rule', withExchange({ findings: [unfounded] })],
  ['no hop', withExchange({ hops: [] })],
  ['status 0', withExchange({ hops: [{ ...hop, status: 0 }] })],
  [
    'an unknown preflight state',
    withExchange({
      hops: [{ ...hop, preflight: { state: 'not-seen', because: [], status: null } }],
    }),
  ],
  [
    'guessed credentials',
    withExchange({
      request: { ...exchange.request, credentials: { mode: 'include', basis: 'guessed' } },
    }),
  ],
  [
    'set without a value',
    withExchange({
      fix: { side: 'server', changes: [{ ...change, headers: [{ op: 'set', name: 'Vary' }] }] },
    }),
  ],
  [
    'remove with a value',
    withExchange({
      fix: {
        side: 'server',
        changes: [{ ...change, headers: [{ op: 'remove', name: 'Vary', value: '' }] }],
      },
    }),
  ],
  [
    'an alternative that changes nothing in the call',
    withExchange({
      fix: { ...exchange.fix, alternatives: [{ call: [], changes: [], incomplete: false }] },
    }),
  ],
  [
    'an unknown change of the call',
    withExchange({ fix: { ...exchange.fix, call: [{ change: 'mode', value: 'no-cors' }] } }),
  ],
  [
    'a cause that is sure',
    withExchange({ causes: [{ id: 'a', confidence: 'sure', evidence: [] }] }),
  ],
])('no report is accepted: %s', (_, document) => {
  const plain = JSON.parse(JSON.stringify(document));
  expect(schemaErrors(plain)).not.toEqual([]);
});
