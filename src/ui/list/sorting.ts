import { plainText } from '../../diagnosis/words.ts';
import { group } from '../../exchange/group.ts';
import { once } from '../../exchange/once.ts';
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

/** Sorts by any column; finds out once of each item what is compared, because others come all the time. */
export function createSorter(): (sorting: Sorting) => Sort {
  const known = new Map<Column, WeakMap<Item, Key>>();
  return ({ column, isDescending }) => {
    const keys = known.get(column) ?? new WeakMap<Item, Key>();
    known.set(column, keys);
    return (items) => {
      // Most keys are those of many items, and to compare them takes longest.
      const alike = group(items, (item) => once(keys, item, keyOf[column]));
      const sorted = sortedKeys([...alike.keys()]);
      if (isDescending) sorted.reverse();
      return sorted.flatMap((key) => alike.get(key) ?? []);
    };
  };
}

/** Texts by their code units, which is the order that the browser sorts in fastest; numbers by their size. */
function sortedKeys(keys: readonly Key[]): Key[] {
  const areNumbers = typeof keys[0] === 'number';
  return areNumbers ? keys.toSorted((one, other) => Number(one) - Number(other)) : keys.toSorted();
}
