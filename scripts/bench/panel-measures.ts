import { type Answer, answerClock, type Longest, timed, watched } from './answer-clock.ts';
import { awaitInPage, listed, openPanelPage, type PanelPage } from './panel-page.ts';
import { type ProcessorTime, traceProcessor } from './processor-time.ts';

/** The slowest of several; in milliseconds. */
export interface Slowest {
  readonly clock: number;
  readonly processor: number;
}

/** What one run gave, by what was measured. */
export interface Run {
  readonly times: Readonly<Record<string, Slowest>>;
  /** Megabytes, or a number. */
  readonly figures: Readonly<Record<string, number>>;
}

/** So many requests come at a time while the list is filled. */
const atOnce = 50;
const pause = 10;

/** A word that many rows hold, and a header line that is pasted. */
const typed = 'credentials';
const pasted = 'Access-Control-Allow-Origin: http://localhost:3000';

/** Milliseconds: some 100 words a minute. */
const betweenKeys = 120;

/** Pixels of one turn of the wheel: far more than a hand does. */
const turn = 600;

/** Hands entries to the page: reading them is not the panel's work. */
async function hand({ page }: PanelPage, entries: readonly object[]): Promise<void> {
  const text = JSON.stringify(JSON.stringify(entries));
  await page.evaluate(`void (window.entries = JSON.parse(${text}))`);
}

/** Reports the entries that the page was handed, so many at a time. */
async function report({ page }: PanelPage, count: number, wait: number): Promise<void> {
  await page.evaluate(`(async () => {
    for (let from = 0; from < entries.length; from += ${count}) {
      for (const entry of entries.slice(from, from + ${count})) report(entry);
      await new Promise((resolve) => setTimeout(resolve, ${wait}));
    }
  })()`);
}

/** Waits until the list has not grown for longer than from one drawing to the next. */
async function settled({ page }: PanelPage): Promise<void> {
  await page.waitForFunction(
    `(() => {
      const now = ${listed};
      if (window.listedBefore !== now) Object.assign(window, { listedBefore: now, since: performance.now() });
      return performance.now() - since > 700;
    })()`,
    undefined,
    { polling: 100 },
  );
}

async function fill(panel: PanelPage, entries: readonly object[]): Promise<void> {
  const portion = 500;
  for (let from = 0; from < entries.length; from += portion) {
    await hand(panel, entries.slice(from, from + portion));
    await report(panel, atOnce, pause);
  }
  await settled(panel);
}

const elements = ({ page }: PanelPage) =>
  page.evaluate<number>(`document.querySelectorAll('*').length`);

/** Does something, and looks at what it gives beside the processor's time. */
async function traced<Given>(
  panel: PanelPage,
  act: (panel: PanelPage) => Promise<Given>,
  look: (given: Given, processor: ProcessorTime) => Slowest,
): Promise<Slowest> {
  const stop = await traceProcessor(panel.page);
  const given = await act(panel);
  return look(given, await stop());
}

function slowest(answers: readonly Answer[], processor: ProcessorTime): Slowest {
  return {
    clock: Math.max(...answers.map(({ from, until }) => until - from)),
    processor: Math.max(...answers.map(({ from, until }) => processor.between(from, until))),
  };
}

const longestFrame = ({ frame }: Longest, processor: ProcessorTime): Slowest => ({
  clock: frame,
  processor: processor.longest(),
});

const longestTask = ({ task }: Longest, processor: ProcessorTime): Slowest => ({
  clock: task,
  processor: processor.longest(),
});

/** Each chip, pressed and released. */
async function chips(panel: PanelPage): Promise<Answer[]> {
  const { page } = panel;
  const all = await page.locator('.chip[data-kind]').all();
  const answers: Answer[] = [];
  for (const chip of [...all, ...all]) {
    for (let press = 0; press < 2; press += 1) {
      answers.push(await timed(panel, 'click', () => chip.click()));
    }
  }
  return answers;
}

/** Each key of a word, from the first at which nothing was searched yet, and Escape. */
async function search(panel: PanelPage): Promise<Answer[]> {
  const { page } = panel;
  const answers: Answer[] = [];
  await page.keyboard.press('/');
  // No hand is faster from one key to the next.
  await page.waitForTimeout(betweenKeys);
  for (const key of [...typed, ...Array.from(typed, () => 'Backspace'), ...typed, 'Escape']) {
    answers.push(await timed(panel, 'keydown', () => page.keyboard.press(key)));
  }
  return answers;
}

