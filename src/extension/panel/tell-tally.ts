import type { CorsExchange } from '../../exchange/exchange.ts';
import { createItems, type Item, type Items } from '../../ui/items.ts';
import type { TallyChannel } from '../badge/channel.ts';
import { isSameTally, type Tally } from '../badge/tally.ts';
import { tallyOf } from '../badge/tally-of.ts';

/**
 * Tells what is blocked on the live page, whatever is in front.
 *
 * @param shown the items that are in front
 * @returns takes the live page's exchanges, and whether they are in front
 */
export function tellTally(channel: TallyChannel, shown: () => readonly Item[]) {
  let told: Tally | null = null;
  /** Behind a file the live page has items of its own: the store has those of the file. */
  let behind: Items | null = null;

  return (exchanges: readonly CorsExchange[], isShown: boolean): void => {
    if (isShown) behind = null;
    else behind ??= createItems(null);
    const items = behind === null ? shown() : behind.update(exchanges);
    const tally = tallyOf(items);
    if (told !== null && isSameTally(tally, told)) return;
    told = tally;
    channel.post(tally);
  };
}
