import { type Cause, remedyIn } from './causes/cause.ts';
import type { AnswerChange } from './fix/answer-change.ts';
import type { Fix } from './fix/fix.ts';
import type { Finding } from './reason.ts';
import { serverOf } from './server.ts';
import * as texts from './texts/more-texts.ts';
import { plainText, type Words } from './words.ts';

/**
 * The explanation with what the fix asks for in the place of what the finding does: header lines on a redirect do
 * not help where the page has to call its target, and none on an answer that should not have come.
 */
export function demandedByFix(
  explanation: readonly Words[],
  finding: Finding | undefined,
  fix: Fix,
  causes: readonly Cause[],
  origin: string,
): readonly Words[] {
  const url = fix.call.find(({ change }) => change === 'url')?.value;
  const isRemedied = remedyIn(causes) !== null;
  if (finding?.demand === undefined || !(isRemedied || url !== undefined)) return explanation;
  const { demand } = finding;
  const others = explanation.filter((words) => words !== demand);
  if (isRemedied || url === undefined) return others;
  const isChanged = fix.changes.some((change) => isOf(change, finding));
  const isToldAlready = causes[0]?.confidence !== 'possible' && isSaidBy(causes[0], url);
  return [
    ...others,
    ...(isToldAlready ? [] : [texts.demands.callItself(url)]),
    ...(isChanged ? [demand] : []),
    ...(isChanged || fix.changes.length === 0
      ? []
      : [texts.demands.nameThePageThere(serverOf(url), origin)]),
  ];
}

/** Whether a change is of the answer that failed. */
function isOf({ hop, on }: AnswerChange, { hop: failed, during }: Finding): boolean {
  return hop === failed && (on === 'preflight') === (during === 'preflight');
}

function isSaidBy(cause: Cause | undefined, value: string): boolean {
  // A sentence cuts what is longer.
  const told = value.slice(0, 200);
  return cause?.sentences.some((words) => plainText(words).includes(told)) ?? false;
}
