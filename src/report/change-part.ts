import type { Alternative } from '../diagnosis/fix/alternatives.ts';
import type { Words } from '../diagnosis/words.ts';
import type { CorsExchange } from '../exchange/exchange.ts';
import { group } from '../exchange/group.ts';
import { clipMethod } from '../ui/clip.ts';
import { panelTexts } from '../ui/texts/texts.ts';
import type { CauseReport } from './cause-report.ts';
import { callBlocks, diff } from './change-blocks.ts';
import { answerLines, type MadeCall } from './changed-lines.ts';
import { type Block, heading, list, paragraph, paragraphOf, value } from './document.ts';
import { originsToChooseFrom, type SameFix } from './fixes/same-fix.ts';
import type { ToldChange } from './fixes/told-change.ts';
import { reportTexts as texts } from './texts/texts.ts';

/**
 * The exact lines that go and come.
 *
 * @param mostFixes so many different changes are told, those that help most requests first
 */
export function changePart({ fixes, members }: CauseReport, mostFixes: number): Block[] {
  if (fixes.length === 0) return [];
  const told = fixes.slice(0, mostFixes);
  const isUnseen = told.some(
    ({ changes, incomplete }) => incomplete && changes.some(({ seen }) => !seen),
  );
  return [
    heading(3, [texts.whatMustChange]),
    ...told.flatMap((each) => [
      ...(members.length > 1
        ? [paragraph(texts.changesFor(each.members.length, members.length))]
        : []),
      ...fixBlocks(each),
    ]),
    ...(fixes.length > mostFixes ? [paragraph(texts.moreChanges(fixes.length - mostFixes))] : []),
    ...(isUnseen ? [paragraph(texts.mayHaveThem)] : []),
    ...additionBlocks(told),
  ];
}

function fixBlocks(each: SameFix): Block[] {
  const { fix, changes, members } = each;
  const [{ exchange }] = members;
  return [
    ...list(fix.remedy.map(texts.ofThePage)),
    ...callBlocks(fix.call, madeIn(exchange)),
    ...(fix.call.length > 0 && changes.length > 0 ? [paragraph(texts.andOnTheServer)] : []),
    ...changes.flatMap(answerBlocks),
    ...originBlocks(originsToChooseFrom(each)),
    ...fix.alternatives.flatMap((alternative) => alternativeBlocks(alternative, exchange)),
  ];
}

/** More origins are counted: a page can have its requests come from any number. */
const mostOrigins = 30;

function originBlocks(origins: readonly string[]): Block[] {
  if (origins.length === 0) return [];
  const left = origins.length - mostOrigins;
  const named = origins.slice(0, mostOrigins).map((origin) => [value(origin)]);
  return [
    ...paragraphOf(texts.chooseOrigin),
    ...list(left > 0 ? [...named, [texts.more(left)]] : named),
  ];
}

/** What calls with credentials need besides: nearly always the same, whatever they ask. */
function additionBlocks(fixes: readonly SameFix[]): Block[] {
  const additions = fixes.flatMap(({ withCredentials }) => withCredentials);
  const distinct = group(additions, ({ on, lines }) => JSON.stringify([on, lines]));
  if (distinct.size === 0) return [];
  return [
    paragraph(texts.withCredentials),
    ...[...distinct.values()].flatMap(([change]) =>
      change === undefined ? [] : answerBlocks(change),
    ),
  ];
}

function answerBlocks(change: ToldChange): Block[] {
  return [paragraph(titleOf(change)), diff(answerLines(change))];
}

function titleOf({ on, methods, url, seen, isOneUrl }: ToldChange): Words {
  const names = methods.map(clipMethod);
  const [name = '', ...others] = names;
  if (isOneUrl && others.length === 0) return texts.inTheAnswer(oneTitle(on, name, seen), url);
  return on === 'preflight'
    ? texts.inAnswersToPreflights(seen, url)
    : texts.inAnswersTo(names, seen, url);
}

function oneTitle(on: ToldChange['on'], method: string, seen: boolean): string {
  const { answer } = panelTexts;
  if (on === 'preflight') return seen ? answer.toPreflight : answer.toUnsentPreflight;
  return (seen ? answer.toRequest : answer.toUnsentRequest)(method);
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
