import { checksOf } from '../../../src/diagnosis/checks/checks-of.ts';
import type { Verdict } from '../../../src/diagnosis/diagnosis.ts';
import { elsewhere } from '../../../src/diagnosis/engines/elsewhere.ts';
import { type EngineVerdicts, unanimous } from '../../../src/diagnosis/engines/engine-verdict.ts';
import { glossaryOf } from '../../../src/diagnosis/glossary.ts';
import { plainText, type Words } from '../../../src/diagnosis/words.ts';
import { examples, type Said } from './examples.ts';

/** What is shown beside a diagnosis. */
interface Beside {
  readonly title: string;
  readonly kind: Said['kind'];
  readonly sentences: readonly Words[];
}

/** A verdict of all three, and one with the name that Chromium gives it. */
function called(own: Verdict): EngineVerdicts[] {
  const all = unanimous[own];
  if (own !== 'blocked') return [all];
  return [all, { ...all, chromium: { ...all.chromium, code: 'MissingAllowOriginHeader' } }];
}

/** What each verdict of another browser is called, also where no exchange is known to get it. */
const verdicts: readonly Verdict[] = ['allowed', 'blocked', 'inconclusive', 'not-cors'];
const others = new Map(
  verdicts.flatMap((own) => {
    const verdict = own === 'allowed' ? 'blocked' : 'allowed';
    return called(own).flatMap((engines) =>
      elsewhere({ verdict, engines }).map(({ words }) => [plainText(words), words] as const),
    );
  }),
);

const terms = new Map(
  examples.flatMap(({ diagnosis }) => glossaryOf(diagnosis)).map((term) => [term.id, term]),
);

/** What is checked of the examples. */
const checks = new Map(
  examples
    .flatMap(({ exchange, diagnosis }) => checksOf(exchange, diagnosis))
    .flatMap((answer) => answer.checks)
    .map(({ reason, words }) => [`${reason} ${plainText(words)}`, words] as const),
);

/** The explained words, the other browsers, and the checks. */
export const besides: readonly Beside[] = [
  ...[...terms.values()].map(({ question, answer }) => ({
    title: question,
    kind: 'sentence' as const,
    sentences: answer,
  })),
  { title: 'Other browsers', kind: 'sentence', sentences: [...others.values()].toSorted(byText) },
  { title: 'Every check', kind: 'headline', sentences: [...checks.values()].toSorted(byText) },
];

function byText(a: Words, b: Words): number {
  return plainText(a) < plainText(b) ? -1 : 1;
}
