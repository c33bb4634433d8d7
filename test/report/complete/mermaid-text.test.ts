import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { visible } from '../../../src/diagnosis/words.ts';
import { mermaidLines, mermaidText } from '../../../src/report/complete/mermaid-text.ts';
import { hostileText } from '../hostile-text.ts';

/** What Mermaid shows of a text. */
function shown(text: string): string {
  return text.replace(/#(\d+);/g, (_, number: string) => String.fromCodePoint(Number(number)));
}

test('of any text only plain characters and numbers are left, and it reads as it is', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const written = mermaidText(text);
      expect(written).toMatch(/^(?:[A-Za-z0-9 /._,-]|#\d+;)*$/);
      expect(written).not.toMatch(/\bend\b/i);
      const all = Array.from(visible(text));
      const expected = all.length > 100 ? `${all.slice(0, 100).join('')}…` : all.join('');
      expect(shown(written)).toBe(expected);
    }),
    { numRuns: 2000 },
  );
});

it.each([
  ['https://a.example/x?y=1#z', 'https#58;//a.example/x#63;y#61;1#35;z'],
  ['the end', 'the #101;nd'],
  ['END.', '#69;ND.'],
  ['endless', 'endless'],
  ['a; b', 'a#59; b'],
  ['%%{init}%%', '#37;#37;#123;init#125;#37;#37;'],
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
