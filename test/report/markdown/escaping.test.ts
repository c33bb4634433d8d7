import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { visible } from '../../../src/diagnosis/words.ts';
import type { Block } from '../../../src/report/document.ts';
import { markdown } from '../../../src/report/markdown/markdown.ts';
import { hostileText } from '../hostile-text.ts';
import { all, kinds, parsed, readable } from './parsed.ts';

const runs = { numRuns: 1000 };

/** What a document with one line becomes, wherever that line stands. */
const places: readonly (readonly [
  string,
  (line: Block & { kind: 'paragraph' }) => Block,
  readonly string[],
])[] = [
  ['a paragraph', (block) => block, ['root', 'paragraph']],
  ['a heading', ({ line }) => ({ kind: 'heading', level: 2, line }), ['root', 'heading']],
  [
    'a list',
    ({ line }) => ({ kind: 'list', items: [line] }),
    ['root', 'list', 'listItem', 'paragraph'],
  ],
  [
    'a table',
    ({ line }) => ({ kind: 'table', head: ['a', 'b'], rows: [[line, ['c']]] }),
    [
      'root',
      'table',
      'tableRow',
      'tableCell',
      'text',
      'tableCell',
      'text',
      'tableRow',
      'tableCell',
    ],
  ],
];

/** Of code in a table, the one thing that Markdown cannot write is a backslash before a pipe. */
function readInTable(place: string, value: string): string {
  const shown = visible(value);
  return place === 'a table' ? shown.replace(/\\(?=\|)/g, '\\u{5C}') : shown;
}

describe.each(places)('in %s', (name, place, around) => {
  const after = name === 'a table' ? ['tableCell', 'text'] : [];
  // A line that is empty is none.
  const text = hostileText.filter((each) => /\S/.test(visible(each)));

  it('a text reads as it is', () => {
    fc.assert(
      fc.property(text, (plain) => {
        const tree = parsed(markdown([place({ kind: 'paragraph', line: [plain] })]));
        // What would become a link, or call a person, is code.
        const kind = /@|:\/\/|www\./i.test(plain) ? 'inlineCode' : 'text';
        expect(kinds(tree)).toEqual([...around, kind, ...after]);
        expect(all(tree).at(around.length)?.value).toBe(
          kind === 'text' ? visible(plain) : readInTable(name, plain),
        );
      }),
      runs,
    );
  });

  it('a value is code, and reads as it is', () => {
    fc.assert(
      fc.property(text, (value) => {
        const tree = parsed(markdown([place({ kind: 'paragraph', line: [{ code: value }] })]));
        expect(kinds(tree)).toEqual([...around, 'inlineCode', ...after]);
        expect(all(tree).at(around.length)?.value).toBe(readInTable(name, value));
      }),
      runs,
    );
  });

  it('values between texts are told apart', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const line = ['a ', { code: one }, ' b ', { code: other }, ' c'];
        const tree = parsed(markdown([place({ kind: 'paragraph', line })]));
        expect(kinds(tree)).toEqual([
          ...around,
          ...['text', 'inlineCode', 'text', 'inlineCode', 'text'],
          ...after,
        ]);
      }),
      runs,
    );
  });
});

test('lines of code are these lines, and nothing ends them early', () => {
  fc.assert(
    fc.property(fc.array(hostileText, { minLength: 1, maxLength: 5 }), (lines) => {
      const tree = parsed(
        markdown([
          { kind: 'lines', language: 'diff', lines },
          { kind: 'paragraph', line: ['after'] },
        ]),
      );
      expect(kinds(tree)).toEqual(['root', 'code', 'paragraph', 'text']);
      const [, code] = all(tree);
      expect([code?.lang, code?.value]).toEqual(['diff', lines.map(visible).join('\n')]);
    }),
    runs,
  );
});

test('what stands out, and what a link is called, reads as it is', () => {
  const word = hostileText.map((each) => `a${each.replace(/@|:|www/gi, '')}a`);
  fc.assert(
    fc.property(word, word, (strong, link) => {
      const line = [{ strong }, ' ', { link, url: 'https://a.example/' }];
      const tree = parsed(markdown([{ kind: 'paragraph', line }]));
      expect(kinds(tree)).toEqual(['root', 'paragraph', 'strong', 'text', 'text', 'link', 'text']);
      expect(readable(tree)).toBe(`${visible(strong)} ${visible(link)}`);
      expect(all(tree).find(({ type }) => type === 'link')?.url).toBe('https://a.example/');
    }),
    runs,
  );
});

test.each([
  ['nothing', '', '*(empty)*'],
  ['a space', ' ', '` `'],
  ['backticks', '``', '``` `` ```'],
  ['spaces at both ends', ' a ', '`  a  `'],
  ['a line break', 'a\nb', '`a\\u{000A}b`'],
])('%s as a value is written as such', (_, code, expected) => {
  expect(markdown([{ kind: 'paragraph', line: [{ code }] }])).toBe(`${expected}\n`);
});
