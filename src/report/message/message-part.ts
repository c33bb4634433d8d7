import type { ConsoleMessage } from '../../console-message/console-message.ts';
import { answerTitle } from '../../console-message/explain/answer-title.ts';
import { explainMessage } from '../../console-message/explain/explain-message.ts';
import { shown } from '../../console-message/texts/texts.ts';
import type { Counted } from '../../console-message/worth-telling.ts';
import type { Words } from '../../diagnosis/words.ts';
import { callBlocks, diff } from '../change-blocks.ts';
import { answerLines, type MadeCall } from '../changed-lines.ts';
import {
  type Block,
  type Fact,
  facts,
  heading,
  list,
  paragraph,
  paragraphOf,
  value,
} from '../document.ts';
import { reportTexts as texts } from '../texts/texts.ts';

/**
 * One message, explained as the panel does it.
 *
 * @param said how a sentence of the panel's is said to whoever reads this
 */
export function messagePart(
  { message, count, others }: Counted,
  said: (words: Words) => Words,
): Block[] {
  const { change, call, links, ...explained } = explainMessage(message);
  const headline = said(explained.headline);
  const sentences = explained.sentences.map(said);
  const alternatives = explained.alternatives.map(said);
  return [
    heading(2, count === 1 ? headline : [...headline, `, ${texts.times(count)}`]),
    ...(message.url === null ? [] : [paragraph([value(message.url), shown.andOthers(others)])]),
    ...paragraphOf(sentences),
    ...(alternatives.length === 0 ? [] : [paragraph([shown.oneOfThese]), ...list(alternatives)]),
    ...callBlocks(call, madeIn(message)),
    ...(change === null
      ? []
      : [paragraph([`${answerTitle(message)}:`]), diff(answerLines(change))]),
    ...facts(sources(message, links)),
  ];
}

/** The call, as far as the message tells of it. */
function madeIn({ url, redirectedFrom, method }: ConsoleMessage): MadeCall {
  return { url: redirectedFrom ?? url, method, headers: [] };
}

/** Whose message it is, what it calls it, and where more is to be read. */
function sources({ engine, code }: ConsoleMessage, links: readonly string[]): Fact[] {
  return [
    ...(engine === null ? [] : [{ name: shown.printedBy, line: [shown.browsers[engine]] }]),
    ...(code === null ? [] : [{ name: shown.itsName, line: [value(code)] }]),
    ...links.map((url) => ({ name: shown.readMore, line: [{ link: url, url }] })),
  ];
}
