import { users } from '../../test/lab/scenario.ts';
import type { HarHeader, Recorder, SampleEntry } from './sample.ts';

/**
 * An entry of a sample with all that DevTools gives an extension: `scripts/record-hars/sample.ts` took
 * out what no test looks at. Values that differ from entry to entry are those of one of them; a body,
 * which Firefox alone gives, is as long as it was.
 *
 * Seen in recordings of the lab by Chromium 156 and Firefox 153, where an entry has 2,380 and 2,130 bytes
 * on average.
 */
export function asRecorded(entry: SampleEntry, recorder: Recorder): object {
  const { request, response } = entry;
  const { host, port, searchParams } = new URL(request.url);
  const isSent = response.status !== 0;
  const added = [
    ...requestHeaders[recorder],
    // What Chromium did not send it recorded without these, and the hints never go with a preflight.
    ...(recorder === 'firefox' || isSent ? [...negotiation, header('Host', host)] : []),
    ...(recorder === 'chromium' && request.method !== 'OPTIONS' ? clientHints : []),
  ];
  const protocol = { httpVersion: 'HTTP/1.1', cookies: [] };
  return {
    ...entry,
    ...fields[recorder],
    connection: port,
    ...(entry._initiator?.stack === undefined ? {} : { _initiator: initiator }),
    request: {
      ...request,
      ...protocol,
      headers: [...added, ...request.headers],
      queryString: [...searchParams].map(([name, value]) => ({ name, value })),
      headersSize: 526,
      bodySize: 0,
    },
    response: {
      ...response,
      ...protocol,
      headers: isSent ? [...response.headers, ...responseHeaders] : [],
      content: {
        ...response.content,
        size: 47,
        ...(recorder === 'firefox' ? { text: bodyOf(entry) } : {}),
      },
      headersSize,
      ...(recorder === 'chromium' ? { _transferSize: 309, _fetchedViaServiceWorker: false } : {}),
    },
  };
}

/** Firefox counts the headers of an answer as part of its body. */
function bodyOf({ response }: SampleEntry): string {
  const length = Math.max(0, response.bodySize - headersSize);
  return users.repeat(Math.ceil(length / users.length)).slice(0, length);
}

function header(name: string, value: string): HarHeader {
  return { name, value };
}

/** Of an answer, in bytes. */
const headersSize = 222;

const negotiation = [
  header('Accept', '*/*'),
  header('Accept-Encoding', 'gzip, deflate, br, zstd'),
  header('Accept-Language', 'en-US,en;q=0.9'),
  header('Connection', 'keep-alive'),
];

const clientHints = [
  header('sec-ch-ua', '"Not:A-Brand";v="8", "Chromium";v="156"'),
  header('sec-ch-ua-mobile', '?0'),
  header('sec-ch-ua-platform', '"Linux"'),
];

const requestHeaders: Readonly<Record<Recorder, readonly HarHeader[]>> = {
  chromium: [
    header(
      'User-Agent',
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
    ),
  ],
  firefox: [
    header('User-Agent', 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0'),
    header('Priority', 'u=4'),
  ],
};

const responseHeaders = [
  header('Connection', 'keep-alive'),
  header('Content-Length', '47'),
  header('Date', 'Sun, 22 Nov 2026 18:53:01 GMT'),
  header('Keep-Alive', 'timeout=5'),
];

/** Where the page's script called from. */
const initiator = {
  type: 'script',
  stack: {
    callFrames: [
      {
        functionName: 'call',
        scriptId: '7',
        url: 'http://localhost:3000/lab.js',
        lineNumber: 55,
        columnNumber: 27,
      },
      {
        functionName: 'run',
        scriptId: '7',
        url: 'http://localhost:3000/lab.js',
        lineNumber: 24,
        columnNumber: 23,
      },
    ],
    parent: {
      description: 'await',
      callFrames: [
        {
          functionName: 'runAll',
          scriptId: '7',
          url: 'http://localhost:3000/lab.js',
          lineNumber: 39,
          columnNumber: 23,
        },
      ],
    },
  },
};

/** What else an entry has. */
const fields: Readonly<Record<Recorder, object>> = {
  chromium: {
    cache: {},
    pageref: 'page_1',
    _priority: 'High',
    _connectionId: '152',
    serverIPAddress: '[::1]',
    timings: {
      blocked: 1.4599999997593696,
      dns: -1,
      ssl: -1,
      connect: -1,
      send: 0.10100000000000003,
      wait: 8.811999999403488,
      receive: 1.8880000006902264,
      _blocked_queueing: 1.1759999997593695,
      _workerStart: -1,
      _workerReady: -1,
      _workerFetchStart: -1,
      _workerRespondWithSettled: -1,
    },
  },
  firefox: {
    cache: {},
    pageref: 'page_32',
    _priority: 'Normal',
    _securityState: 'insecure',
    serverIPAddress: '127.0.0.1',
    timings: { blocked: 2, dns: 0, connect: 0, ssl: 0, send: 0, wait: 31, receive: 0 },
  },
};
