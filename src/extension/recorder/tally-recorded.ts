import { createExplainer } from '../../diagnosis/explainer.ts';
import type { Entry } from '../../exchange/entry.ts';
import { exchangesOf } from '../../exchange/exchanges-of.ts';
import { createItems } from '../../ui/items.ts';
import { nothingBlocked, type Tally } from '../badge/tally.ts';
import { tallyOf } from '../badge/tally-of.ts';
import { mayBeRefused } from './may-be-refused.ts';

/** What was blocked of what the recorder holds of a page, as the panel would say it. */
export function tallyRecorded(entries: readonly Entry[]): Tally {
  if (!entries.some(mayBeRefused)) return nothingBlocked;
  return tallyOf(createItems(createExplainer()).update(exchangesOf(entries)));
}
