import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Entry } from '../../src/exchange/entry.ts';
import type { HeaderList } from '../../src/fetch-standard/header-list.ts';
import { answersAmong, withoutSecrets } from '../../src/report/without-secrets.ts';
import { recordingsIn } from '../diagnosis/words/recorded-text.ts';
import { decided } from './decided.ts';
import { diagnosedIn } from './diagnosed-in.ts';

const examples = new URL('../diagnosis/words/examples/', import.meta.url);

const recordings: readonly (readonly Entry[])[] = readdirSync(examples)
  .toSorted()
  .flatMap((file) => recordingsIn(readFileSync(new URL(file, examples), 'utf8')))
  .map(({ entries }) => entries);

const page = 'https://app.example';

/** What looks like a secret or is called so, and what a browser compares. */
const word = fc.constantFrom(
  'k3f9x0q7m2zt8v5bq1',
  'V1StGXR8_Z5jdHi6B-myT',
  'd41d8cd98f00b204e9800998ecf8427e',
  '550e8400-e29b-41d4-a716-446655440000',
  'sk_live_aaaaaaaaaaaa',
  'eyJhbGciOiJIUzI1NiJ9.e30.abc',
  'authorization',
  'x-api-key',
  'Bearer planted.1',
  'token: planted1',
  'x-token=planted',
  'ada:planted@b.example',
  'https://ada:planted@b.example',
  'content-type',
  'x-a',
  'PUT',
  'put',
  'null',
  '*',
);

const list = fc
  .array(fc.tuple(word, fc.constantFrom(',', ', ', ' ,', ';', ' ', '\t', ',,')), {
    minLength: 1,
    maxLength: 4,
  })
  .map((pairs) => pairs.flat().slice(0, -1).join(''));

const origin = fc.oneof(
  fc.constantFrom(
    page,
    `${page}/`,
    `${page}:443`,
    ` ${page} `,
    page.toUpperCase(),
    page.replace('https', 'http'),
    page.replace('://', '://ada:planted@'),
    page.replace('://', ':'),
    page.replace('://', '%3A%2F%2F'),
    'app.example',
    '*.app.example',
    '//app.example',
    `${page}?token=planted`,
    `${page}, https://b.example`,
    `"${page}"`,
    `${page};`,
    '',
  ),
  fc.tuple(word, fc.constantFrom('', '/', '.example', ':8080')).map(([name, end]) => {
    return `https://${name}${end}`;
  }),
);

const change = fc.record({
  at: fc.nat(9),
  name: fc.constantFrom(
    'Access-Control-Allow-Origin',
    'Access-Control-Allow-Headers',
    'Access-Control-Allow-Methods',
    'Access-Control-Allow-Credentials',
    'Access-Control-Expose-Headers',
    'Vary',
    'Location',
    'Content-Type',
    'WWW-Authenticate',
    'Cross-Origin-Resource-Policy',
  ),
  value: fc.oneof(list, origin, fc.string({ maxLength: 30 })),
});

function withHeader(headers: HeaderList, name: string, value: string): HeaderList {
  const others = headers.filter((header) => header.name.toLowerCase() !== name.toLowerCase());
  return [...others, { name, value }];
}

/** What a page calls so is compared with what a server allows. */
const names = fc.array(fc.constantFrom('k3f9x0q7m2zt8v5bq1', 'x-api-key', 'qkzjvhxpwfbgmdtc'), {
  maxLength: 2,
});

function withNames(entry: Entry, added: readonly string[]): Entry {
  const isAsked = (name: string) => /^access-control-request-headers$/i.test(name);
  return {
    ...entry,
    requestHeaders: [
      ...entry.requestHeaders.map(({ name, value }) => ({
        name,
        value: isAsked(name) ? [value, ...added].join(',') : value,
      })),
      ...(entry.method === 'OPTIONS' ? [] : added.map((name) => ({ name, value: 'planted' }))),
    ],
  };
}

const recorded = fc
  .record({
    recording: fc.constantFrom(...recordings),
    changes: fc.array(change, { minLength: 1, maxLength: 4 }),
    added: names,
  })
  .map(({ recording, changes, added }) => {
    const entries = recording.map((entry) => withNames(entry, added));
    for (const { at, name, value } of changes) {
      const index = at % entries.length;
      const entry = entries[index];
      if (!entry?.response) continue;
      const headers = withHeader(entry.response.headers, name, value);
      entries[index] = { ...entry, response: { ...entry.response, headers } };
    }
    return entries;
  });

it('what is compared is decided as it was, however odd it is', () => {
  fc.assert(
    fc.property(recorded, (entries) => {
      const diagnosed = diagnosedIn(entries);
      const redacted = withoutSecrets(diagnosed, answersAmong(diagnosed)).diagnosed;
      expect(redacted.map(decided)).toEqual(diagnosed.map(decided));
      expect(JSON.stringify(redacted)).not.toContain('ada:planted');
    }),
    { numRuns: 500 },
  );
});
