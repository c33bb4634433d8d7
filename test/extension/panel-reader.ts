import { waitFor } from '../browsers/wait.ts';

/** A row of the panel's list, as it stands on the screen. */
export interface ShownRow {
  readonly url: string;
  readonly verdict: string;
  readonly finding: string;
}

/** The details that are open, as they stand on the screen. */
export interface ShownDetails {
  readonly headline: string;
  /** The text of "Why", a sentence each. */
  readonly why: readonly string[];
  /** What happened: `PUT never sent`. */
  readonly progress: readonly string[];
  /** The fix: the title of each answer, and its lines with `+` or `-` before. */
  readonly fix: readonly string[];
  /** The ids of the advice, each with the lines that it offers. */
  readonly advice: Readonly<Record<string, readonly string[]>>;
  readonly chromium: string | null;
  readonly firefox: string | null;
}

/** Reads the panel by what is in its document; works in every browser whose panel can run a script. */
export interface PanelReader {
  /** Groups the list: `cause`, `server` or `none`. What reads rows sets it to `none` first. */
  groupBy(grouping: string): Promise<void>;
  rows(): Promise<readonly ShownRow[]>;
  /** Clicks on the row of a URL, and reads what opens. */
  open(url: string): Promise<ShownDetails>;
  /** Reads the details that are open. */
  details(): Promise<ShownDetails>;
  /** The lines of the list: the URL of each request, and where the tab went. */
  lines(): Promise<readonly string[]>;
  click(selector: string): Promise<void>;
  /** Writes into a field, and leaves it. */
  fill(selector: string, text: string): Promise<void>;
  /** The text of the first element that matches; null if there is none. */
  text(selector: string): Promise<string | null>;
}

/** Groups the list, as somebody does who uses the toolbar, and waits until it is drawn so. */
const groupBy = `(async (grouping) => {
  const select = document.querySelector('.group-by select');
  if (select === null || select.value === grouping) return;
  select.value = grouping;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  // It is drawn in a microtask.
  await new Promise((resolve) => setTimeout(resolve));
})`;

/** A script in which every request has a row of its own. */
export function ungrouped(script: string): string {
  return `(async () => {
    await ${groupBy}('none');
    return ${script};
  })()`;
}

/**
 * A script that goes down the list until `look` gives something else than undefined. Of a long list only what is in
 * sight is drawn. While another panel is in front nothing is laid out, and only the first rows can be seen.
 */
const downTheList = `(async (look) => {
  const list = document.querySelector('.list');
  const before = list?.scrollTop;
  let found = look();
  for (let top = 0; found === undefined && list?.querySelector('.room'); top += 200) {
    list.scrollTop = top;
    list.dispatchEvent(new Event('scroll'));
    // It is drawn in a microtask.
    await new Promise((resolve) => setTimeout(resolve));
    found = look();
    if (found === undefined && top + list.clientHeight >= list.scrollHeight) {
      list.scrollTop = before;
      break;
    }
  }
  return found;
})`;

/** A script that clicks on a row, wherever it is; fails where there is none. */
export function clickRow(selector: string): string {
  return `(async () => {
    const isThere = await ${downTheList}(() => {
      const row = document.querySelector(${JSON.stringify(selector)});
      row?.click();
      return row === null ? undefined : true;
    });
    if (!isThere) throw new Error('There is no row ' + ${JSON.stringify(selector)});
  })()`;
}

/** A script that gives what `read` makes of each row that `selector` finds, in their order. */
export function allRows(selector: string, read: string): string {
  return `(async () => {
    const found = new Map();
    await ${downTheList}(() => {
      for (const row of document.querySelectorAll('.list ' + ${JSON.stringify(selector)})) {
        found.set(row.closest('tr').getAttribute('aria-rowindex'), (${read})(row));
      }
    });
    return [...found].sort(([one], [other]) => one - other).map(([, each]) => each);
  })()`;
}

const readRows = allRows(
  '.row',
  `(row) => ({
    url: row.dataset.url,
    verdict: row.dataset.verdict,
    finding: row.querySelector('.cell-finding').textContent,
  })`,
);

const readLines = allRows(
  ':is(.row, .navigation-text)',
  '(line) => line.dataset.url ?? line.textContent',
);

/** Whether the details are there to their end, of which the code is loaded when the first are opened. */
export const isWhole = `[...document.querySelectorAll('.details h3')].some(
  ({ textContent }) => textContent === 'Headers')`;

const readDetails = `(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const text = (selector) => document.querySelector(selector)?.textContent ?? null;
  const section = (title) =>
    all('.section').find((each) => each.querySelector('h3').textContent === title);
  const fix = section('What to change');
  const why = section('Why');
  return {
    headline: text('.details h2'),
    why: why ? all('p, li', why).map((each) => each.textContent) : [],
    progress: all('.step').map((step) =>
      step.querySelector('.method').textContent + ' ' + step.querySelector('.step-outcome').textContent),
    fix: fix ? all('h4, .line', fix).map((each) => {
      if (each.tagName === 'H4') return each.textContent;
      return (each.classList.contains('line-add') ? '+ ' : '- ') + each.textContent;
    }) : [],
    advice: Object.fromEntries(all('[data-advice]').map((each) =>
      [each.dataset.advice, all('.line-add', each).map((line) => line.textContent)])),
    chromium: text('[data-engine=chromium]'),
    firefox: text('[data-engine=firefox]'),
  };
})()`;

/**
 * Waits until the panel shows a URL with a verdict.
 *
 * @throws Error that says what the panel shows instead
 */
export async function rowOf(panel: PanelReader, url: string, verdict: string): Promise<ShownRow> {
  let rows: readonly ShownRow[] = [];
  try {
    return await waitFor(`the panel to show ${url} as ${verdict}`, async () => {
      rows = await panel.rows();
      return rows.find((row) => row.url === url && row.verdict === verdict);
    });
  } catch (error) {
    const shown = rows.filter((row) => row.url === url);
    throw new Error(`${error} It shows ${JSON.stringify(shown)} among ${rows.length} rows.`);
  }
}

/** @param evaluate runs a script in the panel's document and gives its last value */
export function readPanel(evaluate: <T>(script: string) => Promise<T>): PanelReader {
  const click = (selector: string) =>
    evaluate<void>(`void document.querySelector(${JSON.stringify(selector)}).click()`);
  const details = () => evaluate<ShownDetails>(readDetails);
  return {
    details,
    groupBy: (grouping) => evaluate<void>(`${groupBy}(${JSON.stringify(grouping)})`),
    rows: () => evaluate<readonly ShownRow[]>(ungrouped(readRows)),
    async open(url) {
      const row = `.row[data-url=${JSON.stringify(url)}]`;
      await evaluate<void>(ungrouped(clickRow(row)));
      await waitFor(`the details of ${url}`, () =>
        evaluate<boolean>(`document.querySelector('.details')?.dataset.id ===
          document.querySelector(${JSON.stringify(row)}).dataset.id && ${isWhole}`),
      );
      return details();
    },
    lines: () => evaluate<readonly string[]>(ungrouped(readLines)),
    click,
    fill: (selector, text) =>
      evaluate<void>(`(() => {
        const field = document.querySelector(${JSON.stringify(selector)});
        field.value = ${JSON.stringify(text)};
        field.dispatchEvent(new Event('change', { bubbles: true }));
      })()`),
    text: (selector) =>
      evaluate<string | null>(
        `document.querySelector(${JSON.stringify(selector)})?.textContent ?? null`,
      ),
  };
}
