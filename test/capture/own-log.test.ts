import { expect, it } from 'vitest';
import { entriesOf, readLogged } from '../../src/capture/har-log.ts';
import { createOwnLog } from '../../src/capture/own-log.ts';

const start = Date.UTC(2026, 10, 22);

/** As Firefox reports it. */
function reported(path: string, after: number) {
  return {
    startedDateTime: new Date(start + after).toISOString(),
    time: 3,
    request: {
      method: 'GET',
      url: `http://localhost:4000/${path}`,
      headers: [{ name: 'Origin', value: 'http://localhost:3000' }],
      cookies: [{ name: 'sid', value: '1' }],
      queryString: [{ name: 'a', value: '1' }],
      postData: { text: 'a long body' },
    },
    response: { status: 200, headers: [], content: { mimeType: 'text/plain' } },
    getContent: () => undefined,
  };
}

it('holds what a page asked for, and nothing of the page before', () => {
  const log = createOwnLog();
  log.add(reported('before', -1000));
  log.add(reported('a', 0));
  // The clock of the page is not the one that dates requests.
  log.add(reported('at-once', -20));
  log.add(reported('b', 70));
  const urls = entriesOf({ entries: log.since(start) }).map((logged) => readLogged(logged)?.url);
  expect(urls).toEqual(['a', 'at-once', 'b'].map((path) => `http://localhost:4000/${path}`));
});

it('holds nothing that cannot be sent to another page, and no body', () => {
  const log = createOwnLog();
  log.add(reported('a', 0));
  const [entry] = structuredClone(log.since(start));
  expect(JSON.stringify(entry)).not.toMatch(/body|sid|queryString/);
});

it('holds the last 5,000', () => {
  const log = createOwnLog();
  for (let count = 0; count < 20_000; count += 1) log.add(reported(String(count), count));
  const urls = entriesOf({ entries: log.since(start) }).map((logged) => readLogged(logged)?.url);
  expect(urls).toHaveLength(5000);
  expect(urls[0]).toBe('http://localhost:4000/15000');
  expect(urls.at(-1)).toBe('http://localhost:4000/19999');
});

it.each([[null], [undefined], [1], [{}], [{ request: null }], [{ startedDateTime: 'never' }]])(
  'takes anything: %j',
  (request) => {
    const log = createOwnLog();
    log.add(request);
    expect(log.since(start)).toEqual([]);
  },
);
