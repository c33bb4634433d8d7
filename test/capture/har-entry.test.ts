import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryFromHar, isPending } from '../../src/capture/har-entry.ts';
import { unrecordedStatus } from '../../src/exchange/entry.ts';

/** As Chromium gives it to an extension. */
const chromium = {
  _initiator: {
    type: 'script',
    stack: { callFrames: [{ url: '' }, { url: 'http://localhost:3000/app.js' }] },
  },
  _resourceType: 'fetch',
  startedDateTime: '2026-11-22T12:13:27.022Z',
  time: 23.5,
  request: {
    method: 'GET',
    url: 'http://localhost:4000/users#top',
    headers: [{ name: 'Origin', value: 'http://localhost:3000' }],
  },
  response: {
    _error: null,
    status: 200,
    statusText: 'OK',
    headers: [
      { name: 'Access-Control-Allow-Origin', value: 'http://a.example' },
      { name: 'access-control-allow-origin', value: 'http://b.example' },
    ],
    redirectURL: '',
    content: { mimeType: 'text/plain', size: 2 },
  },
};

/** As Firefox does: without `_error`, so that nothing is known of what the page was given. */
const { _error, ...firefoxResponse } = chromium.response;
const { _initiator, _resourceType, ...firefoxEntry } = chromium;
const firefox = { ...firefoxEntry, response: firefoxResponse };

const unsent = { status: 0, headers: [], redirectURL: '', content: { size: 0, mimeType: '' } };

function inFirefox(response: object, time: number): object {
  const given = { ...firefoxResponse, ...response };
  return { ...firefox, time, _securityState: 'secure', response: given };
}

