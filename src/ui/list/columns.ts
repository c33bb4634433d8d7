/** The columns of the list, from the left. */
export const columns = ['name', 'server', 'finding', 'preflight', 'started'] as const;

export type Column = (typeof columns)[number];

export const columnNames: Readonly<Record<Column, string>> = {
  name: 'Request',
  server: 'Server',
  finding: 'What was found',
  preflight: 'Preflight',
  started: 'Started',
};

/** The place of a column, as it is read aloud: from 1. */
export function columnIndex(column: Column): number {
  return columns.indexOf(column) + 1;
}

/** The widths that somebody gave to columns, in hundredths of the list. What was found takes what is left. */
export type ColumnWidths = Readonly<Partial<Record<Exclude<Column, 'finding'>, number>>>;

/** Hundredths of the list: no column is narrower, and so much is always left for what was found. */
const least = 1;

/** The widths in a value of unknown origin; none where they leave no room, or make no sense. */
export function columnWidthsFrom(value: unknown): ColumnWidths {
  if (typeof value !== 'object' || value === null) return {};
  const widths: Partial<Record<Column, number>> = {};
  let left = 100;
  for (const column of columns) {
    const width: unknown = Object.hasOwn(value, column) && Reflect.get(value, column);
    if (column === 'finding' || typeof width !== 'number' || !(width >= least)) continue;
    widths[column] = width;
    left -= width;
  }
  return left >= least ? widths : {};
}
