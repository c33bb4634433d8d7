import fc from 'fast-check';
import type { HeaderLine } from '../case.ts';

const long = (length: number) => 'a'.repeat(length);

/** Values by header, on both sides of the edge where they begin to need a preflight. */
const values: Readonly<Record<string, readonly string[]>> = {
  Accept: [
    'application/json',
    'text/html;q=0.9, */*',
    'a"b',
    'a(b',
    'a{b}',
    'a@b',
    'a:b',
    long(128),
    long(129),
  ],
  'Accept-Language': ['en-US,en;q=0.5', 'en US', 'en_US', 'en/US', '*', long(128), long(129)],
  'Content-Language': ['de', 'de, en;q=0.1', 'de/en', 'd\u00e9'],
  'Content-Type': [
    'text/plain',
    'text/plain;charset=UTF-8',
    'TEXT/PLAIN',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json',
    'application/json; charset=utf-8',
    'text/plain; charset="utf-8"',
    'text/plain,application/json',
    'text/plain, text/html',
    'text/plain;',
    'text/plain;application/json',
    'text/plainx',
    'text',
    'text/',
    ' text/plain ',
    '',
    `text/plain;a=${long(113)}`,
    `text/plain;a=${long(116)}`,
  ],
  Range: [
    'bytes=0-',
    'bytes=0-99',
    'bytes=5-1',
    'bytes=-5',
    'bytes=0-1,2-3',
    'BYTES=0-',
    'bytes= 0-1',
    'bytes 0-1',
  ],
  Authorization: ['Bearer abc', 'Basic dTpw'],
  DPR: ['2', 'x'],
  'Device-Memory': ['4'],
  'Save-Data': ['on'],
  'Viewport-Width': ['800'],
  Width: ['100'],
  Downlink: ['10'],
  ECT: ['4g'],
  RTT: ['50'],
  'X-Requested-With': ['XMLHttpRequest'],
  'X-Custom-A': ['1', ''],
  'x-custom-b': ['2'],
  'X_Under.Score': ['3'],
  'If-None-Match': ['"etag"'],
  'Cache-Control': ['no-cache'],
  Pragma: ['no-cache'],
  'Last-Event-ID': ['1'],
  Purpose: ['x'],
};

const oneHeader: fc.Arbitrary<HeaderLine> = fc
  .constantFrom(
    // Those that decide most, more often.
    ...['Content-Type', 'Content-Type', 'Content-Type', 'Range', 'Accept', 'Authorization'],
    ...['Authorization', 'X-Requested-With', 'X-Custom-A', 'x-custom-b'],
    ...Object.keys(values),
  )
  .chain((name) =>
    fc.constantFrom(...(values[name] ?? [''])).map((value) => [name, value] as const),
  );

/** None, a few, or rarely many headers that a script sets. No two have the same name. */
export const authorHeaders: fc.Arbitrary<readonly HeaderLine[]> = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  { weight: 6, arbitrary: distinct(1, 2) },
  { weight: 2, arbitrary: distinct(3, 6) },
);

function distinct(minLength: number, maxLength: number): fc.Arbitrary<readonly HeaderLine[]> {
  return fc.uniqueArray(oneHeader, {
    minLength,
    maxLength,
    selector: ([name]) => name.toLowerCase(),
  });
}
