import { isWhole, ungrouped } from '../../extension/panel-reader.ts';
import type { Evaluate } from '../engines/recording.ts';

/** A step of "What happened", as it stands there. */
export interface ScreenStep {
  /** `Preflight`, or `Actual request`. */
  readonly what: string;
  /** The method and the URL. */
  readonly request: string;
}

/** A row of the list with its details, as both stand on the screen. */
export interface ScreenRow {
  readonly id: string;
  readonly url: string;
  readonly method: string;
  readonly verdict: string;
  readonly finding: string;
  /** The id of the exchange whose details opened at a click. */
  readonly opened: string;
  readonly headline: string;
  readonly steps: readonly ScreenStep[];
  /** What the section "The call" says of the credentials mode; null where there is none. */
  readonly credentials: string | null;
}

/** Firefox gives a script 30 s. */
const atOnce = 50;

/** A long list draws only the rows in sight: by this a row is scrolled to, and given once it is drawn. */
const rowAt = `(async (index) => {
  const list = document.querySelector('.list');
  for (let turn = 0; turn < 100; turn += 1) {
    const row = list.querySelector('.row[aria-rowindex="' + (index + 2) + '"]');
    if (row !== null) return row;
    list.scrollTop = index * list.querySelector('.row').offsetHeight;
    list.dispatchEvent(new Event('scroll'));
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('Row ' + index + ' was never drawn.');
})`;

/** Clicks on a row, and reads both once its details are there. */
const readRow = `(async (index) => {
  const id = (await rowAt(index)).dataset.id;
  (await rowAt(index)).click();
  const isOpen = () => document.querySelector('.details')?.dataset.id === id && ${isWhole};
  for (let turn = 0; !isOpen(); turn += 1) {
    if (turn === 1000) throw new Error('The details of row ' + index + ' never opened.');
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  const row = await rowAt(index);
  const details = document.querySelector('.details');
  const text = (selector, within) => within.querySelector(selector)?.textContent ?? null;
  return {
    id,
    url: row.dataset.url,
    method: text('.method', row),
    verdict: row.dataset.verdict,
    finding: text('.cell-finding', row),
    opened: details.dataset.id,
    headline: text('h2', details),
    steps: [...details.querySelectorAll('.step')].map((step) => ({
      what: text('.step-what', step),
      request: text('.step-request', step),
    })),
    credentials: text('[data-call=credentials]', details),
  };
})`;

/**
 * Reads every row of the panel's list, and opens it.
 *
 * @param evaluate runs a script in the panel's document
 */
export async function readScreen(evaluate: Evaluate): Promise<readonly ScreenRow[]> {
  // The first row of the table is its head.
  const count = await evaluate<number>(
    ungrouped(
      `Number(document.querySelector('.list table')?.getAttribute('aria-rowcount') ?? 1) - 1`,
    ),
  );
  const rows: ScreenRow[] = [];
  while (rows.length < count) {
    const [from, to] = [rows.length, Math.min(rows.length + atOnce, count)];
    const part = await evaluate<ScreenRow[]>(`(async () => {
      const rowAt = ${rowAt};
      const readRow = ${readRow};
      const rows = [];
      for (let index = ${from}; index < ${to}; index += 1) rows.push(await readRow(index));
      return rows;
    })()`);
    rows.push(...part);
  }
  return rows;
}
