import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/exchange/entry.ts';
import { api, type Headers, page, preflight, response } from '../../exchange/entries.ts';
import { causesBehind, namedBehind } from './causes.ts';

const acao = 'Access-Control-Allow-Origin';
const acah = 'Access-Control-Allow-Headers';
const acam = 'Access-Control-Allow-Methods';

interface Asked {
  readonly path?: string;
  readonly at?: number;
  readonly status?: number;
}

/** A preflight that asks for these names, and its answer, which names the page unless it says otherwise. */
function asked(method: string, asks: string, headers: Headers = {}, more: Asked = {}): Entry {
  const { path = '/users', at = 1, status = 204 } = more;
  return preflight({
    method,
    ...(asks === '' ? {} : { asks }),
    url: `${api}${path}`,
    at,
    response: response(status, { [acao]: page, ...headers }),
  });
}

const later = { at: 3000 };

describe('response-header-sent-as-request', () => {
  it('is all that the browser asks for', () => {
    expect(causesBehind(asked('GET', 'access-control-allow-origin'))).toEqual([
      {
        id: 'response-header-sent-as-request',
        confidence: 'certain',
        headline: 'The page sends a header that only a server can send',
        sentences: [
          'access-control-allow-origin in a request does nothing: the browser looks for it in the answer.',
          'Worse, it is the only thing that the browser has to ask leave for. Without it there is no preflight.',
          'Delete it from the call. Whoever runs the server has to send it.',
        ],
        evidence: [
          `OPTIONS ${api}/users: Access-Control-Request-Method: GET`,
          `OPTIONS ${api}/users: Access-Control-Request-Headers: access-control-allow-origin`,
        ],
      },
    ]);
  });

  it.each<[string, Entry, readonly string[]]>([
    [
      'behind a preflight that failed otherwise',
      asked('GET', 'access-control-allow-origin', {}, { status: 404 }),
      ['response-header-sent-as-request (certain)'],
    ],
    [
      'beside another name, behind a preflight that failed otherwise',
      asked('GET', 'access-control-allow-origin,x-a', {}, { status: 404 }),
      ['response-header-sent-as-request (possible)'],
    ],
    ['a name that is none', asked('GET', 'x-access-control-allow-origin'), []],
  ])('%s', (_, entry, expected) => {
    expect(mine(entry)).toEqual(expected);
  });
});

/** Those that are told here; why a preflight got a 404 is told elsewhere. */
function mine(...entries: readonly Entry[]): string[] {
  const ids = ['response-header', 'avoidable', 'sdk', 'method-', 'header-'];
  return namedBehind(...entries).filter((name) => ids.some((id) => name.startsWith(id)));
}

describe('avoidable-preflight', () => {
  it.each<[string, Entry, readonly string[]]>([
    ['content-type on GET', asked('GET', 'content-type'), ['avoidable-preflight (likely)']],
    [
      'cache-control and pragma',
      asked('GET', 'cache-control,pragma'),
      ['avoidable-preflight (likely)'],
    ],
    ['a 404', asked('GET', 'content-type', {}, { status: 404 }), ['avoidable-preflight (likely)']],
    ['content-type on POST', asked('POST', 'content-type'), []],
    ['content-type on PUT', asked('PUT', 'content-type', { [acam]: 'PUT' }), []],
    ['another name too', asked('GET', 'content-type,x-a'), []],
  ])('%s', (_, entry, expected) => {
    expect(mine(entry)).toEqual(expected);
  });

  it('says what to write instead', () => {
    expect(causesBehind(asked('GET', 'cache-control,content-type'))[0]?.sentences).toEqual([
      'The browser asks only because the page sends cache-control and content-type. Without that there is no preflight.',
      'Content-Type tells what the body of a request is, and a GET has none. Delete it from the call.',
      'To get past the browser\'s cache, write cache: "no-store" in the call, in place of the header. The browser asks no leave for that.',
      'The answer itself has to allow the page all the same.',
    ]);
  });
});

