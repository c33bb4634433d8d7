import { describe, expect, it } from 'vitest';
import type { Engine } from '../../src/diagnosis/engines/order.ts';
import {
  isSafelistedBy,
  safelistDivergences,
  unsafeRequestHeaderNamesBy,
} from '../../src/diagnosis/engines/safelist.ts';
import { isCorsSafelistedRequestHeader } from '../../src/fetch-standard/cors-safelisted-request-header.ts';
import { isForbiddenRequestHeader } from '../../src/fetch-standard/forbidden-request-header.ts';
import { type Asking, measuredNames, measuredValues } from './safelist-vectors.ts';

const engines: readonly Engine[] = ['chromium', 'firefox', 'webkit'];

function asks(asking: Asking, engine: Engine): boolean {
  return asking === 'everybody' || asking.includes(engine);
}

/** The engines that ask leave for these headers, and for which names. */
function askedBy(...headers: readonly (readonly [name: string, value: string])[]) {
  const list = headers.map(([name, value]) => ({ name, value }));
  const asked = (engine: Engine) => unsafeRequestHeaderNamesBy(engine, list).join();
  return { chromium: asked('chromium'), firefox: asked('firefox'), webkit: asked('webkit') };
}

function everybody(names: string) {
  return { chromium: names, firefox: names, webkit: names };
}

describe('what each engine was seen to ask leave for', () => {
  it.each(measuredValues)('%s: %s asks', (name, asking, values) => {
    for (const engine of engines) {
      const safelisted = values.filter((value) => isSafelistedBy(engine, name, value));
      expect(safelisted, engine).toEqual(asks(asking, engine) ? [] : values);
    }
  });

  it.each(measuredNames)('%s asks for %j', (asking, names) => {
    for (const name of names.filter((each) => !isForbiddenRequestHeader(each, 'x'))) {
      const asked = askedBy([name, 'x']);
      for (const engine of engines) expect(asked[engine]).toBe(asks(asking, engine) ? name : '');
    }
  });

  it('the forbidden ones are those that nobody asks for', () => {
    const all = measuredNames.flatMap(([, names]) => names);
    const ignored = measuredNames.flatMap(([asking, names]) => (asking === 'nobody' ? names : []));
    expect(all.filter((name) => isForbiddenRequestHeader(name, 'x'))).toEqual(ignored);
  });
});

/** Each in a value between `a` and `b`, where it is kept; 0x00, 0x0A and 0x0D cannot be set. */
describe('bytes that an engine was seen to ask leave for', () => {
  const ascii = '01-08 0b-0c 0e-1f 22 28-29 3a 3c 3e-40 5b-5d 7b 7d';
  const language = '01-09 0b-0c 0e-1f 21-29 2b 2f 3a 3c 3e-40 5b-60 7b-ff';

  it.each<[string, string, Record<Engine, string>]>([
    ['accept', 'a', { chromium: `${ascii} 7f`, firefox: `${ascii} 7f-ff`, webkit: `${ascii} 7f` }],
    ['accept-language', 'a', everybody(language)],
    ['content-language', 'a', everybody(language)],
    [
      'content-type',
      'text/plain; charset=a',
      { chromium: `${ascii} 7f`, firefox: `${ascii} 2c 7f-ff`, webkit: `${ascii} 7f` },
    ],
  ])('%s', (name, before, unsafe) => {
    for (const engine of engines) {
      const expected = unsafe[engine].split(' ').flatMap((range) => {
        const [first = '', last = first] = range.split('-');
        const start = Number.parseInt(first, 16);
        return Array.from({ length: Number.parseInt(last, 16) - start + 1 }, (_, i) => start + i);
      });
      const settable = Array.from({ length: 256 }, (_, byte) => byte).filter(
        (byte) => ![0x00, 0x0a, 0x0d].includes(byte),
      );
      const asked = settable.filter(
        (byte) => !isSafelistedBy(engine, name, `${before}${String.fromCharCode(byte)}b`),
      );
      expect(asked, engine).toEqual(expected.toSorted((a, b) => a - b));
    }
  });
});

const one = (count: number) => '1'.repeat(count);
const firefoxAndWebkit = (names: string) => ({ chromium: '', firefox: names, webkit: names });

