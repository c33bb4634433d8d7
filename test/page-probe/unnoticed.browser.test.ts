import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureChromium, ensureFirefox } from '../../scripts/setup/browsers.ts';
import { launchChromium } from '../browsers/chromium/launch.ts';
import { launchFirefox } from '../browsers/firefox/launch.ts';
import { waitFor } from '../browsers/wait.ts';
import { type BehaviourPages, startBehaviourPages } from './behaviour-pages.ts';

/** Each behaviour's name, and what was written of it. */
type Results = readonly (readonly [string, readonly string[]])[];

interface Page {
  goto(url: string): Promise<unknown>;
  evaluate<T>(script: string): Promise<T>;
  close(): Promise<void>;
}

/**
 * What a page can tell. Chromium words an error otherwise where a proxy of the page's stands for a
 * `Headers`, which fails either way.
 */
const known: Readonly<Record<string, readonly string[]>> = {
  Chromium: [
    'fetch, init headers: spied Headers',
    'fetch of a Request, init headers: spied Headers',
  ],
  Firefox: [],
};

async function startChromium(): Promise<Page> {
  const session = await launchChromium({
    executable: ensureChromium(),
    extension: 'dist/chromium',
  });
  return {
    goto: (url) => session.page.goto(url),
    evaluate: (script) => session.page.evaluate(script),
    close: session.close,
  };
}

async function startFirefox(executable: string): Promise<Page> {
  const session = await launchFirefox({ executable, extension: 'dist/firefox' });
  return { goto: session.navigate, evaluate: session.pageEvaluate, close: session.close };
}

const firefox = ensureFirefox();
const browsers: readonly (readonly [string, () => Promise<Page>])[] = [
  ['Chromium', startChromium],
  ...(firefox === null ? [] : [['Firefox', () => startFirefox(firefox)] as const]),
];

describe.each(browsers)('a page in %s', (name, start) => {
  let pages: BehaviourPages;
  let page: Page;

  beforeAll(async () => {
    pages = await startBehaviourPages();
    page = await start();
  });

  afterAll(async () => {
    await page?.close();
    await pages?.close();
  });

  async function resultsOn(url: string): Promise<Results> {
    await page.goto(url);
    await page.evaluate('(runBehaviours().then((results) => { self.results = results; }), 1)');
    return waitFor(
      'the behaviours',
      () => page.evaluate<Results | null>('self.results ?? null'),
      50_000,
    );
  }

  it('sees the same of fetch and XMLHttpRequest, watched or not', async () => {
    const bare = await resultsOn(pages.bare);
    const watched = await resultsOn(pages.watched);
    expect(bare.length).toBeGreaterThan(700);
    expect(bare.filter(([, lines]) => lines.includes('no end'))).toEqual([]);
    const isKnown = ([behaviour]: Results[number]) => known[name]?.includes(behaviour) === true;
    expect(watched.filter((each) => !isKnown(each))).toEqual(bare.filter((each) => !isKnown(each)));
    const differing = watched.filter((each, index) => String(each) !== String(bare[index]));
    expect(differing.map(([behaviour]) => behaviour)).toEqual(known[name]);
  }, 120_000);

  it('finds a line of the probe in the stack of an error that a call ends with', async () => {
    await page.goto(pages.watched);
    const stack = await page.evaluate<string>(`fetch('http://[').catch((error) => error.stack)`);
    expect(stack.split('\n').filter((line) => line.includes('whycors-page-probe.js'))).toHaveLength(
      1,
    );
  });
});
