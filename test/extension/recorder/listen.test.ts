import { afterEach, describe, expect, it, vi } from 'vitest';
import { createListening } from '../../../src/extension/recorder/listen.ts';
import type { Recorder } from '../../../src/extension/recorder/recorder.ts';

type Listener = (...told: unknown[]) => void;

function createEvent() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    tell: (...told: unknown[]) => {
      for (const listener of listeners) listener(...told);
    },
  };
}

/** A browser that allows all, and what the recorder is told in it. */
function listen() {
  const navigation = { onCommitted: createEvent(), onErrorOccurred: createEvent() };
  const tabs = { onRemoved: createEvent(), onReplaced: createEvent() };
  const requests = new Proxy({}, { get: createEvent });
  vi.stubGlobal('chrome', { webRequest: requests, webNavigation: navigation, tabs });
  const told: unknown[] = [];
  const recorder: Recorder = {
    hear: () => {},
    showsPage: (tabId, page) => told.push([tabId, page]),
    closed: (tabId) => told.push(tabId),
    forget: () => {},
    flush: () => {},
  };
  const listening = createListening(recorder, 'chromium');
  listening.start();
  return { ...navigation, ...tabs, told, stop: listening.stop };
}

afterEach(() => void vi.unstubAllGlobals());

const url = 'http://a.example/';
const navigated = { tabId: 1, frameId: 0, timeStamp: 5, url };

describe('the recorder is told that a tab shows another page', () => {
  it.each<[string, 'onCommitted' | 'onErrorOccurred', object, unknown[]]>([
    [
      'which was loaded',
      'onCommitted',
      { documentId: 'A' },
      [[1, { url, at: 5, documentId: 'A' }]],
    ],
    ['in a browser that names no documents', 'onCommitted', {}, [[1, { url, at: 5 }]]],
    ['but not for a frame', 'onCommitted', { frameId: 4 }, []],
    [
      'of the browser itself, which could not load it',
      'onErrorOccurred',
      { error: 'net::ERR_NAME_NOT_RESOLVED' },
      [[1, { url, at: 5 }]],
    ],
    [
      'but not where a frame could not be loaded',
      'onErrorOccurred',
      { error: 'net::ERR_NAME_NOT_RESOLVED', frameId: 4 },
      [],
    ],
    ['but not where it stays', 'onErrorOccurred', { error: 'net::ERR_ABORTED' }, []],
    // Firefox tells so in the middle of a navigation that goes on in another process.
    ['but not by Firefox’s errors', 'onErrorOccurred', { error: 'Error code 2152398850' }, []],
  ])('%s', (_, event, more, expected) => {
    const browser = listen();
    browser[event].tell({ ...navigated, ...more });
    expect(browser.told).toEqual(expected);
  });
});

describe('the recorder is told that a tab is gone', () => {
  it('where it was closed, or has another id', () => {
    const { told, onRemoved, onReplaced } = listen();
    onRemoved.tell(3, {});
    onReplaced.tell(5, 4);
    expect(told).toEqual([3, 4]);
  });

  it('and of nothing once it has stopped', () => {
    const { told, stop, onRemoved, onReplaced, onCommitted } = listen();
    stop();
    onRemoved.tell(3, {});
    onReplaced.tell(5, 4);
    onCommitted.tell(navigated);
    expect(told).toEqual([]);
  });
});
