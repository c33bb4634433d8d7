import {
  getHeader,
  type Header,
  type HeaderList,
  isSameName,
  normalizeValue,
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
  const names = [...new Set(changes.map(({ name }) => name))];
  const others = headers.filter((header) => !names.some((name) => isSameName(header.name, name)));
  const changed = names.flatMap((name) => {
    const value = changedValue(headers, name, changes);
    return value === null ? [] : [{ name, value }];
  });
  return [...others, ...changed];
}

/** The value of one header after those of the changes that are its own; null where none is left. */
function changedValue(
  headers: HeaderList,
  name: string,
  changes: readonly HeaderChange[],
): string | null {
  let value = getHeader(headers, name);
  const added: string[] = [];
  for (const change of changes) {
    if (change.name !== name) continue;
    if (change.op === 'add') added.push(change.value);
    else value = change.op === 'set' ? change.value : null;
  }
  if (added.length === 0) return value;
  const present = new Set(splitList(value ?? ''));
  const absent = added.filter((element) => !present.has(element));
  return value === null || present.size === 0 ? absent.join(', ') : [value, ...absent].join(', ');
}

/** What the changes do, a header at a time: the lines that go, and the one that comes. */
export function changedLines(headers: HeaderList, changes: readonly HeaderChange[]): LineChange[] {
  const names = changes.map(({ name }) => name);
  return names
    .filter((name, index) => names.indexOf(name) === index)
    .map((name) => {
      const value = changedValue(headers, name, changes);
      const after = value === null ? null : lineOf({ name, value: normalizeValue(value) });
      return { name, before: linesOf(headers, name), after };
    });
}

function linesOf(headers: HeaderList, name: string): string[] {
  return headers.filter((header) => isSameName(header.name, name)).map(lineOf);
}

function lineOf({ name, value }: Header): string {
  return `${name}: ${value}`;
}
