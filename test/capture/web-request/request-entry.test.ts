import { expect, it } from 'vitest';
import { headerList } from '../../../src/capture/web-request/details.ts';
import { begun, entryOf, responseIn } from '../../../src/capture/web-request/request-entry.ts';

const details = {
  requestId: '1',
  url: 'https://api.example/a#part',
  method: 'GET',
  tabId: 1,
  type: 'xmlhttprequest',
  timeStamp: 1000,
  initiator: 'https://app.example',
};

it('keeps each header line, and bytes that are no text by their numbers', () => {
  const told = [
    { name: 'A', value: '1' },
    { name: 'A', value: '2' },
    { name: 'B', binaryValue: [0xe9, 0x41] },
    { name: 'C' },
  ];
  expect(headerList(told).map(({ name, value }) => `${name}=${value}`)).toEqual([
    'A=1',
    'A=2',
    'B=éA',
    'C=',
  ]);
});

it('takes as many bytes as a browser takes', () => {
  const binaryValue = new Array<number>(300_000).fill(0xff);
  expect(headerList([{ name: 'Long', binaryValue }])[0]?.value).toHaveLength(300_000);
});

it.each<[number | undefined, string, string | null | 'none']>([
  [undefined, '/b', 'none'],
  [0, '/b', 'none'],
  [200, '/b', null],
  [302, '/b', 'https://api.example/b'],
  [302, 'https://a:b:c', null],
])('reads an answer of %s with Location %s', (statusCode, value, expected) => {
  const told = {
    ...details,
    ...(statusCode !== undefined && { statusCode }),
    responseHeaders: [{ name: 'Location', value }],
  };
  const response = responseIn(told);
  expect(response === null ? 'none' : response.redirectUrl).toBe(expected);
});

it('makes an entry: with its times, without the fragment, with who made it', () => {
  const entry = entryOf(begun(details), { timeStamp: 1250, error: 'net::ERR_FAILED' }, 'chromium');
  expect(entry).toEqual({
    startedAt: 1000,
    duration: 250,
    method: 'GET',
    url: 'https://api.example/a',
    requestHeaders: [],
    response: null,
    delivery: 'failed',
    networkError: 'net::ERR_FAILED',
    isFromServiceWorker: false,
    initiator: 'xhr',
    initiatorUrl: 'https://app.example',
  });
});

it('takes no clock that was set back for a negative duration', () => {
  expect(entryOf(begun(details), { timeStamp: 900 }, 'firefox').duration).toBe(0);
});
