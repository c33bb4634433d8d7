import { plainText } from '../../diagnosis/words.ts';
import { firstAddressOf } from '../address.ts';
import { type Standing, standingOf } from '../standing.ts';
import type { Item } from '../store.ts';
import type { Column } from './columns.ts';
import { preflightStateOf, preflightStates } from './preflight-state.ts';
import { startOf } from './times.ts';

/** By what the list is sorted. */
export interface Sorting {
  readonly column: Column;
  readonly isDescending: boolean;
}

/** Sorts items. Those that are alike stay in the order in which they came. */
export type Sort = (items: readonly Item[]) => readonly Item[];

/** By a click on the head of a column: up, then down, then as they came. */
export function nextSorting(now: Sorting | null, column: Column): Sorting | null {
  if (now?.column !== column) return { column, isDescending: false };
  return now.isDescending ? null : { column, isDescending: true };
}

/** What to look at first comes first. */
const ranks: Readonly<Record<Standing, number>> = {
  blocked: 0,
  failed: 1,
  inconclusive: 2,
  allowed: 3,
  outside: 4,
};

type Key = string | number;

/** What is compared of an item: of one column either texts or numbers. */
const keyOf: Readonly<Record<Column, (item: Item) => Key>> = {
  name({ exchange }) {
    const { name } = firstAddressOf(exchange);
    return `${name} ${exchange.hops[0].method}`.toLowerCase();
  },
  server: ({ exchange }) => firstAddressOf(exchange).server,
  finding: ({ decision }) => `${ranks[standingOf(decision)]} ${plainText(decision.headline)}`,
  preflight: (item) => preflightStates.indexOf(preflightStateOf(item)),
  // What is not dated comes after all that is.
  started: ({ exchange }) => startOf(exchange) ?? Number.POSITIVE_INFINITY,
};

/** Sorts by a column. What is compared is found out each time: to keep it of each item takes about as long. */
export function sortedBy({ column, isDescending }: Sorting): Sort {
  const sign = isDescending ? -1 : 1;
  return (items) => {
    const keys = items.map(keyOf[column]);
    // Places are sorted faster than items: nothing but the keys is looked up.
    const places = Uint32Array.from(keys.keys()).sort((one, other) => {
      const a = keys[one] as Key;
      const b = keys[other] as Key;
      if (a === b) return one - other;
      return a < b ? -sign : sign;
    });
    return Array.from(places, (place) => items[place] as Item);
  };
}
