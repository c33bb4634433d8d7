import { expect, it } from 'vitest';
import { waitFor } from '../browsers/wait.ts';
import type { CallingPages } from '../page-probe/calling-pages.ts';
import { isWhole, type PanelReader, ungrouped } from './panel-reader.ts';

/** A browser with the panel open on the calling page. */
export interface ProbedBrowser {
  readonly pages: CallingPages;
  readonly panel: PanelReader;
  evaluateInPanel<T>(script: string): Promise<T>;
  evaluateInPage<T>(script: string): Promise<T>;
}

/** What the section "The call" shows. */
type ShownCall = Readonly<Record<string, string>> | null;

/** The parts of it, in the order of the page's calls. */
const expected: Readonly<Record<string, ShownCall>> = {
  '/fetch-include': {
    kind: 'fetch',
    credentials: 'include',
    mode: 'cors',
    'came-back': 'an answer, status 200',
  },
  '/fetch-default': {
    kind: 'fetch',
    credentials: 'same-origin',
    mode: 'cors',
    'came-back': 'an answer, status 200',
  },
  '/fetch-omit': {
    kind: 'fetch',
    credentials: 'omit',
    mode: 'cors',
    'came-back': 'an answer, status 200',
  },
  '/fetch-headers': {
    kind: 'fetch',
    credentials: 'include',
    mode: 'cors',
    'came-back': 'an answer, status 200',
  },
  '/xhr-with': {
    kind: 'XMLHttpRequest',
    credentials: 'include',
    mode: 'cors',
    'came-back': 'an answer, status 200',
  },
  '/xhr-without': {
    kind: 'XMLHttpRequest',
    credentials: 'same-origin',
    mode: 'cors',
    'came-back': 'an answer, status 200',
  },
  '/xhr-upload': {
    kind: 'XMLHttpRequest',
    credentials: 'same-origin',
    mode: 'cors',
    'came-back': 'an answer, status 200',
  },
  '/image': { kind: '<img crossorigin>', credentials: 'include', mode: 'cors' },
};

const readCall = `(() => {
  const parts = [...document.querySelectorAll('.details [data-call]')];
  if (parts.length === 0) return null;
  return Object.fromEntries(parts.map((part) => [part.dataset.call, part.textContent]));
})()`;

/**
 * The call that is shown for a URL; null while none is, undefined while there is no such row, or not yet its
 * details: a reload empties the list at any moment.
 */
async function shownCall({ evaluateInPanel }: ProbedBrowser, url: string) {
  const isOpen = await evaluateInPanel<boolean>(
    ungrouped(`(() => {
    const row = document.querySelector('.row[data-url=' + ${JSON.stringify(JSON.stringify(url))} + ']');
    const isShown = row !== null && document.querySelector('.details')?.dataset.id === row.dataset.id;
    if (row !== null && !isShown) row.click();
    return isShown && ${isWhole};
  })()`),
  );
  return isOpen ? evaluateInPanel<ShownCall>(readCall) : undefined;
}

/** Waits until a call is shown for a URL with so many parts; says what is shown instead. */
async function callOf(browser: ProbedBrowser, url: string, parts: number) {
  try {
    return await waitFor(`the call of ${url}`, async () => {
      const call = await shownCall(browser, url);
      return call && Object.keys(call).length >= parts ? call : null;
    });
  } catch (error) {
    const rows = (await browser.panel.rows()).map((row) => row.url);
    throw new Error(`${error} Shown is ${await shownCall(browser, url)}, among ${rows.join(' ')}`);
  }
}

/**
 * Whether a call is shown for the last request but one whose URL begins so; null without two, and while the
 * details are not drawn.
 */
async function hasCall(browser: ProbedBrowser, prefix: string): Promise<'yes' | 'no' | null> {
  const rows = (await browser.panel.rows()).filter(({ url }) => url.startsWith(prefix));
  const url = rows.at(-2)?.url;
  const call = url === undefined ? undefined : await shownCall(browser, url);
  return call === undefined ? null : call === null ? 'no' : 'yes';
}

/**
 * The tests of the page probe that are the same in every browser.
 *
 * @param frames which of the page's frames the browser lets an extension watch
 */
export function testPageProbe(
  browser: () => ProbedBrowser,
  frames: Readonly<Record<string, boolean>>,
): void {
  it('watches from before the first script, once the button is pressed', async () => {
    const { pages, panel, evaluateInPage } = browser();
    const { api, page } = pages;
    const before = await evaluateInPage('load');
    await panel.click('.watch');
    const load = await waitFor('the page to be loaded again', async () => {
      // While it is loaded there is nothing that could answer.
      const current = await evaluateInPage<number>('load').catch(() => before);
      return current !== before && current;
    });
    for (const [path, shown] of Object.entries(expected)) {
      // Its end is told last.
      const parts = Object.keys(shown ?? {}).length + (path === '/image' ? 0 : 1);
      const { place, ...call } = await callOf(browser(), `${api}${path}?${load}`, parts);
      expect(call).toEqual(shown);
      if (path !== '/image') expect(place).toMatch(new RegExp(`^${page}:\\d+:\\d+$`));
    }
  });

  it.each(Object.entries(frames))('frame %s: %s', async (name, isWatched) => {
    const prefix = `${browser().pages.api}/frame-${name}?`;
    if (isWatched) {
      await waitFor(
        `a call of the frame ${name}`,
        async () => (await hasCall(browser(), prefix)) === 'yes',
      );
    } else {
      // By now the frame has called some more often than those that were seen.
      expect(await waitFor(`calls of the frame ${name}`, () => hasCall(browser(), prefix))).toBe(
        'no',
      );
    }
  });

  it('tells the page nothing', async () => {
    expect(await browser().evaluateInPage('heard')).toEqual([]);
  });

  it('goes on after a navigation', async () => {
    const { pages, evaluateInPage } = browser();
    await evaluateInPage(`void (location.href = '/?again')`);
    await waitFor('the page after the navigation', () =>
      evaluateInPage<boolean>(
        `location.search === '?again' && document.readyState === 'complete'`,
      ).catch(() => false),
    );
    const url = `${pages.api}/after`;
    let count = 0;
    await waitFor('a call that is seen', async () => {
      count += 1;
      await evaluateInPage(
        `fetch('${url}?${count}', { credentials: 'include' }).then((answer) => answer.text())`,
      );
      return (await hasCall(browser(), url)) === 'yes';
    });
    expect(await evaluateInPage('heard')).toEqual([]);
  });
}
