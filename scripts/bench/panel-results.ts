import { median } from './measure.ts';

/** Something that was measured, once in each run. */
export interface Figure {
  readonly what: string;
  readonly unit: 'ms' | 'MB' | '';
  readonly values: readonly number[];
  /** Milliseconds of the processor, of the same; absent where only the clock tells. */
  readonly worked?: readonly number[];
  /** The most that may be; absent where it is only told. */
  readonly most?: number;
}

/** What else the machine does makes a run slower, and nothing makes it faster: the best one counts. */
function best({ values }: Figure): number {
  return Math.min(...values);
}

function written(value: number, { unit }: Pick<Figure, 'unit'>): string {
  return `${Math.round(value).toLocaleString('en')}${unit === '' ? '' : ` ${unit}`}`;
}

/** The figures as a Markdown table, a line each. */
export function panelTable(figures: readonly Figure[]): string[] {
  const rows = figures.map((figure) => {
    const { what, values, worked, most } = figure;
    return [
      what,
      ...[best(figure), median(values), Math.max(...values)].map((each) => written(each, figure)),
      worked === undefined ? '' : written(median(worked), figure),
      most === undefined ? '' : written(most, figure),
    ];
  });
  return [
    ['what', 'best run', 'median', 'worst run', 'of the processor', 'at most'],
    ['---', '---:', '---:', '---:', '---:', '---:'],
    ...rows,
  ].map((cells) => `| ${cells.join(' | ')} |`);
}

/** The bounds that are broken in every run, a line each. */
export function brokenPanelBounds(figures: readonly Figure[]): string[] {
  return figures.flatMap((figure) => {
    const { what, most } = figure;
    if (most === undefined || best(figure) <= most) return [];
    return [`${what}: ${written(best(figure), figure)}; ${written(most, figure)} is the most`];
  });
}
