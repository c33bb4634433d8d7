import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readHarFile } from '../../src/capture/har-file.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { createExchangeLog } from '../../src/exchange/exchange-log.ts';

/** What each program writes down of a call that passes, and of one that its preflight stops. */
interface Expected {
  /** Name, version, engine and what tells it, as in the file. */
  readonly recorder: readonly [string | null, string | null, string | null, string | null];
  readonly entries: number;
  readonly unreadable?: readonly string[];
  /** A line for each exchange: its hops with preflight and delivery, the verdict, and the reason or what is missing. */
  readonly exchanges: readonly string[];
}

const passes = 'GET /users, unobserved: allowed';
const loneBlocked = 'PUT /users/1 preflight, no request: blocked, method-not-allowed';

const samples: Readonly<Record<string, Expected>> = {
  chrome: {
    recorder: ['WebInspector', '537.36', 'chromium', 'recorder'],
    entries: 3,
    exchanges: [
      'GET /users, delivered: allowed',
      'PUT /users/1 preflight, failed: blocked, method-not-allowed',
    ],
  },
  edge: {
    recorder: ['WebInspector', '537.36', 'chromium', 'recorder'],
    entries: 3,
    exchanges: [
      'GET /users, delivered: allowed',
      'PUT /users/1 preflight, failed: blocked, method-not-allowed',
    ],
  },
  firefox: {
    recorder: ['Firefox', '140.0', 'firefox', 'recorder'],
    entries: 3,
    exchanges: [passes, 'PUT /users/1 preflight, unobserved: blocked, method-not-allowed'],
  },
  safari: {
    recorder: ['WebKit Web Inspector', '1.0', 'webkit', 'recorder'],
    entries: 3,
    exchanges: [passes, 'PUT /users/1 preflight, failed: blocked, method-not-allowed'],
  },
  // Records neither preflights nor the answers that were refused.
  playwright: {
    recorder: ['Playwright', '1.65.1', 'chromium', 'recorder'],
    entries: 2,
    exchanges: [
      'GET /plain?run=1, unobserved: allowed',
      'PUT /method-not-listed?run=1, failed: inconclusive, response',
    ],
  },
  // Leaves out what failed.
  'chrome-har': {
    recorder: ['chrome-har', '0.13.5', 'chromium', 'recorder'],
    entries: 2,
    exchanges: [passes, loneBlocked],
  },
  'http-toolkit': {
    recorder: ['HTTP Toolkit', '1.20.1', 'chromium', 'user-agent'],
    entries: 5,
    exchanges: [
      passes,
      'GET /old, unobserved > GET /new, unobserved: allowed',
      loneBlocked,
      'GET /slow, unobserved: not-cors, network-failure',
    ],
  },
  charles: {
    recorder: ['Charles Proxy', '4.6.7', 'firefox', 'user-agent'],
    entries: 2,
    exchanges: [passes, loneBlocked],
  },
  // Its last request is dated after its preflight's answer, 651 ms after the preflight.
  fiddler: {
    recorder: ['Fiddler', '5.0.20253.3311', 'chromium', 'user-agent'],
    entries: 4,
    exchanges: [passes, loneBlocked, 'PUT /users/2 preflight, unobserved: allowed'],
  },
  mitmproxy: {
    recorder: ['mitmproxy', '12.1.2', 'webkit', 'user-agent'],
    entries: 3,
    exchanges: [passes, loneBlocked, 'GET /down, failed: not-cors, network-failure'],
  },
  loose: {
    recorder: [null, null, null, null],
    entries: 3,
    unreadable: ['log.entries[3].request.url', 'log.entries[4].request.url'],
    exchanges: [passes, loneBlocked, 'GET /unanswered, unobserved: not-cors, network-failure'],
  },
};

function read(name: string) {
  const file = readHarFile(readFileSync(`test/capture/samples/${name}.har`, 'utf8'));
  const log = createExchangeLog();
  for (const entry of file.entries) log.add(entry);
  return { file, exchanges: log.exchanges() };
}

function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}

describe.each(Object.entries(samples))('what %s writes', (name, expected) => {
  const { file, exchanges } = read(name);

  it('names its recorder, and the engine where something tells it', () => {
    const { recorder } = file;
    expect([recorder.name, recorder.version, recorder.engine, recorder.engineBasis]).toEqual(
      expected.recorder,
    );
  });

  it('holds these entries', () => {
    expect(file.entries).toHaveLength(expected.entries);
    expect(file.unreadable).toEqual(expected.unreadable ?? []);
  });

  it('makes these exchanges, with these verdicts', () => {
    const lines = exchanges.map((exchange) => {
      const hops = exchange.hops.map(({ method, url, preflight, request }) => {
        const asked = preflight.state === 'sent' ? ' preflight' : '';
        return `${method} ${pathOf(url)}${asked}, ${request?.delivery ?? 'no request'}`;
      });
      const { verdict, reason, missing } = diagnose(exchange);
      return `${hops.join(' > ')}: ${[verdict, reason ?? missing].filter(Boolean).join(', ')}`;
    });
    expect(lines).toEqual(expected.exchanges);
  });

  it('has no pseudo-header in it, which would seem to need a preflight', () => {
    const headers = file.entries.flatMap(({ requestHeaders, response }) => [
      ...requestHeaders,
      ...(response?.headers ?? []),
    ]);
    expect(headers.filter((header) => header.name.startsWith(':'))).toEqual([]);
    expect(headers.length).toBeGreaterThan(0);
  });
});
