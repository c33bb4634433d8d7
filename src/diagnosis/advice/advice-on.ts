import type { Entry } from '../../exchange/entry.ts';
import type { CorsExchange } from '../../exchange/exchange.ts';
import type { Judgement } from '../judge.ts';
import type { ServerAnswers } from '../siblings.ts';
import type { Step } from '../step.ts';
import type { Advice, Grade } from './advice.ts';
import { marksOf } from './marks.ts';
import { rules } from './rules.ts';

/** Of nearly every exchange there is nothing to say. */
export const noAdvice: readonly Advice[] = [];

/**
 * What is worth knowing of an exchange that passes: the weightiest first, and among the equally weighty in the
 * order of the rules. Of any other exchange nothing, because there something else has to change first.
 *
 * Nearly every exchange passes, so this has to cost next to nothing: one look at each answer tells which rules
 * to ask, which is mostly none.
 *
 * @param siblingsOf what else a server answered; it is asked only where a rule needs it
 */
export function adviceOn(
  exchange: CorsExchange,
  { verdict, unchecked, credentials, steps }: Judgement,
  siblingsOf: (server: string) => ServerAnswers,
): readonly Advice[] {
  if (verdict !== 'allowed' || unchecked.length > 0) return noAdvice;
  let all = noAdvice;
  for (const step of steps) {
    if (!isAnswerToCors(exchange, step)) continue;
    const marks = marksOf(exchange, step);
    for (const rule of rules) {
      if ((marks & rule.needs) !== rule.needs || (marks & rule.lacks) !== 0) continue;
      const entry = entryOf(exchange, step);
      if (entry === null) continue;
      const recorded = { exchange: exchange.id, entry };
      const found = rule.detect({ exchange, credentials, step, recorded, siblingsOf });
      if (found !== null) all = [...all, { id: rule.id, ...found }];
    }
  }
  return all.length > 1 ? all.toSorted((a, b) => weight[a.grade] - weight[b.grade]) : all;
}

const weight: Readonly<Record<Grade, number>> = { risk: 0, fragile: 1, slow: 2, hint: 3 };

/** What a service worker gave, or a server without the headers that its first answer had, is not judged. */
function isAnswerToCors(exchange: CorsExchange, { during, corsTainting, status, hop }: Step) {
  if (!corsTainting || status === 304) return false;
  if (during === 'preflight') return true;
  return during === 'response' && exchange.hops[hop]?.request?.isFromServiceWorker === false;
}

function entryOf({ hops }: CorsExchange, { during, hop }: Step): Entry | null {
  const { preflight, request } = hops[hop] ?? hops[0];
  if (during !== 'preflight') return request;
  return preflight.state === 'sent' ? preflight.entry : null;
}
