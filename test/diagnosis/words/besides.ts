import type { Verdict } from '../../../src/diagnosis/diagnosis.ts';
import { elsewhere } from '../../../src/diagnosis/engines/elsewhere.ts';
import { unanimous } from '../../../src/diagnosis/engines/engine-verdict.ts';
import { glossaryOf } from '../../../src/diagnosis/glossary.ts';
import { plainText, type Words } from '../../../src/diagnosis/words.ts';
import { examples } from './examples.ts';

/** What is shown beside a diagnosis. */
interface Beside {
  readonly title: string;
  readonly sentences: readonly Words[];
}

/** What each verdict of another browser is called, also where no exchange is known to get it. */
const verdicts: readonly Verdict[] = ['allowed', 'blocked', 'inconclusive', 'not-cors'];
const others = verdicts.flatMap((own) => {
  const verdict = own === 'allowed' ? 'blocked' : 'allowed';
  return elsewhere({ verdict, engines: unanimous[own] }).map(({ words }) => words);
});

const terms = new Map(
  examples.flatMap(({ diagnosis }) => glossaryOf(diagnosis)).map((term) => [term.id, term]),
);

/** The explained words, and the other browsers. */
export const besides: readonly Beside[] = [
  ...[...terms.values()].map(({ question, answer }) => ({ title: question, sentences: answer })),
  { title: 'Other browsers', sentences: others.toSorted(byText) },
];

function byText(a: Words, b: Words): number {
  return plainText(a) < plainText(b) ? -1 : 1;
}