describe('sdk-injected-header', () => {
  it.each<[string, string]>([
    ['baggage,sentry-trace', 'tracePropagationTargets'],
    ['x-datadog-origin,x-datadog-parent-id', 'allowedTracingUrls'],
    ['newrelic,traceparent,tracestate', 'distributed_tracing.allowed_origins'],
    ['traceparent', 'propagateTraceHeaderCorsUrls'],
    ['x-b3-traceid', 'Zipkin'],
    ['x-requested-with', 'Prototype'],
  ])('%s: %s', (asks, said) => {
    const [cause] = causesBehind(asked('GET', asks));
    expect([cause?.id, cause?.confidence]).toEqual(['sdk-injected-header', 'likely']);
    expect(cause?.sentences.join(' ')).toContain(said);
  });

  it.each<[string, Entry, readonly string[]]>([
    [
      'beside a header of the page’s own',
      asked('GET', 'traceparent,x-a'),
      ['sdk-injected-header (possible)'],
    ],
    ['where it is listed', asked('GET', 'traceparent,x-a', { [acah]: 'traceparent' }), []],
    ['a name that begins alike', asked('GET', 'newrelic-like'), []],
  ])('%s', (_, entry, expected) => {
    expect(mine(entry)).toEqual(expected);
  });
});

describe('method-case', () => {
  it('shows both', () => {
    expect(causesBehind(asked('patch', '', { [acam]: 'GET, PATCH' }))).toEqual([
      {
        id: 'method-case',
        confidence: 'certain',
        headline: 'patch is not PATCH: methods are compared with case',
        sentences: [
          'The page sends patch, and the server allows PATCH.',
          'Write the method in capitals in the call: method: "PATCH". Browsers put only GET, HEAD, POST, PUT, DELETE and OPTIONS into capitals themselves.',
        ],
        evidence: [
          `OPTIONS ${api}/users: Access-Control-Request-Method: patch`,
          `OPTIONS ${api}/users: ${acam}: GET, PATCH`,
        ],
      },
    ]);
  });

  it('is not what is behind a method that is not allowed in capitals either', () => {
    expect(mine(asked('patch', '', { [acam]: 'GET, PUT' }))).toEqual([]);
  });
});

describe('what other answers of the server list', () => {
  it('a header', () => {
    const other = asked('GET', 'x-a,x-b', { [acah]: 'X-A, X-B' }, { path: '/a' });
    const [cause] = causesBehind(other, asked('GET', 'x-a,x-b', { [acah]: 'x-b' }, later));
    expect(cause).toEqual({
      id: 'header-not-listed',
      confidence: 'certain',
      headline: 'The server allows this header in other answers, and not in this one',
      sentences: [
        'Another preflight of this recording was allowed x-a. So the server has more than one list, or it makes one for each request.',
        `Whoever runs ${api} can compare the two: the path, the page that asked, and the method.`,
      ],
      evidence: [`OPTIONS ${api}/users: ${acah}: x-b`, `OPTIONS ${api}/a: ${acah}: X-A, X-B`],
    });
  });

  it.each<[string, readonly Entry[], readonly string[]]>([
    [
      'a method',
      [
        asked('PUT', '', { [acam]: 'PUT' }, { path: '/a' }),
        asked('PUT', '', { [acam]: 'DELETE' }, later),
      ],
      ['method-not-listed (certain)'],
    ],
    [
      'another header',
      [asked('GET', 'x-a', { [acah]: 'x-a' }, { path: '/a' }), asked('GET', 'x-c', {}, later)],
      [],
    ],
    [
      'another method',
      [
        asked('PUT', '', { [acam]: 'PUT' }, { path: '/a' }),
        asked('DELETE', '', { [acam]: 'PUT' }, later),
      ],
      [],
    ],
    [
      'nothing, and this one what libraries list',
      [asked('PUT', '', { [acam]: 'POST,GET' })],
      ['method-not-listed (possible)'],
    ],
    [
      'nothing, and this one a list that somebody made',
      [asked('PUT', '', { [acam]: 'GET, DELETE' })],
      [],
    ],
    ['nothing, and this one no list', [asked('PUT', '')], []],
  ])('%s', (_, entries, expected) => {
    expect(mine(...entries)).toEqual(expected);
  });
});
