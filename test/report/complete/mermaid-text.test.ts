import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { visible } from '../../../src/diagnosis/words.ts';
import { mermaidLines, mermaidText } from '../../../src/report/complete/mermaid-text.ts';
import { hostileText } from '../hostile-text.ts';

/** What Mermaid shows of a text. */
function shown(text: string): string {
  return text.replace(/#(\d+);/g, (_, number: string) => String.fromCodePoint(Number(number)));
}

test('of any text nothing is left that Mermaid acts on, and it reads as it is', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const written = mermaidText(text);
      expect(written.replace(/#\d+;/g, 'x')).not.toMatch(/[#;<>{}"$\\`\p{C}]|%%/u);
      expect(written).not.toMatch(/^(?:no)?wrap:/i);
      expect(written).not.toMatch(/\bend\b/i);
      const all = Array.from(visible(text));
      const expected = all.length > 60 ? `${all.slice(0, 60).join('')}…` : all.join('');
      expect(shown(written)).toBe(expected);
    }),
    { numRuns: 2000 },
  );
});

it.each([
  ['https://a.example/x?y=1#z', 'https://a.example/x?y=1#35;z'],
  ['the end', 'the #101;nd'],
  ['END.', '#69;ND.'],
  ['endless', 'endless'],
  ['a; b', 'a#59; b'],
  ['%%{init}%%', '%#37;#123;init#125;%#37;'],
  ['/a%20b?c=%C3%BC&d=1', '/a%20b?c=%C3%BC&d=1'],
  ['wrap: x', '#119;rap: x'],
  ['nowrap: x', '#110;owrap: x'],
  ['/wrap:x', '/wrap:x'],
  ['<b>$$x$$</b>', '#60;b#62;#36;#36;x#36;#36;#60;/b#62;'],
  ['bücher, 日本', 'bücher, 日本'],
  ['a\nb', 'a#92;u#123;000A#125;b'],
  ['😀', '#128512;'],
])('%s is written %s', (text, expected) => {
  expect(mermaidText(text)).toBe(expected);
});

test('a long note is broken between words, into four lines at most', () => {
  const words = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
  const lines = mermaidLines(words).split('<br/>');
  expect(lines).toHaveLength(4);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(48);
  expect(words.startsWith(lines.join(' '))).toBe(true);
});
