import type { Verdict } from '../diagnosis/diagnosis.ts';
import { type CauseReport, isFailure } from './cause-report.ts';
import { type Block, heading, type Line, list, paragraph, value } from './document.ts';
import { reportTexts as texts } from './texts/texts.ts';

/** What is told of first, and what did not fail or is not known to have. */
export function byFailure<T extends Pick<CauseReport, 'example'>>(causes: readonly T[]) {
  return {
    failed: causes.filter(isFailure),
    others: causes.filter((each) => !isFailure(each)),
  };
}

/** How many there are, and a line for each; nothing where there is no more than one. */
export function overviewPart(causes: readonly CauseReport[]): Block[] {
  if (causes.length < 2) return [];
  const { failed, others } = byFailure(causes);
  return [
    heading(1, [texts.title(failed.length)]),
    paragraph(texts.counts(verdictsOf(causes), 0)),
    ...list(failed.map(overviewLine)),
    ...(failed.length > 0 && others.length > 0 ? [paragraph(texts.notFailed)] : []),
    ...list(others.map(overviewLine)),
  ];
}

function overviewLine({ title, server, members }: CauseReport): Line {
  return [...texts.ofThePage(title), ' (', value(server), `, ${texts.times(members.length)})`];
}

/** How many requests ended in which way. */
export function verdictsOf(
  causes: readonly Pick<CauseReport, 'verdict' | 'members'>[],
): Readonly<Record<Verdict, number>> {
  const counts = { blocked: 0, inconclusive: 0, 'not-cors': 0, allowed: 0 };
  for (const { verdict, members } of causes) counts[verdict] += members.length;
  return counts;
}
