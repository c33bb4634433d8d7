import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readProbeAnswer } from '../../src/capture/probe-answer.ts';

/** A call as the probe writes it. */
const call = {
  id: '123.0',
  kind: 'fetch',
  url: '/users#top',
  base: 'http://localhost:3000/app/',
  origin: 'http://localhost:3000',
  method: 'put',
  mode: 'cors',
  credentials: 'include',
  redirect: 'follow',
  cache: 'no-store',
  headers: '\nX-A\naccept',
  complete: true,
  upload: false,
  stream: true,
  time: 1234.5,
  trace: 'f@http://localhost:3000/app.js:3:7',
};

function answer(items: readonly unknown[], rest: object = {}): string {
  const texts = items.map((item) => JSON.stringify(item));
  return JSON.stringify({
    instance: '123',
    next: 7,
    more: false,
    dropped: 2,
    items: texts,
    ...rest,
  });
}

function recordOf(change: object) {
  return readProbeAnswer(answer([{ ...call, ...change }]))?.records[0];
}

it('reads what the probe writes', () => {
  expect(readProbeAnswer(answer([call], { more: true }))).toEqual({
    instance: '123',
    next: 7,
    hasMore: true,
    dropped: 2,
    records: [
      {
        id: '123.0',
        kind: 'fetch',
        url: 'http://localhost:3000/users',
        pageOrigin: 'http://localhost:3000',
        method: 'PUT',
        mode: 'cors',
        credentials: 'include',
        redirect: 'follow',
        cache: 'no-store',
        headerNames: ['x-a', 'accept'],
        hasUploadListener: false,
        hasStreamBody: true,
        time: 1234,
        madeAt: { url: 'http://localhost:3000/app.js', line: 3, column: 7 },
      },
    ],
    outcomes: [],
  });
});

/** The end of a call as the probe writes it. */
const outcome = {
  id: '456.ended.1',
  ended: 'http://localhost:4000/users#top',
  origin: 'http://localhost:3000',
  time: 1234,
  status: 200,
};

function outcomeOf(change: object) {
  return readProbeAnswer(answer([{ ...outcome, ...change }]))?.outcomes[0];
}

it('reads how a call ended', () => {
  expect(outcomeOf({})).toEqual({
    id: '456.ended.1',
    url: 'http://localhost:4000/users',
    pageOrigin: 'http://localhost:3000',
    time: 1234,
    status: 200,
  });
});

describe('the end of a call', () => {
  it.each<[string, object]>([
    ['without an id', { id: null }],
    ['of what is no URL', { ended: '/users' }],
    ['of a URL that is too long', { ended: `http://localhost/${'a'.repeat(9000)}` }],
    ['of no time', { time: '1234' }],
    ['of no page', { origin: 7 }],
  ])('%s is left out', (_, change) => {
    expect(outcomeOf(change)).toBeUndefined();
  });

  it.each([[-1], [1.5], ['200'], [null]])(
    'with the status %j is one without an answer',
    (status) => {
      expect(outcomeOf({ status })?.status).toBe(0);
    },
  );
});

describe('a call', () => {
  it.each<[string, object]>([
    ['without an id', { id: 5 }],
    ['of a kind that nobody knows', { kind: 'worker' }],
    ['to what is no URL', { url: 'http://[' }],
    ['to a path of nowhere', { base: '' }],
    ['to a URL that is too long', { url: `/${'a'.repeat(9000)}` }],
    ['with a method that is no text', { method: {} }],
    ['with a method that is too long', { method: 'a'.repeat(300) }],
    ['of no time', { time: 'now' }],
    ['of the beginning of time', { time: 0 }],
    ['of no page', { origin: null }],
  ])('%s is left out', (_, change) => {
    expect(recordOf(change)).toBeUndefined();
  });

  it.each<[string, object, object]>([
    ['a mode', { mode: 'navigate' }, { mode: 'unobserved' }],
    ['a credentials mode', { credentials: '' }, { credentials: 'unobserved' }],
    ['a flag', { upload: 1 }, { hasUploadListener: false }],
    ['names', { headers: ['x-a'] }, { headerNames: null }],
    ['all names', { complete: false }, { headerNames: null }],
    ['no names', { headers: '' }, { headerNames: [] }],
  ])('is kept without what is no such thing: %s', (_, change, expected) => {
    expect(recordOf(change)).toMatchObject(expected);
  });

  it('says no place, redirect mode or cache mode that it has not', () => {
    const record = recordOf({ trace: 5, redirect: 'x', cache: '<b>' });
    expect(record).not.toHaveProperty('madeAt');
    expect(record).not.toHaveProperty('redirect');
    expect(record).not.toHaveProperty('cache');
  });

  it('of an element has no time', () => {
    expect(recordOf({ kind: 'img', time: 99 })?.time).toBeNull();
  });
});

it.each<[string, unknown]>([
  ['none', 'none'],
  ['nothing', undefined],
  ['an object', { instance: '1' }],
  ['a list', '[]'],
  ['no instance', '{"items":[]}'],
  ['a number', '5'],
  ['broken', '{"instance":'],
])('is no answer: %s', (_, value) => {
  expect(readProbeAnswer(value)).toBeNull();
});

test('a broken thing does not take the others along', () => {
  const json = JSON.stringify({ instance: '1', items: ['{', 5, null, '[]', JSON.stringify(call)] });
  expect(readProbeAnswer(json)?.records).toHaveLength(1);
});

test('whatever the page makes up, what comes out has the shape of a record', () => {
  const field = fc.oneof(fc.jsonValue(), fc.constantFrom(...Object.values(call)));
  const item = fc.dictionary(fc.constantFrom(...Object.keys(call)), field);
  fc.assert(
    fc.property(
      fc.array(item),
      fc.dictionary(
        fc.constantFrom('instance', 'next', 'more', 'dropped', 'items'),
        fc.jsonValue(),
      ),
      (items, rest) => {
        for (const record of readProbeAnswer(answer(items, rest))?.records ?? []) {
          expect(URL.canParse(record.url)).toBe(true);
          expect(['cors', 'no-cors', 'same-origin', 'unobserved']).toContain(record.mode);
          expect(['include', 'same-origin', 'omit', 'unobserved']).toContain(record.credentials);
          expect(typeof record.hasUploadListener).toBe('boolean');
        }
      },
    ),
  );
});
