import { expect, test } from 'vitest';
import { checkTexts } from './texts.ts';

test.each([
  ['a sentence', "import { say } from '../words.ts';"],
  ['a sentence beside its type', "import { type Words, say } from './words.ts';"],
  ['a sentence under another name', "import { say as tell } from '../../diagnosis/words.ts';"],
  ['a value', "import {\n  code,\n} from '../words.ts';"],
  ['everything', "import * as words from '../words.ts';"],
  ['a sentence, to hand it on', "export { say } from './words.ts';"],
])('outside of the texts nobody takes %s', (_, source) => {
  expect(checkTexts('src/diagnosis/reasons/a.ts', source)).toHaveLength(1);
});

test.each([
  ['src/diagnosis/texts/english/a.ts', "import { code, say } from '../../words.ts';"],
  ['src/recipes/texts/english/a.ts', "import { say } from '../../../diagnosis/words.ts';"],
  ['src/diagnosis/reasons/a.ts', "import type { Words } from '../words.ts';"],
  ['src/report/a.ts', "import { plainText, type Words } from '../diagnosis/words.ts';"],
  ['src/diagnosis/a.ts', "import { allowedWords } from './allowed-words.ts';"],
])('%s may have %s', (path, source) => {
  expect(checkTexts(path, source)).toEqual([]);
});
