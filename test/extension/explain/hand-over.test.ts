import { afterEach, describe, expect, it, vi } from 'vitest';
import { handOver, takeOver } from '../../../src/extension/explain/hand-over.ts';
import { nextIn } from '../../../src/extension/explain/next-question.ts';
import { addressOf, askedIn } from '../../../src/extension/explain/page-address.ts';

afterEach(() => void vi.unstubAllGlobals());

/** The memory of the browser. @param room how many characters it keeps, as JSON */
function createStorage(room = Number.POSITIVE_INFINITY) {
  const kept = new Map<string, unknown>();
  const session = {
    get: (keys: string[], callback: (items?: Readonly<Record<string, unknown>>) => void) =>
      callback(Object.fromEntries(keys.map((key) => [key, kept.get(key)]))),
    set(items: object, callback: () => void) {
      const after = new Map([...kept, ...Object.entries(items)]);
      const isFull = JSON.stringify([...after]).length > room;
      if (!isFull) for (const [key, value] of Object.entries(items)) kept.set(key, value);
      runtime.lastError = isFull ? { message: 'Session storage quota bytes exceeded.' } : undefined;
      callback();
      runtime.lastError = undefined;
    },
    remove(keys: string[], callback: () => void) {
      for (const key of keys) kept.delete(key);
      callback();
    },
  };
  const runtime: { lastError?: object | undefined } = {};
  vi.stubGlobal('chrome', { storage: { session }, runtime });
  return { kept };
}

const text = (of: string) => ({ text: of, isCut: false });

describe('a text that is handed over', () => {
  it('is there for the page, also when that is loaded again', async () => {
    createStorage();
    await handOver('a', text('one'));
    expect(await takeOver('a')).toEqual(text('one'));
    expect(await takeOver('a')).toEqual(text('one'));
  });

  it('is not there after a restart, or where the memory is full', async () => {
    createStorage();
    expect(await takeOver('a')).toBeNull();
    createStorage(0);
    await handOver('a', text('one'));
    expect(await takeOver('a')).toBeNull();
  });

  it('is there in part where there is no room for all of it, also for what other texts left', async () => {
    createStorage(50_000);
    await handOver('a', text('short'));
    await handOver('b', text('x'.repeat(60_000)));
    expect(await takeOver('b')).toEqual({ text: 'x'.repeat(20_000), isCut: true });
    await handOver('c', text('y'.repeat(45_000)));
    expect(await takeOver('c')).toEqual({ text: 'y'.repeat(20_000), isCut: true });
    expect(await takeOver('b')).toBeNull();
  });

  it('goes where three others came after it', async () => {
    const storage = createStorage();
    for (const id of ['a', 'b', 'c', 'd']) await handOver(id, text(id));
    expect(await takeOver('a')).toBeNull();
    expect(await takeOver('b')).toEqual(text('b'));
    expect(storage.kept.size).toBe(4);
  });
});

describe('the address of the explain page', () => {
  it.each([
    [7, 'abc', '?tab=7&text=abc'],
    [null, 'abc', '?text=abc'],
    [0, null, '?tab=0'],
    [null, null, '?'],
  ])('of tab %s and text %s', (tabId, textId, search) => {
    expect(addressOf({ tabId, textId })).toBe(`src/extension/explain/explain.html${search}`);
    expect(askedIn(search)).toEqual({ tabId, textId });
  });

  it('names no tab that is no number', () => {
    for (const tab of ['x', '-1', '1.5', '']) expect(askedIn(`?tab=${tab}`).tabId).toBeNull();
  });
});

describe('what is asked next', () => {
  const asked = { tabId: 7, textId: null };
  it.each<[unknown, number | null, unknown]>([
    [{ explainNext: asked }, 7, asked],
    [{ explainNext: asked }, 8, null],
    [{ explainNext: { tabId: null, textId: 'a' } }, null, { tabId: null, textId: 'a' }],
    [{ blockedOnTab: 7 }, 7, null],
    [null, null, null],
    ['text', null, null],
  ])('in %o, for tab %s', (message, tabId, expected) => {
    expect(nextIn(message, tabId)).toEqual(expected);
  });
});
