import { type Answer, answerClock, timed, watched } from './answer-clock.ts';
import { listed, openPanelPage, type PanelPage } from './panel-page.ts';

/** What one run gave: milliseconds, megabytes or a number, by what was measured. */
export interface Run {
  /** Of each way to change the list, the slowest answer. */
  readonly answers: Readonly<Record<string, Answer>>;
  readonly figures: Readonly<Record<string, number>>;
}

/** So many requests come at a time while the list is filled. */
const atOnce = 50;
const pause = 10;

/** A word that many rows hold, and a header line that is pasted. */
const typed = 'credentials';
const pasted = 'Access-Control-Allow-Origin: http://localhost:3000';

/** Pixels of one turn of the wheel: far more than a hand does. */
const turn = 600;

/** Reports entries, so many at a time. They are read before the first of them is reported. */
function reporting(entries: readonly object[], count: number, wait: number): string {
  return `(async (entries) => {
    for (let from = 0; from < entries.length; from += ${count}) {
      for (const entry of entries.slice(from, from + ${count})) report(entry);
      await new Promise((resolve) => setTimeout(resolve, ${wait}));
    }
  })(JSON.parse(${JSON.stringify(JSON.stringify(entries))}))`;
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
    await panel.page.evaluate(reporting(entries.slice(from, from + portion), atOnce, pause));
  }
  await settled(panel);
}

const elements = ({ page }: PanelPage) =>
  page.evaluate<number>(`document.querySelectorAll('*').length`);

function slowest(answers: readonly Answer[]): Answer {
  return answers.reduce((slow, each) => (each.shown > slow.shown ? each : slow));
}

/** Each chip, pressed and released. */
async function chips(panel: PanelPage): Promise<Answer> {
  const { page } = panel;
  const all = await page.locator('.chip[data-kind]').all();
  const answers: Answer[] = [];
  for (const chip of [...all, ...all]) {
    for (let press = 0; press < 2; press += 1) {
      answers.push(await timed(panel, 'click', () => chip.click()));
    }
  }
  return slowest(answers);
}

/** Each key of a word, from the first at which nothing was searched yet, and Escape. */
async function search(panel: PanelPage): Promise<Answer> {
  const { page } = panel;
  const answers: Answer[] = [];
  await page.keyboard.press('/');
  for (const key of [...typed, ...Array.from(typed, () => 'Backspace'), ...typed, 'Escape']) {
    answers.push(await timed(panel, 'keydown', () => page.keyboard.press(key)));
  }
  return slowest(answers);
}

async function paste(panel: PanelPage): Promise<Answer> {
  const { page, session } = panel;
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(pasted)})`);
  await page.keyboard.press('/');
  const key = { key: 'v', code: 'KeyV', windowsVirtualKeyCode: 86, modifiers: 2 };
  const answer = await timed(panel, 'keydown', () =>
    session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key, commands: ['paste'] }),
  );
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  await page.keyboard.press('Escape');
  return answer;
}

/** By the server, by nothing, and by the cause again. */
async function group(panel: PanelPage): Promise<Answer> {
  const { page } = panel;
  const answers: Answer[] = [];
  await page.getByRole('combobox', { name: 'Group by' }).focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'Home']) {
    answers.push(await timed(panel, 'keydown', () => page.keyboard.press(key)));
  }
  return slowest(answers);
}

/** By each column, up and down; null where the list cannot be sorted. */
async function sort(panel: PanelPage): Promise<Answer | null> {
  const answers: Answer[] = [];
  for (const head of await panel.page.locator('thead th button').all()) {
    for (let press = 0; press < 3; press += 1) {
      answers.push(await timed(panel, 'click', () => head.click()));
    }
  }
  return answers.length === 0 ? null : slowest(answers);
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
    const arriving = await watched(panel, () =>
      panel.page.evaluate(reporting(entries.slice(-burst), 20, 20)),
    );
    await settled(panel);
    const elementsOfMany = await elements(panel);
    const answers = {
      chip: await chips(panel),
      key: await search(panel),
      paste: await paste(panel),
      group: await group(panel),
    };
    const sorted = await sort(panel);
    const scrolled = await scroll(panel);
    return {
      answers: { ...answers, ...(sorted === null ? {} : { sort: sorted }) },
      figures: {
        frame: scrolled.frame,
        task: arriving.task,
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

/** How long it takes until rows are there, in a panel that finds a full log when it opens; in milliseconds. */
export async function measureStart(
  executable: string,
  folder: URL,
  log: readonly object[],
): Promise<{ readonly fromLog: number; readonly fromScript: number }> {
  const panel = await openPanelPage(executable, folder, { log, settings: {} }, answerClock);
  const at = (name: string) =>
    panel.page.evaluate<number>(`performance.getEntriesByName('${name}')[0]?.startTime ?? 0`);
  try {
    await panel.page.waitForFunction(`performance.getEntriesByName('rows-painted').length > 0`);
    const painted = await at('rows-painted');
    return {
      fromLog: painted - (await at('log-given')),
      fromScript: painted - (await at('panel-script')),
    };
  } finally {
    await panel.close();
  }
}
