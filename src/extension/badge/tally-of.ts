import type { Decision } from '../../diagnosis/diagnosis.ts';
import { plainText } from '../../diagnosis/words.ts';
import type { Tally } from './tally.ts';

const mostReasons = 5;

/** An item, as far as it is looked at. */
export interface TalliedItem {
  readonly decision: Pick<Decision, 'verdict' | 'headline'>;
}

/** What was blocked, of all that was recorded. */
export function tallyOf(items: Iterable<TalliedItem>): Tally {
  let blocked = 0;
  const counts = new Map<string, number>();
  for (const { decision } of items) {
    const { verdict, headline } = decision;
    if (verdict !== 'blocked') continue;
    blocked += 1;
    const text = plainText(headline);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const reasons = [...counts]
    .map(([headline, count]) => ({ headline, count }))
    .sort((a, b) => b.count - a.count)
    .slice(0, mostReasons);
  return { blocked, reasons };
}
