import {
  getHeader,
  type Header,
  type HeaderList,
  isSameName,
} from '../../fetch-standard/header-list.ts';
import { splitList } from '../../fetch-standard/header-list-values.ts';

/**
 * One change of an answer's headers. `set` leaves exactly one line of that name, with that value;
 * `add` adds the value to a list, if it is not there; `remove` drops every line of that name.
 */
export type HeaderChange =
  | { readonly op: 'set' | 'add'; readonly name: string; readonly value: string }
  | { readonly op: 'remove'; readonly name: string };

/** Header lines as they stand and as they should. */
export interface LineChange {
  /** The header's. */
  readonly name: string;
  readonly before: readonly string[];
  /** Null where the lines go without another in their place. */
  readonly after: string | null;
}

/** The headers with the changes made. Lines that no change names stay as they are. */
export function applyChanges(headers: HeaderList, changes: readonly HeaderChange[]): HeaderList {
  return changes.reduce<HeaderList>((list, change) => {
    const others = list.filter(({ name }) => !isSameName(name, change.name));
    if (change.op === 'remove') return others;
    const current = getHeader(list, change.name);
    const { name, value } = change;
    const isAddition = change.op === 'add' && current !== null;
    return [...others, { name, value: isAddition ? addToList(current, value) : value }];
  }, headers);
}

function addToList(list: string, value: string): string {
  const elements = splitList(list);
  return elements.includes(value) ? list : [...elements, value].join(', ');
}

/** What the changes do, a header at a time: the lines that go, and the one that comes. */
export function changedLines(headers: HeaderList, changes: readonly HeaderChange[]): LineChange[] {
  const names = [...new Set(changes.map(({ name }) => name))];
  const changed = applyChanges(headers, changes);
  return names.map((name) => {
    const value = getHeader(changed, name);
    return {
      name,
      before: headers.filter((header) => isSameName(header.name, name)).map(lineOf),
      after: value === null ? null : lineOf({ name, value }),
    };
  });
}

function lineOf({ name, value }: Header): string {
  return `${name}: ${value}`;
}
