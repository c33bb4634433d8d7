import { type ColumnWidths, columnWidthsFrom } from './list/columns.ts';
import { type Grouping, groupings } from './list/grouping.ts';

/** What people set in the panel, and find again the next time. */
export interface Settings {
  /** Whether the list stays when the tab goes to another page. */
  readonly preservesLog: boolean;
  /** How many exchanges are kept at most. */
  readonly mostExchanges: number;
  /** The stack that was picked last, for any server; null where none was. */
  readonly stack: string | null;
  /** By what the list is grouped. */
  readonly grouping: Grouping;
  /** Of the columns that have not their usual one. */
  readonly columnWidths: ColumnWidths;
  /** How much of the room the list has beside the details, and above them; in per cent. */
  readonly listWidth: number;
  readonly listHeight: number;
}

export const usualSettings: Settings = {
  preservesLog: false,
  mostExchanges: 5000,
  stack: null,
  grouping: 'cause',
  columnWidths: {},
  listWidth: 38,
  listHeight: 30,
};

/** Fewer are soon gone; more would fill the memory. */
export const bounds = { least: 100, most: 100_000 } as const;

/** Less of the list, or of the details, shows nothing of it. */
export const listShareBounds = { least: 10, most: 80 } as const;

/** The settings in a value of unknown origin; the usual ones where it holds none, or none that make sense. */
export function settingsFrom(value: Readonly<Record<string, unknown>>): Settings {
  const { preservesLog, mostExchanges, stack, grouping, columnWidths, listWidth, listHeight } =
    value;
  return {
    preservesLog: typeof preservesLog === 'boolean' ? preservesLog : usualSettings.preservesLog,
    mostExchanges: numberOfExchanges(mostExchanges) ?? usualSettings.mostExchanges,
    stack: typeof stack === 'string' ? stack : usualSettings.stack,
    grouping: groupings.find((each) => each === grouping) ?? usualSettings.grouping,
    columnWidths: columnWidthsFrom(columnWidths),
    listWidth: shareFrom(listWidth) ?? usualSettings.listWidth,
    listHeight: shareFrom(listHeight) ?? usualSettings.listHeight,
  };
}

/** A number of exchanges within the bounds; null for what is no number. */
export function numberOfExchanges(value: unknown): number | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return null;
  return Math.min(Math.max(Math.round(value), bounds.least), bounds.most);
}

/** A share within the bounds; null for what is no number. */
function shareFrom(value: unknown): number | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return null;
  return Math.min(Math.max(value, listShareBounds.least), listShareBounds.most);
}
