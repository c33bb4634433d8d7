import type { CheckedAnswer, CheckState } from '../diagnosis/checks/check.ts';
import { checksOf } from '../diagnosis/checks/checks-of.ts';
import type { Diagnosed } from '../diagnosis/policy/asked.ts';
import { CheckedAnswers } from './checked-answers.tsx';
import { FoldedSection } from './folded-section.tsx';
import { checks as texts } from './texts/checks.ts';

const states: readonly CheckState[] = ['passed', 'failed', 'let-pass', 'not-reached', 'unknown'];

/** How many checks went how. */
export function checkCounts(answers: readonly CheckedAnswer[]): string {
  const all = answers.flatMap(({ checks }) => checks.map(({ state }) => state));
  const counts = states.flatMap((state) => {
    const count = all.filter((each) => each === state).length;
    return count === 0 ? [] : [[state, count] as const];
  });
  return texts.count(new Map(counts));
}

/** The answers of which the standard asks something. */
export function checkedAnswers({ exchange, diagnosis }: Diagnosed): CheckedAnswer[] {
  return checksOf(exchange, diagnosis).filter(({ checks }) => checks.length > 0);
}

/** Every check that the standard makes of an exchange, folded under how they went. */
export function ChecksView({ item }: { readonly item: Diagnosed }) {
  const answers = checkedAnswers(item);
  if (answers.length === 0) return null;
  return (
    <FoldedSection title={texts.title} summary={checkCounts(answers)}>
      <CheckedAnswers answers={answers} />
    </FoldedSection>
  );
}
