import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { opaqueByNoCors } from '../../../src/diagnosis/advice/opaque.ts';
import { rules as adviceRules } from '../../../src/diagnosis/advice/rules.ts';
import { rules as causeRules } from '../../../src/diagnosis/causes/rules.ts';
import { networkErrors } from '../../../src/diagnosis/network-errors/network-errors.ts';
import { plainText } from '../../../src/diagnosis/words.ts';
import { opaqueOrigin } from '../../../src/fetch-standard/origin.ts';
import { besides } from './besides.ts';
import { examples, type Said, textsOf } from './examples.ts';
import { golden, goldenFile } from './golden.ts';
import { sentencesIn, textRules } from './rules.ts';
import { idsIn, sourceTexts } from './source-texts.ts';

test('the golden file says what the product says; `npm run words` writes it anew', () => {
  expect(readFileSync(goldenFile, 'utf8')).toBe(golden());
});

const texts: readonly Said[] = [
  ...examples.flatMap(textsOf),
  ...besides.flatMap(({ kind, sentences }) => sentences.map((words) => ({ kind, words }))),
];

describe('nothing is forgotten', () => {
  const distinct = [...new Set(texts.map(({ words }) => plainText(words)))];

  it('each text of the source is in an example', () => {
    const missing = sourceTexts().filter(
      ({ pattern }) => !distinct.some((text) => pattern.test(text)),
    );
    expect(missing.map(({ place, text }) => `${place}: ${text}`)).toEqual([]);
  });

  const said = {
    reason: examples.flatMap(({ diagnosis }) => [
      diagnosis.reason,
      ...diagnosis.findings.map(({ reason }) => reason),
    ]),
    cause: examples.flatMap(({ diagnosis }) => diagnosis.causes.map(({ id }) => id)),
    advice: examples.flatMap(({ diagnosis }) => diagnosis.advice.map(({ id }) => id)),
    error: examples.flatMap(({ diagnosis }) => diagnosis.findings.map(({ got }) => got)),
  };

  it.each([
    ['reason', idsIn('reasons/'), said.reason],
    ['cause', [...idsIn('causes/'), ...causeRules.map(({ id }) => id)], said.cause],
    ['advice', [opaqueByNoCors, ...adviceRules.map(({ id }) => id)], said.advice],
  ])('each %s has an example', (_, ids, known) => {
    expect([...new Set(ids)].filter((id) => !known.includes(id))).toEqual([]);
  });

  it('each meaning of a network error has an example', () => {
    const missing = networkErrors.filter(
      ({ names, beginnings = [] }) =>
        !said.error.some(
          (name) =>
            name !== null &&
            (names.includes(name) || beginnings.some((beginning) => name.startsWith(beginning))),
        ),
    );
    expect(missing.map(({ names }) => names)).toEqual([]);
  });
});

describe('every text', () => {
  it.each(textRules)('$rule', ({ broken }) => {
    const all = texts.flatMap((said) => {
      const found = broken(said);
      return found.length === 0 ? [] : [`${plainText(said.words)} ← ${found.join(' | ')}`];
    });
    expect([...new Set(all)]).toEqual([]);
  });
});

describe('every example', () => {
  it('explains what was blocked or failed in two to five sentences, and the rest in one to five', () => {
    const broken = examples.flatMap(({ title, diagnosis: { verdict, findings, explanation } }) => {
      const count = explanation.flatMap(sentencesIn).length;
      const fewest = verdict === 'blocked' || findings.length > 0 ? 2 : 1;
      return count < fewest || count > 5 ? [`${title}: ${count}`] : [];
    });
    expect(broken).toEqual([]);
  });

  it('tells each cause in two to five steps, and advice in two to four', () => {
    const broken = examples.flatMap(({ title, diagnosis: { causes, advice } }) => [
      ...causes
        .map(({ id, sentences, remedy }) => ({
          id,
          steps: [...sentences, ...(remedy?.steps ?? [])],
        }))
        .filter(({ steps }) => steps.length < 2 || steps.length > 5)
        .map(({ id, steps }) => `${title}: ${id} ${steps.length}`),
      ...advice
        .filter(({ sentences }) => sentences.length < 2 || sentences.length > 4)
        .map(({ id, sentences }) => `${title}: ${id} ${sentences.length}`),
    ]);
    expect(broken).toEqual([]);
  });

  it('names the page, and what the server sent instead, where the server names another', () => {
    const broken = examples.flatMap(({ title, exchange, diagnosis }) => {
      const [first] = diagnosis.findings;
      const origin = first?.expected ?? exchange.pageOrigin.origin;
      if (first?.header !== 'Access-Control-Allow-Origin' || origin === opaqueOrigin) return [];
      // Another answer has to come, and what that holds is not known.
      if (diagnosis.fix.remedy.length > 0) return [];
      const said = [
        ...diagnosis.explanation,
        ...diagnosis.causes.flatMap(({ sentences }) => sentences),
      ]
        .map(plainText)
        .join('\n');
      const lacks = [origin, ...(first.got ? [first.got] : [])].filter(
        (value) => !said.includes(value.slice(0, 100)),
      );
      return lacks.length === 0 ? [] : [`${title}: ${lacks.join(', ')}`];
    });
    expect(broken).toEqual([]);
  });

  it('changes nothing to what is not safe', () => {
    const broken = examples.flatMap(({ title, exchange, diagnosis }) => {
      const changes = [
        ...diagnosis.fix.changes,
        ...(diagnosis.fixWithCredentials?.changes ?? []),
        ...diagnosis.advice.flatMap(({ change }) => change ?? []),
      ];
      return changes
        .flatMap(({ headers }) => headers)
        .filter((change) => change.op !== 'remove' && /^null$|\*/.test(change.value))
        .map((change) => `${title} (${exchange.id}): ${change.name}`);
    });
    expect(broken).toEqual([]);
  });
});
