import fc from 'fast-check';
import type { Entry } from '../../src/exchange/entry.ts';
import type { HeaderList } from '../../src/fetch-standard/header-list.ts';
import { api, page } from '../exchange/entries.ts';

const urls = [
  `${api}/users`,
  `${api}/users?token=abc`,
  `${page}/home`,
  'http://ada:secret@127.0.0.1:5000/',
  'http://[',
  '__proto__',
];

/** What is often right, and whatever else. */
function near(...usual: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...usual) },
    fc.string({ unit: 'binary' }),
  );
}

const header = fc.record({
  name: near(
    'Origin',
    'Access-Control-Allow-Origin',
    'Access-Control-Allow-Credentials',
    'Access-Control-Allow-Methods',
    'Access-Control-Allow-Headers',
    'Access-Control-Request-Method',
    'Access-Control-Request-Headers',
    'Cookie',
    'Sec-Fetch-Mode',
    '__proto__',
  ),
  value: near(page, api, '*', 'null', 'true', 'PUT, patch', 'x-a,content-type', 'cors', ...urls),
});

const headers: fc.Arbitrary<HeaderList> = fc.array(header, { maxLength: 8 });

/** An entry as any recording may hold it. Methods and URLs are few, so that entries meet. */
const entry: fc.Arbitrary<Entry> = fc
  .record({
    startedAt: fc.integer({ min: 0, max: 10 }),
    duration: fc.integer({ min: 0, max: 10 }),
    method: near('GET', 'PUT', 'OPTIONS', 'patch', '__proto__'),
    url: near(...urls),
    requestHeaders: headers,
    isPreflight: fc.boolean(),
    response: fc.option(
      fc.record({
        status: fc.oneof(fc.constantFrom(0, 200, 204, 302, 401, 500), fc.integer({ min: 100 })),
        headers,
        redirectUrl: fc.option(near(...urls)),
      }),
    ),
    delivery: fc.constantFrom('delivered', 'failed', 'unobserved'),
    networkError: fc.option(near('net::ERR_FAILED', 'net::ERR_ABORTED', '__proto__')),
    isFromServiceWorker: fc.boolean(),
    initiator: fc.option(fc.constantFrom('fetch', 'xhr', 'font', 'image')),
    initiatorUrl: fc.option(near(`${page}/app.js`)),
  })
  .map(({ isPreflight, ...each }) =>
    isPreflight
      ? {
          ...each,
          method: 'OPTIONS',
          requestHeaders: [
            { name: 'Origin', value: page },
            { name: 'Access-Control-Request-Method', value: each.method },
            ...each.requestHeaders,
          ],
        }
      : { ...each, requestHeaders: [{ name: 'Origin', value: page }, ...each.requestHeaders] },
  );

/** The entries of a recording. */
export const arbitraryEntries: fc.Arbitrary<readonly Entry[]> = fc.array(entry, { maxLength: 8 });
