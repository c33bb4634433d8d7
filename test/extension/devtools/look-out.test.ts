import { describe, expect, it } from 'vitest';
import { closableNetwork } from '../../../src/extension/devtools/closable-network.ts';
import { lookOut } from '../../../src/extension/devtools/look-out.ts';

const passed = { response: { status: 200, _error: null } };
const failed = { response: { status: 0, _error: 'net::ERR_FAILED' } };

/** `devtools.network`, whose log is read when the test says so. */
function createNetwork() {
  const listeners = new Set<(request: unknown) => void>();
  const navigations = new Set<(url: string) => void>();
  const readers: ((log: unknown) => void)[] = [];
  const network = {
    getHAR: (callback: (log: unknown) => void) => void readers.push(callback),
    onRequestFinished: {
      addListener: (listener: (request: unknown) => void) => void listeners.add(listener),
      removeListener: (listener: (request: unknown) => void) => void listeners.delete(listener),
    },
    onNavigated: {
      addListener: (listener: (url: string) => void) => void navigations.add(listener),
      removeListener: (listener: (url: string) => void) => void navigations.delete(listener),
    },
  };
  return {
    network,
    finish: (request: unknown) => listeners.forEach((listener) => void listener(request)),
    answer: (...entries: unknown[]) => readers.forEach((read) => void read({ entries })),
    listening: () => listeners.size + navigations.size,
    reads: () => readers.length,
  };
}

function createLookOut(readsLog: boolean) {
  const browser = createNetwork();
  let told = 0;
  const stop = lookOut(closableNetwork(browser.network), readsLog, () => {
    told += 1;
  });
  return { ...browser, stop, told: () => told };
}

describe('the look-out for what may have been blocked', () => {
  it('tells once, and listens no longer', () => {
    const { finish, answer, told, listening } = createLookOut(true);
    finish(passed);
    answer(passed);
    expect(told()).toBe(0);
    finish(failed);
    finish(failed);
    answer(failed);
    expect(told()).toBe(1);
    expect(listening()).toBe(0);
  });

  it('finds what the log held before', () => {
    const { answer, told, listening } = createLookOut(true);
    answer(passed, failed, failed);
    expect(told()).toBe(1);
    expect(listening()).toBe(0);
  });

  it('leaves a log alone that may not be read', () => {
    expect(createLookOut(false).reads()).toBe(0);
  });

  it('tells nothing once it was stopped', () => {
    const { finish, answer, told, stop } = createLookOut(true);
    stop();
    finish(failed);
    answer(failed);
    expect(told()).toBe(0);
  });
});

it('a closed network answers and tells nothing', () => {
  const { network, finish, answer, listening } = createNetwork();
  const { network: closable, close } = closableNetwork(network);
  const heard: string[] = [];
  closable.onRequestFinished.addListener(() => heard.push('request'));
  closable.onNavigated.addListener(() => heard.push('navigation'));
  closable.getHAR(() => heard.push('log'));
  expect(listening()).toBe(2);
  finish(passed);
  close();
  answer();
  closable.getHAR(() => heard.push('log'));
  answer();
  expect(heard).toEqual(['request']);
  expect(listening()).toBe(0);
});