describe('lengths', () => {
  it.each(['accept', 'accept-language', 'content-language'])('%s: 128, 129', (name) => {
    expect(askedBy([name, one(128)])).toEqual(everybody(''));
    expect(askedBy([name, one(129)])).toEqual(everybody(name));
  });

  it.each(['dpr', 'device-memory', 'downlink', 'rtt', 'width', 'viewport-width', 'intervention'])(
    'of the hint %s: 128, 129',
    (name) => {
      expect(askedBy([name, one(128)])).toEqual(firefoxAndWebkit(name));
      expect(askedBy([name, one(129)])).toEqual(everybody(name));
    },
  );

  it('bytes are counted, not the characters of UTF-8', () => {
    expect(askedBy(['accept', 'é'.repeat(128)])).toEqual({
      ...everybody(''),
      firefox: 'accept',
    });
    expect(askedBy(['accept', 'é'.repeat(129)])).toEqual(everybody('accept'));
  });

  const hints = (last: string) =>
    askedBy(
      ['content-type', `text/plain; charset=${one(108)}`],
      ['accept', one(128)],
      ['accept-language', one(128)],
      ['content-language', one(128)],
      ['dpr', one(128)],
      ['device-memory', one(128)],
      ['save-data', 'on'],
      ['viewport-width', one(128)],
      ['width', last],
      ['hogE', 'fuga'],
    );
  const hintNames = 'device-memory,dpr,hoge,save-data,viewport-width,width';

  it('1,024 bytes in all can be reached with the hints alone, in Chromium', () => {
    expect(hints(one(126))).toEqual({ ...firefoxAndWebkit(hintNames), chromium: 'hoge' });
    expect(hints(one(127))).toEqual({
      ...firefoxAndWebkit(hintNames),
      chromium:
        'accept,accept-language,content-language,content-type,device-memory,dpr,hoge,save-data,viewport-width,width',
    });
  });

  it('what needs leave anyway is not counted', () => {
    const { chromium } = askedBy(
      ['content-type', `text/plain; charset=${one(128)}`],
      ['accept', one(128)],
      ['accept-language', one(128)],
      ['content-language', one(128)],
      ['dpr', one(128)],
      ['device-memory', one(128)],
      ['save-data', 'on'],
      ['viewport-width', one(128)],
      ['width', one(127)],
      ['hogE', 'fuga'],
    );
    expect(chromium).toBe('content-type,hoge');
  });
});

describe('lines of one name are joined first', () => {
  it.each([
    ['accept', [one(60), one(60)], ''],
    ['accept', [one(63), one(63)], ''],
    ['accept', [one(63), one(64)], 'accept'],
    ['accept-language', [one(64), one(64)], 'accept-language'],
    ['content-type', ['text/plain', 'text/plain'], 'content-type'],
    ['content-type', ['application/json', 'text/plain'], 'content-type'],
    ['range', ['bytes=0-1', 'bytes=0-1'], 'range'],
    ['dpr', ['1', '1'], 'dpr'],
    ['save-data', ['on', 'on'], 'save-data'],
  ])('%s: %j', (name, values, asked) => {
    expect(askedBy(...values.map((value) => [name, value] as const))).toEqual(everybody(asked));
  });
});

it('a hint is told apart by its value, in Chromium', () => {
  const { chromium } = askedBy(
    ['content-type', 'text/html'],
    ['dpr', '123-45'],
    ['aCCept', 'en,ja'],
    ['uSer-Agent', 'foo'],
    ['hogE', 'fuga'],
  );
  expect(chromium).toBe('content-type,dpr,hoge');
});

describe('a divergence', () => {
  const tried = measuredValues.flatMap(([name, , values]) =>
    values.map((value) => ({ name, value })),
  );
  const nonAscii = { name: 'accept', value: 'é' };

  it.each(safelistDivergences.map((each) => [each.engine, each.names.join(), each] as const))(
    'of %s, %s, is one, and was tried',
    (_, __, { names, applies, safelisted }) => {
      const differing = [...tried, nonAscii].filter(
        ({ name, value }) =>
          names.includes(name) &&
          applies(value) &&
          isCorsSafelistedRequestHeader(name, value) !== safelisted,
      );
      expect(differing).not.toEqual([]);
    },
  );
});
