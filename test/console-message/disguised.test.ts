import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestText, readMessages } from '../../src/console-message/read-messages.ts';
import { chromiumMessages } from './chromium-messages.ts';
import { firefoxMessages } from './firefox-messages.ts';
import { jsdomMessages } from './jsdom-messages.ts';
import { messagesOfOthers } from './messages-of-others.ts';
import { chromiumNetworkPanel } from './network-panels.ts';
import { oldChromiumMessages } from './old-chromium-messages.ts';
import { type Row, type Told, told } from './row.ts';
import { webkitMessages } from './webkit-messages.ts';

const rows: readonly Row[] = [
  ...chromiumMessages,
  ...oldChromiumMessages,
  ...firefoxMessages,
  ...webkitMessages,
  ...jsdomMessages,
  ...chromiumNetworkPanel.filter(([text]) => text.length > 20),
  // An error without its kind is known only where nothing else stands.
  ...messagesOfOthers.filter(([text]) => text.length > 20),
];
const anyRow = fc.constantFrom(...rows);

/** Of messages that end with a value or a URL only the bare message tells where that ends. */
const endsOpen =
  / has an invalid value: |(?: from|while loading|module:|request origin) https?:[^ ']*$/;
const closedRows = rows.filter(([text]) => !endsOpen.test(text));
const openRows = rows.filter(([text]) => endsOpen.test(text));
const anyClosedRow = fc.constantFrom(...closedRows);
const runs = { numRuns: 150 };

/** What is not the same in both, and not left out in the second. */
function invented(whole: Told, part: Told): string[] {
  return Object.entries(part).flatMap(([name, value]) => {
    const expected = whole[name as keyof Told];
    if (name === 'reason' && whole.reasons?.includes(String(value))) return [];
    if (name === 'reasons') {
      const some = value as readonly string[];
      const all = whole.reasons ?? [];
      return some.length === 0 || all.some((reason) => some.includes(reason))
        ? []
        : [`${name}: ${value}`];
    }
    return JSON.stringify(value) === JSON.stringify(expected) ? [] : [`${name}: ${value}`];
  });
}

type Joined = (lines: readonly string[]) => string;

function wrapped(text: string, column: number, joined: Joined): string {
  return joined(text.match(new RegExp(`[^]{1,${column}}`, 'g')) ?? []);
}

/** As a mail program breaks lines: between words. */
function filled(text: string, column: number, joined: Joined): string {
  return joined(text.replace(new RegExp(`([^\\n]{1,${column}}) `, 'g'), '$1\0').split('\0'));
}

/** What is the same however it is shown. */
const ways: Readonly<Record<string, (text: string) => string>> = {
  'as JSON': (text) => JSON.stringify({ level: 'error', message: text }),
  'as JSON in JSON': (text) => JSON.stringify(JSON.stringify({ message: text })),
  'as JSON in ASCII': (text) =>
    JSON.stringify(text).replace(
      /[^ -~]/g,
      (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  'as markup': (text) =>
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;'),
  'as markup with hexadecimal quotes': (text) =>
    text.replaceAll('&', '&amp;').replaceAll("'", '&#x27;').replaceAll('"', '&quot;'),
  'with the quotes of a word processor': (text) =>
    text.replace(/'([^']*)'/g, '‘$1’').replace(/(?<!‘)"([^"]*)"/g, '“$1”'),
  'in bold': (text) => `**${text}**`,
  'in a log': (text) =>
    `2026-11-27T21:04:11.123Z [browser] ERROR ${text}\n    at load (https://app.example/app.js:12:34)`,
  'in the colours of a terminal': (text) => `\u001b[31m\u001b[1m${text}\u001b[0m`,
  'behind the place in a script': (text) => `app.js:12 ${text}\n(anonymous) @ app.js:12`,
  'with bidi marks': (text) => `\u202a${text.replaceAll(' ', ' \u200b')}\u202c`,
  'with spaces that do not break': (text) => text.replaceAll(' ', '\u00a0'),
};

describe('says the same of a message', () => {
  it.each(Object.entries(ways))('%s', (_, way) => {
    // Quotes within quotes would be other quotes afterwards.
    const some = closedRows.filter(([text]) => !text.includes(`'"`));
    const broken = some.flatMap(([text, expected]) => {
      const found = told(way(text));
      return isDeepStrictEqual(found, [expected]) ? [] : [[text, found]];
    });
    expect(broken).toEqual([]);
    const less = openRows.flatMap(([text, expected]) =>
      told(way(text)).map((found) => [text, invented(expected, found)]),
    );
    expect(less).toEqual(openRows.map(([text]) => [text, []]));
  });

  const breaks = fc.constantFrom<Joined[]>(
    ...['\n', '\r\n', '\n    ', '\n> ', '\n>> ', '\n| '].map(
      (by) => (lines: readonly string[]) => lines.join(by),
    ),
    (lines) => JSON.stringify(lines.join('\n')),
  );

  it('that a terminal broke at any column, or less', () => {
    fc.assert(
      fc.property(
        anyRow,
        // In lines of two characters no space is left that could not be one of the lines' ends.
        fc.integer({ min: 3, max: 120 }),
        breaks,
        ([text, expected], column, joined) => {
          const found = told(wrapped(text, column, joined));
          // Of a name that is broken nothing tells where it ends.
          if (found.length !== 0 || !text.includes('net::')) expect(found).toHaveLength(1);
          expect(found.flatMap((each) => invented(expected, each))).toEqual([]);
          if (found.length === 1)
            expect(found[0]?.reasons).toEqual(
              expect.arrayContaining([...(expected.reasons ?? [])]),
            );
        },
      ),
      runs,
    );
  });

  it('that a mail program broke between words, or less', () => {
    fc.assert(
      fc.property(
        anyRow,
        fc.integer({ min: 20, max: 120 }),
        breaks,
        ([text, expected], column, joined) => {
          const found = told(filled(text, column, joined));
          if (found.length !== 0 || !text.includes('net::')) expect(found).toHaveLength(1);
          expect(found.flatMap((each) => invented(expected, each))).toEqual([]);
        },
      ),
      runs,
    );
  });
});

describe('says nothing else of a message', () => {
  it('of which the end is missing', () => {
    // A name that is cut off is a name as well.
    const some = closedRows.filter(([text]) => !text.includes('net::'));
    fc.assert(
      fc.property(fc.constantFrom(...some), fc.nat(), ([text, expected], cut) => {
        const left = text.slice(0, text.length - (cut % text.length));
        const found = told(left);
        const other = found.flatMap((each) => invented(expected, each));
        // Of a URL at which the text ends nothing tells whether it is whole.
        const isOpen = / https?:\S*$/.test(left);
        expect(isOpen ? other.filter((each) => !each.startsWith('url: ')) : other).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('of which the beginning is missing', () => {
    fc.assert(
      fc.property(anyRow, fc.nat(), ([text, expected], cut) => {
        const found = told(text.slice(cut % text.length));
        expect(found.flatMap((each) => invented(expected, each))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

it('finds each of several messages', () => {
  fc.assert(
    fc.property(fc.array(anyClosedRow, { minLength: 2, maxLength: 6 }), (some) => {
      const text = some.map(([each]) => each).join('\n\nnext:\n');
      expect(told(text)).toEqual(some.map(([, expected]) => expected));
    }),
    runs,
  );
});

// Those that begin alike, and those of which one may be the echo of the other.
it.each([
  ['that are not of CORS', messagesOfOthers],
  ['of WebKit', webkitMessages],
])('tells apart any two %s', (_, all) => {
  const some = closedRows.filter((row) => all.includes(row));
  const pairs = some.flatMap((one) => some.map((other) => [one, other] as const));
  const mixed = pairs.filter(([[one, first], [other, second]]) => {
    return !isDeepStrictEqual(told(`${one}\n\nnext:\n${other}`), [first, second]);
  });
  expect(mixed.map(([[one], [other]]) => `${one}\n${other}`)).toEqual([]);
});

it('tells where each stands', () => {
  fc.assert(
    fc.property(anyClosedRow, fc.stringMatching(/^[a-z .]{0,40}$/), ([text], before) => {
      const [alone] = readMessages(text);
      const [message] = readMessages(`${before} ${text} ${before}`);
      const shift = before.length + 1;
      expect(message?.start).toBe((alone?.start ?? 0) + shift);
      expect(message?.end).toBe((alone?.end ?? 0) + shift);
    }),
    runs,
  );
});

it('finds nothing in any other text, and never fails', () => {
  const pieces = fc.constantFrom(
    'Access to fetch at ',
    "'",
    'CORS',
    'net::ERR_',
    'https://a.example/',
    '(',
    ')',
    '\\',
    '&#39;',
    '\u001b[',
    'Origin ',
    'Access-Control-Allow-Origin',
    ' is not allowed by ',
    '\n',
    '‘',
    '’',
    'Status code: ',
    '\u202e',
    '\ud800',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(pieces, { maxLength: 60 }).map((each) => each.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      for (const { start, end } of readMessages(text)) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 500 },
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      expect(readMessages(text)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

it('looks no further than a megabyte, and at no more than 1,000 messages', () => {
  const [text] = chromiumMessages[0] ?? [''];
  expect(readMessages(`${' '.repeat(longestText)}${text}`)).toEqual([]);
  expect(readMessages(`${text}\n`.repeat(1100))).toHaveLength(1000);
});
