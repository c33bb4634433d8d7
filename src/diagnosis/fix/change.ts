import {
  getHeader,
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
  let adds = 0;
  for (const change of changes) {
    if (change.name !== name) continue;
    if (change.op === 'add') adds += 1;
    else value = change.op === 'set' ? change.value : null;
  }
  return adds === 0 ? value : withAdded(value, name, changes);
}

function withAdded(value: string | null, name: string, changes: readonly HeaderChange[]): string {
  const present = new Set(splitList(value ?? ''));
  let list = present.size === 0 ? '' : (value ?? '');
  for (const change of changes) {
    if (change.op !== 'add' || change.name !== name || present.has(change.value)) continue;
    list = list === '' ? change.value : `${list}, ${change.value}`;
  }
  return list;
}

/** What the changes do, a header at a time: the lines that go, and the one that comes. */
export function changedLines(headers: HeaderList, changes: readonly HeaderChange[]): LineChange[] {
  return changes.filter(isFirstOfItsName).map(({ name }) => changedLine(headers, name, changes));
}

function isFirstOfItsName(
  { name }: HeaderChange,
  place: number,
  changes: readonly HeaderChange[],
): boolean {
  for (let before = 0; before < place; before += 1) {
    if (changes[before]?.name === name) return false;
  }
  return true;
}

function changedLine(
  headers: HeaderList,
  name: string,
  changes: readonly HeaderChange[],
): LineChange {
  const value = changedValue(headers, name, changes);
  const after = value === null ? null : `${name}: ${normalizeValue(value)}`;
  return { name, before: linesOf(headers, name), after };
}

const noLines: readonly string[] = [];

function linesOf(headers: HeaderList, name: string): readonly string[] {
  // Most changes add what was not there.
  if (getHeader(headers, name) === null) return noLines;
  return headers
    .filter((header) => isSameName(header.name, name))
    .map((header) => `${header.name}: ${header.value}`);
}