describe('an entry of a HAR', () => {
  it('keeps what decides, header lines as they came', () => {
    expect(entryFromHar(chromium)).toEqual({
      startedAt: Date.UTC(2026, 10, 22, 12, 13, 27, 22),
      duration: 23.5,
      method: 'GET',
      url: 'http://localhost:4000/users',
      requestHeaders: chromium.request.headers,
      response: { status: 200, headers: chromium.response.headers, redirectUrl: null },
      delivery: 'delivered',
      networkError: null,
      isFromServiceWorker: false,
      initiator: 'fetch',
      initiatorUrl: 'http://localhost:3000/app.js',
    });
  });

  it.each<[string, object, string, string | null]>([
    ['Chromium, delivered', chromium, 'delivered', null],
    [
      'Chromium, delivered, its body not read',
      { ...chromium, response: { ...chromium.response, _error: 'net::ERR_ABORTED' } },
      'delivered',
      'net::ERR_ABORTED',
    ],
    [
      'Chromium, refused after the answer',
      { ...chromium, response: { ...chromium.response, _error: 'net::ERR_FAILED' } },
      'failed',
      'net::ERR_FAILED',
    ],
    [
      'Chromium, never sent',
      { ...chromium, response: { ...unsent, _error: 'net::ERR_FAILED' } },
      'failed',
      'net::ERR_FAILED',
    ],
    [
      'Chromium, failed without a name',
      { ...chromium, response: { ...unsent, _error: '' } },
      'failed',
      null,
    ],
    [
      'Safari, refused',
      { ...firefox, response: { ...unsent, _error: 'Not allowed.' } },
      'failed',
      'Not allowed.',
    ],
    [
      'Playwright, refused',
      { ...firefox, response: { ...unsent, status: -1, _failureText: 'net::ERR_FAILED' } },
      'failed',
      'net::ERR_FAILED',
    ],
    ['Firefox', firefox, 'unobserved', null],
    [
      'Firefox, never sent',
      { ...firefox, response: { ...unsent, bodySize: 0 } },
      'unobserved',
      null,
    ],
  ])('%s: whether the page was given the answer', (_, value, delivery, networkError) => {
    expect(entryFromHar(value)).toMatchObject({ delivery, networkError });
  });

  it.each([
    ['absolute', 'http://127.0.0.1:5000/users#top', 'http://127.0.0.1:5000/users'],
    ['relative', '../next?a=1', 'http://localhost:4000/next?a=1'],
    ['no URL', 'http://[', null],
    ['none', '', null],
  ])('where a redirect leads: %s', (_, redirectURL, expected) => {
    const response = { ...chromium.response, status: 302, redirectURL };
    expect(entryFromHar({ ...chromium, response })?.response?.redirectUrl).toBe(expected);
  });

  it.each<[string, readonly string[], string | null]>([
    ['one', ['/next#top'], 'http://localhost:4000/next'],
    ['two', ['/a', '/b'], null],
    ['no URL', ['http://['], null],
    ['none', [], null],
  ])('where the recorder wrote no redirectURL, Location tells: %s', (_, values, expected) => {
    const headers = values.map((value) => ({ name: 'location', value }));
    const response = { ...chromium.response, status: 302, redirectURL: '', headers };
    expect(entryFromHar({ ...chromium, response })?.response?.redirectUrl).toBe(expected);
  });

  it.each([
    [
      'the same twice, which Chromium writes in one',
      ['/a', '/a'],
      '/a, /a',
      'http://localhost:4000/a',
    ],
    ['two, of which no browser follows one', ['/a', '/b'], '/a', null],
    ['a list, which is one URL', ['/a, /b'], '/a, /b', 'http://localhost:4000/a,%20/b'],
  ])('what several Location lines say: %s', (_, values, redirectURL, expected) => {
    const headers = values.map((value) => ({ name: 'Location', value }));
    const response = { ...chromium.response, status: 302, redirectURL, headers };
    expect(entryFromHar({ ...chromium, response })?.response?.redirectUrl).toBe(expected);
  });

  it('does not redirect with a Location on another status', () => {
    const response = { ...chromium.response, status: 201, redirectURL: '/users/1' };
    expect(entryFromHar({ ...chromium, response })?.response?.redirectUrl).toBeNull();
  });

  it('is known to be under way (Chromium)', () => {
    expect(isPending({ ...chromium, response: { ...unsent, _error: null } })).toBe(true);
    expect(isPending(chromium)).toBe(false);
  });

  it('is known to be under way (Playwright)', () => {
    const response = { ...unsent, status: -1 };
    expect(isPending({ ...firefox, response })).toBe(true);
    expect(isPending({ ...firefox, response: { ...response, _failureText: 'x' } })).toBe(false);
  });

  it('is known to be under way (Firefox)', () => {
    const response = { ...unsent, bodySize: -1, content: { size: -1 } };
    expect(isPending({ ...firefox, response })).toBe(true);
    expect(isPending({ ...firefox, response: { ...unsent, bodySize: 0 } })).toBe(false);
  });

  it.each([
    ['nothing', undefined],
    ['no object', 'entry'],
    ['no request', { response: chromium.response }],
    ['a URL that is no text', { ...chromium, request: { ...chromium.request, url: 1 } }],
  ])('is left out with %s', (_, value) => {
    expect(entryFromHar(value)).toBeNull();
  });

  it('keeps the headers of an answer whose status Firefox did not note', () => {
    const entry = entryFromHar({ ...firefox, response: { ...firefoxResponse, status: 0 } });
    expect(entry?.response).toEqual({
      status: unrecordedStatus,
      headers: firefoxResponse.headers,
      redirectUrl: null,
    });
  });

  it.each<[string, object, boolean]>([
    [
      'Chromium says so',
      { ...chromium, response: { ...chromium.response, _fetchedViaServiceWorker: true } },
      true,
    ],
    [
      'Chromium says no',
      { ...chromium, response: { ...chromium.response, _fetchedViaServiceWorker: false } },
      false,
    ],
    ['Firefox counts nothing', inFirefox({ headersSize: 0, bodySize: 0 }, 0), true],
    ['Firefox counts the body of its cache', inFirefox({ headersSize: 0, bodySize: 2 }, 0), false],
    ['Firefox counts the headers', inFirefox({ headersSize: 120, bodySize: 0 }, 0), false],
    ['it took its time', inFirefox({ headersSize: 0, bodySize: 0 }, 3), false],
    ['nothing is said', firefox, false],
  ])('comes from a service worker: %s', (_, value, expected) => {
    expect(entryFromHar(value)?.isFromServiceWorker).toBe(expected);
  });

  it.each<[string, object, true | undefined]>([
    ['Chromium says so', { ...chromium, _fromCache: 'disk' }, true],
    ['Chromium does not', chromium, undefined],
    ['Firefox counts its body alone', inFirefox({ headersSize: 0, bodySize: 2 }, 0), true],
    ['Firefox counts nothing', inFirefox({ headersSize: 0, bodySize: 0 }, 0), undefined],
    ['Firefox does not know', inFirefox({ headersSize: 0, bodySize: -1 }, 0), undefined],
    ['Firefox counts the headers', inFirefox({ headersSize: 120, bodySize: 2 }, 0), undefined],
    ['it took its time', inFirefox({ headersSize: 0, bodySize: 2 }, 3), undefined],
  ])('comes from the browser’s own cache: %s', (_, value, expected) => {
    expect(entryFromHar(value)?.isFromCache).toBe(expected);
  });

  it('keeps the good headers where some are none', () => {
    const headers = [null, 'x', { name: 'A' }, { name: 'B', value: {} }, { name: 'C', value: '3' }];
    const entry = entryFromHar({ ...chromium, request: { ...chromium.request, headers } });
    expect(entry?.requestHeaders).toEqual([{ name: 'C', value: '3' }]);
  });

  it.each([{ toString: false }, [], null, true, '', 'x', 99, 1.5, Number.NaN])(
    'has no response with the status %j',
    (status) => {
      const entry = entryFromHar({ ...chromium, response: { ...chromium.response, status } });
      expect(entry?.response).toBeNull();
    },
  );

  it('takes numbers and truth values for what they stand for', () => {
    const headers = [
      { name: 'Access-Control-Max-Age', value: 600 },
      { name: 'Access-Control-Allow-Credentials', value: true },
    ];
    const response = { ...chromium.response, status: '200', headers };
    expect(entryFromHar({ ...chromium, time: '7.5', response })).toMatchObject({
      duration: 7.5,
      response: { status: 200, headers: [{ value: '600' }, { value: 'true' }] },
    });
  });

  it('leaves out the pseudo-headers of HTTP/2', () => {
    const headers = [{ name: ':method', value: 'GET' }, ...chromium.request.headers];
    const entry = entryFromHar({ ...chromium, request: { ...chromium.request, headers } });
    expect(entry?.requestHeaders).toEqual(chromium.request.headers);
  });

  it.each([
    [-1, 0],
    ['x', 0],
    [null, 0],
    [Number.POSITIVE_INFINITY, 0],
    [0.5, 0.5],
  ])('a time of %s is a duration of %s', (time, duration) => {
    expect(entryFromHar({ ...chromium, time })?.duration).toBe(duration);
  });

  it.each([
    ['with an offset', '2026-03-02T10:00:01.120+01:00'],
    ['with an offset without a colon', '2026-03-02T10:00:01.120+0100'],
    ['with microseconds', '2026-03-02T09:00:01.120412+00:00'],
    ['with seven digits', '2026-03-02T10:00:01.1204123+01:00'],
  ])('its start is known %s', (_, startedDateTime) => {
    const startedAt = Date.UTC(2026, 2, 2, 9, 0, 1, 120);
    expect(entryFromHar({ ...chromium, startedDateTime })?.startedAt).toBe(startedAt);
  });

  it('knows the script where its URL stands alone (chrome-har)', () => {
    const entry = entryFromHar({ ...chromium, _initiator: 'http://localhost:3000/lib.js' });
    expect(entry?.initiatorUrl).toBe('http://localhost:3000/lib.js');
  });

  it('never throws, whatever it is given', () => {
    const request = fc.record({ url: fc.string(), method: fc.string(), headers: fc.anything() });
    const response = fc.oneof(
      fc.anything(),
      fc.record({ status: fc.anything(), headers: fc.anything(), redirectURL: fc.anything() }),
    );
    const entry = fc.oneof(
      fc.anything(),
      fc.record({ request, response, startedDateTime: fc.anything(), _initiator: fc.anything() }),
    );
    fc.assert(
      fc.property(entry, (value) => {
        entryFromHar(value);
      }),
    );
  });
});

/** Every object that can be reached from a value, the value included. */
function objectsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}

it('an entry holds nothing of the recording but its headers: no body', () => {
  const har = {
    ...chromium,
    request: { ...chromium.request, method: 'PUT', postData: { text: 'sent', params: [] } },
    response: { ...chromium.response, content: { size: 4, text: 'came', mimeType: 'text/plain' } },
  };
  const headers = [har.request.headers, har.response.headers].flatMap(objectsIn);
  const others = objectsIn(har).filter((each) => !headers.includes(each));
  const held = objectsIn(entryFromHar(har));
  expect(held.filter((each) => others.includes(each))).toEqual([]);
  expect(JSON.stringify(held)).not.toMatch(/"(sent|came)"/);
});
