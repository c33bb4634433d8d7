import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { allReasons } from '../../../src/diagnosis/algorithms.ts';
import { plainText, type Words } from '../../../src/diagnosis/words.ts';
import { sentencesIn, textRules } from '../../diagnosis/words/rules.ts';
import { sourceTexts } from '../../diagnosis/words/source-texts.ts';
import { chromiumMessages } from '../chromium-messages.ts';
import { firefoxMessages } from '../firefox-messages.ts';
import { webkitMessages } from '../webkit-messages.ts';
import { explained, unexplained } from './explained.ts';
import { golden, goldenFile } from './golden.ts';

test('the golden file says what the product says; `npm run words` writes it anew', () => {
  expect(readFileSync(goldenFile, 'utf8')).toBe(golden());
});

interface Said {
  readonly kind: 'headline' | 'sentence';
  readonly words: Words;
}

const all: readonly Said[] = [
  ...explained.map(({ explanation }) => explanation),
  { ...unexplained, alternatives: [] },
].flatMap(({ headline, sentences, alternatives }) => [
  ...[headline, ...alternatives].map((words) => ({ kind: 'headline' as const, words })),
  ...sentences.map((words) => ({ kind: 'sentence' as const, words })),
]);

it('says each text of the source', () => {
  const said = [...new Set(all.map(({ words }) => plainText(words)))];
  const missing = sourceTexts('console-message').filter(
    ({ pattern }) => !said.some((text) => pattern.test(text)),
  );
  expect(missing.map(({ place, text }) => `${place}: ${text}`)).toEqual([]);
});

it('reads every reason of the diagnosis from a message', () => {
  const rows = [...chromiumMessages, ...firefoxMessages, ...webkitMessages];
  const read = new Set(rows.flatMap(([, { reasons }]) => reasons ?? []));
  expect(allReasons.map(({ id }) => id).filter((id) => !read.has(id))).toEqual([]);
});

describe('every text', () => {
  it.each(textRules)('$rule', ({ broken }) => {
    const found = all.flatMap((said) => {
      const where = broken(said);
      return where.length === 0 ? [] : [`${plainText(said.words)} ← ${where.join(' | ')}`];
    });
    expect([...new Set(found)]).toEqual([]);
  });
});

describe('every explanation', () => {
  it('has two to five paragraphs, of three sentences at most', () => {
    const broken = explained.flatMap(({ text, explanation: { sentences } }) => {
      const longest = Math.max(...sentences.map((words) => sentencesIn(words).length));
      return sentences.length < 2 || sentences.length > 5 || longest > 3 ? [text] : [];
    });
    expect(broken).toEqual([]);
  });

  it('changes nothing to what is not safe', () => {
    const broken = explained.flatMap(({ text, explanation: { change } }) =>
      (change?.headers ?? [])
        .filter((each) => each.op !== 'remove' && /^null$|\*/.test(each.value))
        .map(({ name }) => `${name}: ${text}`),
    );
    expect(broken).toEqual([]);
  });
});
