import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Block } from '../../../src/report/document.ts';
import { terminal } from '../../../src/report/terminal/terminal.ts';
import { hostileText } from '../hostile-text.ts';

const document: readonly Block[] = [
  { kind: 'heading', level: 2, line: ['The server sends ', { header: 'Vary' }] },
  { kind: 'paragraph', line: ['It answers with ', { code: '404' }, ', and says no more of it.'] },
  { kind: 'list', items: [[{ strong: 'How often' }, ': once, at some time or another']] },
  { kind: 'lines', language: 'diff', lines: ['- Status: 404', '+ Status: 204', 'as it is'] },
];

describe('a document in a terminal', () => {
  it('is broken between words', () => {
    expect(terminal(document, { width: 30, colour: false })).toBe(
      [
        'The server sends Vary',
        '─'.repeat(30),
        '',
        '  It answers with 404, and',
        '  says no more of it.',
        '',
        '  - How often: once, at some',
        '    time or another',
        '',
        '      - Status: 404',
        '      + Status: 204',
        '      as it is',
        '',
      ].join('\n'),
    );
  });

  it('has colours where they were asked for, and is else the same', () => {
    const colours = terminal(document, { width: 30, colour: true });
    expect(colours).toContain('\u001B[31m- Status: 404\u001B[39m');
    expect(colours).toContain('\u001B[36m404\u001B[39m, and');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what a terminal is told.
    expect(colours.replace(/\u001B\[\d+m/g, '')).toBe(
      terminal(document, { width: 30, colour: false }),
    );
  });
});

it('a long value stays whole, so that it can be copied', () => {
  const code = `https://api.example/${'a'.repeat(100)}`;
  const written = terminal([{ kind: 'paragraph', line: ['See ', { code }, ' there.'] }], {
    width: 40,
    colour: false,
  });
  expect(written).toBe(`  See\n  ${code}\n  there.\n`);
});

it.each([
  ['the rule', '  the rule (https://a.example/b)\n'],
  ['https://a.example/b', '  https://a.example/b\n'],
])('an address that is called %s stands there once', (link, expected) => {
  const line = [{ link, url: 'https://a.example/b' }];
  expect(terminal([{ kind: 'paragraph', line }], { width: 60, colour: false })).toBe(expected);
});

test('of a value nothing is left that a terminal would act on', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (code, text) => {
      const written = terminal(
        [
          { kind: 'heading', level: 2, line: [text, { code }] },
          {
            kind: 'paragraph',
            line: [text, { code }, { strong: text }, { link: text, url: code }],
          },
          { kind: 'lines', language: 'diff', lines: [code, `+ ${text}`] },
          { kind: 'table', head: ['a'], rows: [[[text], [{ code }]]] },
        ],
        { width: 60, colour: false },
      );
      expect(written).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Cs}\u2028\u2029]/u);
    }),
    { numRuns: 1000 },
  );
});
