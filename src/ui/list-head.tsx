import { useSignal } from '@preact/signals';
import { isShown } from './column-shown.ts';
import {
  type Column,
  type ColumnWidths,
  columnIndex,
  columnNames,
  columns,
} from './list/columns.ts';
import type { ListView } from './list/list-view.ts';
import type { Sorting } from './list/sorting.ts';
import { loadedLater } from './loaded-later.tsx';

/** Nobody can take hold of it before the pointer, or the focus, is at the heads. */
const ColumnHandle = loadedLater('What resizes columns', () =>
  import('./column-handle.tsx').then((loaded) => loaded.ColumnHandle),
);

interface Props {
  readonly list: ListView;
  readonly widths: ColumnWidths;
  /** Gives columns these widths, and remembers them. */
  readonly onResize: (widths: ColumnWidths) => void;
}

const order = { true: 'descending', false: 'ascending' } as const;

/** The triangle beside the name of the column that the list is sorted by. */
function Arrow({ isDescending }: Pick<Sorting, 'isDescending'>) {
  return (
    <svg class="sort-arrow" viewBox="0 0 8 8" aria-hidden="true">
      <path d={isDescending ? 'M0 2h8L4 7Z' : 'M0 6h8L4 1Z'} />
    </svg>
  );
}

/** Goes from the head of one column to that of another that is shown. */
function onHeadKey(event: KeyboardEvent): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const { target } = event;
  if (step === undefined || !(target instanceof HTMLElement) || !target.matches('.sort')) return;
  event.preventDefault();
  const heads = [...(target.closest('tr')?.querySelectorAll('th') ?? [])].filter(isShown);
  const shown = heads.map((each) => each.querySelector<HTMLElement>('.sort'));
  shown[shown.indexOf(target) + step]?.focus();
}

/**
 * The heads of the columns. A click sorts, and the line between two of them gives them other widths. The Tab key
 * stops at the first, and at the line beside the one that has the focus; the arrow keys go to the others.
 */
export function ListHead({ list, widths, onResize }: Props) {
  const focused = useSignal<Column | null>(null);
  /** Whether the pointer, or the focus, has ever been there. */
  const isTouched = useSignal(false);
  const touch = () => {
    isTouched.value = true;
  };
  /** The widths while a line is dragged. */
  const dragged = useSignal<ColumnWidths | null>(null);
  const sorting = list.sorting.value;
  const now = dragged.value ?? widths;
  return (
    <thead>
      <tr
        aria-rowindex={1}
        onPointerEnter={touch}
        onFocusIn={touch}
        onKeyDown={onHeadKey}
        onFocusOut={({ currentTarget, relatedTarget }) => {
          // A line that is gone to is still to be a tab stop when it gets the focus.
          const stays = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
          if (!stays) focused.value = null;
        }}
      >
        {columns.map((column) => {
          const width = column === 'finding' ? undefined : now[column];
          const isSorted = sorting?.column === column;
          return (
            <th
              key={column}
              scope="col"
              class={`cell-${column}`}
              aria-colindex={columnIndex(column)}
              {...(isSorted ? { 'aria-sort': order[`${sorting.isDescending}`] } : {})}
              {...(width === undefined ? {} : { style: { '--width': `${width}%` } })}
              onFocusIn={() => {
                focused.value = column;
              }}
            >
              <button
                type="button"
                class="sort"
                tabIndex={column === 'name' ? 0 : -1}
                onClick={() => list.sortBy(column)}
              >
                {columnNames[column]}
                {isSorted && <Arrow isDescending={sorting.isDescending} />}
              </button>
              {isTouched.value && (
                <ColumnHandle
                  column={column}
                  widths={now}
                  isTabStop={focused.value === column}
                  onDrag={(to) => {
                    dragged.value = to;
                  }}
                  onResize={(to) => {
                    dragged.value = null;
                    onResize(to);
                  }}
                />
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
