import type { Alternative } from '../diagnosis/fix/alternatives.ts';
import type { AnswerChange } from '../diagnosis/fix/answer-change.ts';
import type { CorsExchange } from '../exchange/exchange.ts';
import { group } from '../exchange/group.ts';
import { clipMethod } from '../ui/clip.ts';
import { panelTexts } from '../ui/texts/texts.ts';
import type { CauseReport, SameFix } from './cause-report.ts';
import { callBlocks, diff } from './change-blocks.ts';
import { answerLines, type MadeCall } from './changed-lines.ts';
import { type Block, heading, paragraph } from './document.ts';
import { reportTexts as texts } from './texts/texts.ts';

/**
 * The exact lines that go and come.
 *
 * @param mostFixes so many different changes are told, those that help most requests first
 */
export function changePart({ fixes, members, pages }: CauseReport, mostFixes: number): Block[] {
  if (fixes.length === 0) return [];
  const told = fixes.slice(0, mostFixes);
  const isUnseen = told.some(({ fix }) => fix.incomplete && fix.changes.some(({ seen }) => !seen));
  return [
    heading(3, [texts.whatMustChange]),
    ...(pages.length > 1 ? [paragraph(texts.oneOriginEach)] : []),
    ...told.flatMap((each) => [
      ...(fixes.length > 1
        ? [paragraph(texts.changesFor(each.members.length, members.length))]
        : []),
      ...fixBlocks(each),
    ]),
    ...(fixes.length > mostFixes ? [paragraph(texts.moreChanges(fixes.length - mostFixes))] : []),
    ...(isUnseen ? [paragraph(texts.mayHaveThem)] : []),
    ...additionBlocks(told),
  ];
}

function fixBlocks({ fix, members: [{ exchange }] }: SameFix): Block[] {
  const { call, changes, alternatives } = fix;
  return [
    ...callBlocks(call, madeIn(exchange)),
    ...(call.length > 0 && changes.length > 0 ? [paragraph(texts.andOnTheServer)] : []),
    ...changes.flatMap(answerBlocks),
    ...alternatives.flatMap((alternative) => alternativeBlocks(alternative, exchange)),
  ];
}

/** What calls with credentials need besides: nearly always the same, whatever they ask. */
function additionBlocks(fixes: readonly SameFix[]): Block[] {
  const additions = fixes.flatMap(({ withCredentials }) => withCredentials?.changes ?? []);
  const distinct = group(additions, ({ on, lines: those }) => JSON.stringify([on, those]));
  if (distinct.size === 0) return [];
  return [
    paragraph(texts.withCredentials),
    ...[...distinct.values()].flatMap(([change]) =>
      change === undefined ? [] : answerBlocks(change),
    ),
  ];
}

function answerBlocks(change: AnswerChange): Block[] {
  return [paragraph(texts.inTheAnswer(titleOf(change), change.url)), diff(answerLines(change))];
}

function titleOf({ on, method, seen }: AnswerChange): string {
  const { answer } = panelTexts;
  if (on === 'preflight') return seen ? answer.toPreflight : answer.toUnsentPreflight;
  return (seen ? answer.toRequest : answer.toUnsentRequest)(clipMethod(method));
}

function madeIn({ hops: [{ url, method, request }] }: CorsExchange): MadeCall {
  return { url, method, headers: request?.requestHeaders ?? [] };
}

function alternativeBlocks({ call, changes }: Alternative, exchange: CorsExchange): Block[] {
  return [
    paragraph([panelTexts.call[call[0].change].or]),
    ...callBlocks(call, madeIn(exchange)),
    ...(changes.length > 0 ? [paragraph(texts.alternativeAnswers)] : []),
  ];
}
