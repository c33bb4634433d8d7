import { median } from './measure.ts';

/** Something that was measured, once in each run. */
export interface Figure {
  readonly what: string;
  readonly unit: 'ms' | 'MB' | '';
  readonly values: readonly number[];
  /** The same by the time of the processor; absent where it is no time. */
  readonly processor?: readonly number[];
  /** The most that may be; absent where it is only told. */
  readonly most?: number;
}

/** What else the machine does makes a run slower, and nothing makes it faster: the best one counts. */
function best(values: readonly number[]): number {
  return Math.min(...values);
}

function written(value: number, { unit }: Pick<Figure, 'unit'>): string {
  return `${Math.round(value).toLocaleString('en')}${unit === '' ? '' : ` ${unit}`}`;
}

/** The figures as a Markdown table, a line each. */
export function panelTable(figures: readonly Figure[]): string[] {
  const rows = figures.map((figure) => {
    const { what, values, processor, most } = figure;
    return [
      what,
      ...[best(values), median(values), Math.max(...values)].map((each) => written(each, figure)),
      processor === undefined ? '' : written(best(processor), figure),
      most === undefined ? '' : written(most, figure),
    ];
  });
  return [
    ['what', 'best run', 'median', 'worst run', 'of the processor', 'at most'],
    ['---', '---:', '---:', '---:', '---:', '---:'],
    ...rows,
  ].map((cells) => `| ${cells.join(' | ')} |`);
}

/** Times in milliseconds as a Markdown table, a line for each of what was measured. */
export function latencyTable(
  measured: readonly (readonly [what: string, times: readonly number[]])[],
): string[] {
  const rows = measured.map(([what, times]) => {
    const sorted = times.toSorted((one, other) => one - other);
    const longest = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
    return [what, ...[median(times), longest].map((each) => written(each, { unit: 'ms' }))];
  });
  return [['where', 'median', '95th percentile'], ['---', '---:', '---:'], ...rows].map(
    (cells) => `| ${cells.join(' | ')} |`,
  );
}

/**
 * The bounds that are broken, a line each. Where the machine is busy with other things the clock says little: a bound
 * is broken where the time of the processor alone breaks it too.
 */
export function brokenPanelBounds(figures: readonly Figure[]): string[] {
  return figures.flatMap((figure) => {
    const { what, values, processor = values, most } = figure;
    if (most === undefined || best(values) <= most || best(processor) <= most) return [];
    return [`${what}: ${written(best(values), figure)}; ${written(most, figure)} is the most`];
  });
}
