import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureChromium, ensureFirefox } from '../../scripts/setup/browsers.ts';
import { type ProbeAnswer, readProbeAnswer } from '../../src/capture/probe-answer.ts';
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

  /** Attacks in a fresh page, then reads what the probe has. */
  async function readAfter(attack: string): Promise<readonly (ProbeAnswer | null)[]> {
    await page.goto(pages.watched);
    await page.evaluate(`(() => { ${attack} })()`);
    const texts = await page.evaluate<readonly unknown[]>(`[readProbe('', 0), readProbe('', 0)]`);
    return texts.map(readProbeAnswer);
  }

  it('has no way to what is seen: replaced functions, setters and traps are not asked', async () => {
    await page.goto(pages.watched);
    // All is undone before the answers are taken out of the page.
    const texts = await page.evaluate<readonly unknown[]>(`(() => {
      let asked = '';
      const undo = [];
      const { apply, defineProperty: define, getOwnPropertyDescriptor: look } = Reflect;
      const spoil = (owner, name, kinds) => {
        const own = look(owner, name);
        if (own && !own.configurable) return;
        const fail = () => { asked += ' ' + String(name); throw 'asked'; };
        const descriptor = { __proto__: null, configurable: true };
        for (let index = 0; index < kinds.length; index += 1) descriptor[kinds[index]] = fail;
        undo[undo.length] = () => (own ? define(owner, name, { __proto__: null, ...own }) : delete owner[name]);
        define(owner, name, descriptor);
      };
      const call = fetch;
      const headers = { 'X-A': '1' };
      const init = { method: 'put', headers, credentials: 'include', signal: AbortSignal.abort() };
      const from = self.origin;
      const owners = [WeakMap.prototype, Date, JSON, URL.prototype, Math, String.prototype];
      const named = [
        [Reflect, 'apply'], [Reflect, 'get'], [Array.prototype, 'push'], [Array.prototype, Symbol.iterator],
        [Function.prototype, 'bind'], [Function.prototype, 'call'], [Headers.prototype, 'forEach'],
        [Promise.prototype, 'then'], [self, 'Proxy'], [self, 'WeakMap'], [self, 'Error'],
      ];
      for (const owner of owners) {
        for (const name of Reflect.ownKeys(owner)) {
          if (typeof look(owner, name).value === 'function' && name !== 'constructor') named[named.length] = [owner, name];
        }
      }
      const names = ['get', 'apply', 'set', 'ownKeys', 'kind', 'trace', 'toJSON', '0', '5', '1999', 'enumerable'];
      for (let index = 0; index < named.length; index += 1) spoil(named[index][0], named[index][1], ['value']);
      for (let index = 0; index < names.length; index += 1) spoil(Object.prototype, names[index], ['get', 'set']);
      spoil(Error, 'prepareStackTrace', ['value']);
      spoil(self, 'origin', ['get', 'set']);
      const texts = [];
      const promise = call('http://127.0.0.1/there', init);
      const first = readProbe('', 0);
      const second = readProbe('', 0);
      for (let index = undo.length - 1; index >= 0; index -= 1) undo[index]();
      promise.catch(() => {});
      return [first, second, asked];
    })()`);
    expect(texts[2]).toBe('');
    const [first, second] = texts.map(readProbeAnswer);
    expect(first).toEqual(second);
    expect(first?.records).toMatchObject([
      {
        url: 'http://127.0.0.1/there',
        method: 'PUT',
        credentials: 'include',
        headerNames: ['x-a'],
      },
    ]);
    expect(first?.records[0]?.pageOrigin).toBe(new URL(pages.watched).origin);
  });

  it('keeps no more than so many of 200,000 calls, and counts the others', async () => {
    await page.goto(pages.watched);
    // In portions: else it is the page's own promises that fill the memory.
    await page.evaluate(`((async () => {
      const signal = AbortSignal.abort();
      for (let index = 0; index < 200000; index += 1) {
        fetch('/echo?' + index, { signal }).catch(() => {});
        if (index % 10000 === 0) await new Promise((resolve) => setTimeout(resolve));
      }
      self.isFlooded = true;
    })(), 1)`);
    await waitFor('200,000 calls', () => page.evaluate('self.isFlooded === true'), 100_000);
    const answer = readProbeAnswer(await page.evaluate(`readProbe('', 0)`));
    expect(answer).toMatchObject({ next: 198_500, hasMore: true, dropped: 198_000 });
    expect(answer?.records).toHaveLength(500);
    expect(answer?.records[0]?.url).toMatch(/\?198000$/);
  }, 120_000);

  it('keeps nothing that is too long', async () => {
    const [answer] = await readAfter(`
      const signal = AbortSignal.abort();
      const long = 'a'.repeat(1e7);
      const ignore = () => {};
      fetch('/' + long, { signal }).catch(ignore);
      fetch('/echo', { signal, method: long, headers: { [long]: '1', 'X-A': long } }).catch(ignore);
    `);
    expect(answer?.records).toHaveLength(1);
    expect(answer?.records[0]).toMatchObject({ method: '', headerNames: null });
  });
});
