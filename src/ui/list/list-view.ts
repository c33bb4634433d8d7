import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { PlacedNavigation } from '../../exchange/pages.ts';
import type { Item } from '../store.ts';
import type { Column } from './columns.ts';
import { createMemberships, type Grouping, type Membership } from './grouping.ts';
import { countKinds, type Kind, kindOf } from './kinds.ts';
import { type Line, linesOf } from './lines.ts';
import { createSearch } from './search.ts';
import { nextSorting, type Sorting, sortedBy } from './sorting.ts';
import { firstStartOf } from './times.ts';

/** What of the items is listed, and in what order. */
export interface ListView {
  /** The kinds that are listed; none stands for all. */
  readonly kinds: ReadonlySignal<ReadonlySet<Kind>>;
  readonly query: ReadonlySignal<string>;
  readonly grouping: ReadonlySignal<Grouping>;
  /** Null while the items stand in the order in which they came. */
  readonly sorting: ReadonlySignal<Sorting | null>;
  /** When the first item began, whether it is listed or not; null where that is known of none. */
  readonly firstStart: ReadonlySignal<number | null>;
  /** How many there are of each kind, of those that the search finds. */
  readonly counts: ReadonlySignal<Readonly<Record<Kind, number>>>;
  /** The items that are let through, in their order. */
  readonly shown: ReadonlySignal<readonly Item[]>;
  readonly lines: ReadonlySignal<readonly Line[]>;
  /** To what an item belongs. */
  membershipOf(item: Item): Membership;
  /** Lists a kind, or no longer. */
  toggleKind(kind: Kind): void;
  search(query: string): void;
  /** Reads some of the items ahead of a search; tells whether there are more to read. */
  prepareSearch(): boolean;
  groupBy(grouping: Grouping): void;
  /** Sorts by a column; once more, the other way round; then no longer. */
  sortBy(column: Column): void;
  /** Folds a line that is open, and opens one that is folded. */
  toggleLine(key: string): void;
  /** Lists all kinds, and whatever the search does not find. */
  showAll(): void;
}

/** A list that shows everything, grouped by cause. */
export function createListView(
  items: ReadonlySignal<readonly Item[]>,
  navigations: ReadonlySignal<readonly PlacedNavigation[]>,
): ListView {
  const kinds = signal<ReadonlySet<Kind>>(new Set());
  const query = signal('');
  const grouping = signal<Grouping>('cause');
  const sorting = signal<Sorting | null>(null);
  const toggled = signal<ReadonlySet<string>>(new Set());
  const search = createSearch();
  const membershipOf = createMemberships();
  const sort = computed(() => (sorting.value === null ? null : sortedBy(sorting.value)));
  const found = computed(() => search.filter(items.value, query.value));
  const shown = computed(() =>
    kinds.value.size === 0
      ? found.value
      : found.value.filter((item) => kinds.value.has(kindOf(item))),
  );
  return {
    kinds,
    query,
    grouping,
    sorting,
    firstStart: computed(() => firstStartOf(items.value)),
    counts: computed(() => countKinds(found.value)),
    shown,
    membershipOf,
    lines: computed(() =>
      linesOf({
        items: items.value,
        shown: shown.value,
        navigations: navigations.value,
        grouping: grouping.value,
        membershipOf,
        sort: sort.value,
        toggled: toggled.value,
      }),
    ),
    toggleKind(kind) {
      kinds.value = toggledIn(kinds.value, kind);
    },
    search(text) {
      query.value = text;
    },
    prepareSearch: () => search.prepare(items.peek()),
    groupBy(by) {
      grouping.value = by;
    },
    sortBy(column) {
      sorting.value = nextSorting(sorting.value, column);
    },
    toggleLine(key) {
      toggled.value = toggledIn(toggled.value, key);
    },
    showAll() {
      kinds.value = new Set();
      query.value = '';
    },
  };
}

function toggledIn<Each>(all: ReadonlySet<Each>, one: Each): ReadonlySet<Each> {
  const next = new Set(all);
  if (!next.delete(one)) next.add(one);
  return next;
}