async function paste(panel: PanelPage): Promise<Answer[]> {
  const { page, session } = panel;
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(pasted)})`);
  await page.keyboard.press('/');
  const key = { key: 'v', code: 'KeyV', windowsVirtualKeyCode: 86, modifiers: 2 };
  const answer = await timed(panel, 'keydown', () =>
    session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key, commands: ['paste'] }),
  );
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  await page.keyboard.press('Escape');
  return [answer];
}

/** By the server, by nothing, and by the cause again. */
async function group(panel: PanelPage): Promise<Answer[]> {
  const { page } = panel;
  const answers: Answer[] = [];
  await page.getByRole('combobox', { name: 'Group by' }).focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'Home']) {
    answers.push(await timed(panel, 'keydown', () => page.keyboard.press(key)));
  }
  return answers;
}

/** By each column, up and down. */
async function sort(panel: PanelPage): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const head of await panel.page.locator('thead th button').all()) {
    for (let press = 0; press < 3; press += 1) {
      answers.push(await timed(panel, 'click', () => head.click()));
    }
  }
  return answers;
}

/** From the first row to the last, and back, by the wheel. */
async function scroll(panel: PanelPage) {
  const { page } = panel;
  const top = () => page.evaluate<number>(`document.querySelector('.list').scrollTop`);
  const box = await page.locator('.list').boundingBox();
  await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 200);
  return watched(panel, async () => {
    for (const by of [turn, -turn]) {
      for (let before = -1, now = await top(); now !== before; now = await top()) {
        before = now;
        for (let turns = 0; turns < 10; turns += 1) await page.mouse.wheel(0, by);
      }
    }
  });
}

/** Frames without a trace, which takes time of each of them; the processor's time with one. */
async function scrolled(panel: PanelPage): Promise<Slowest> {
  const { frame } = await scroll(panel);
  return { ...(await traced(panel, scroll, longestFrame)), clock: frame };
}

async function memory({ session }: PanelPage): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize / 1e6;
}

/**
 * What the panel does with a long list.
 *
 * @param entries of which the first are as many as `few` requests; the last thousand come within a second
 */
export async function measureList(
  executable: string,
  folder: URL,
  entries: readonly object[],
): Promise<Run> {
  const settings = { mostExchanges: 100_000 };
  const panel = await openPanelPage(executable, folder, { log: [], settings }, answerClock);
  try {
    const [few, burst] = [entries.length / 10, 1000];
    await fill(panel, entries.slice(0, few));
    const elementsOfFew = await elements(panel);
    await fill(panel, entries.slice(few, -burst));
    await hand(panel, entries.slice(-burst));
    const arriving = await traced(
      panel,
      () => watched(panel, () => report(panel, burst / 50, 20)),
      longestTask,
    );
    await settled(panel);
    const elementsOfMany = await elements(panel);
    const times = {
      chip: await traced(panel, chips, slowest),
      key: await traced(panel, search, slowest),
      paste: await traced(panel, paste, slowest),
      group: await traced(panel, group, slowest),
      sort: await traced(panel, sort, slowest),
      scroll: await scrolled(panel),
      arriving,
    };
    return {
      times,
      figures: {
        elementsOfFew,
        elementsOfMany,
        memory: await memory(panel),
        listed: await panel.page.evaluate<number>(listed),
      },
    };
  } finally {
    await panel.close();
  }
}

/** How long it takes until rows are there, in a panel that finds a full log when it opens. */
export async function measureStart(
  executable: string,
  folder: URL,
  log: readonly object[],
): Promise<{ readonly fromLog: Slowest; readonly fromScript: Slowest }> {
  let stop: Awaited<ReturnType<typeof traceProcessor>> | null = null;
  const panel = await openPanelPage(
    executable,
    folder,
    { log, settings: {} },
    answerClock,
    async (page) => {
      stop = await traceProcessor(page);
    },
  );
  const at = (name: string) =>
    panel.page.evaluate<number>(`performance.getEntriesByName('${name}')[0]?.startTime ?? 0`);
  try {
    await awaitInPage(panel, 'answerClock.rowsPainted');
    const [script, given, painted] = [
      await at('panel-script'),
      await at('log-given'),
      await at('rows-painted'),
    ];
    const processor = await (stop as unknown as () => Promise<ProcessorTime>)();
    const since = (from: number) => slowest([{ from, until: painted }], processor);
    return { fromLog: since(given), fromScript: since(script) };
  } finally {
    await panel.close();
  }
}
