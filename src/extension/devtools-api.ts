import type { InspectedWindow } from '../capture/page-probe.ts';
import type { DevtoolsNetwork } from '../capture/recording.ts';
import type { Port } from './badge/port.ts';
import { askedTabIn } from './badge/question.ts';
import type { Tally } from './badge/tally.ts';

/** An event that one can also stop to listen to. */
export interface BrowserEvent<Told> {
  addListener(listener: (told: Told) => void): void;
  removeListener(listener: (told: Told) => void): void;
}

/** The part of the `devtools` namespace that is used, with callbacks, which both browsers take. */
export interface DevtoolsApi {
  readonly network: DevtoolsNetwork & {
    readonly onRequestFinished: BrowserEvent<unknown>;
    readonly onNavigated: BrowserEvent<string>;
  };
  readonly panels: {
    readonly themeName: string;
    create(title: string, iconPath: string, pagePath: string): void;
    /** Firefox. */
    readonly onThemeChanged?: { addListener(listener: (themeName: string) => void): void };
    /** Chromium, newer than 99. */
    setThemeChangeHandler?(listener: (themeName: string) => void): void;
    /** Chromium, newer than 127: opens the Network panel, with a text in its filter. */
    readonly network?: { show?(options: { readonly filter: string }): Promise<void> };
    /** Chromium. Lines and columns count from 0. */
    openResource?(url: string, line: number, column: number, callback: () => void): void;
  };
  readonly inspectedWindow: InspectedWindow & { readonly tabId: number };
}

/** A part of the extension's own storage. */
export interface StorageArea {
  /** @param callback is given nothing where the browser could not read */
  get(keys: string[], callback: (items?: Readonly<Record<string, unknown>>) => void): void;
  set(items: object, callback: () => void): void;
}

declare const chrome: {
  readonly devtools: DevtoolsApi;
  readonly storage: { readonly local: StorageArea; readonly session: StorageArea };
  readonly runtime: {
    readonly lastError?: unknown;
    getManifest(): { readonly version: string };
    connect(options: { name: string }): Port;
    readonly onMessage: {
      addListener(
        listener: (message: unknown, sender: unknown, answer: (tally: Tally) => void) => void,
      ): void;
    };
  };
};

/**
 * The browser's `devtools`. Both browsers have it below `chrome`, with callbacks. Some Chromium
 * builds have a `browser` without it.
 */
export const devtools: DevtoolsApi = chrome.devtools;

/** `local` lasts, `session` as long as the browser runs. */
export const storage = chrome.storage;

/** The version of Whycors. */
export function ownVersion(): string {
  return chrome.runtime.getManifest().version;
}

/** Opens a port to the background. */
export function connect(name: string): Port {
  return chrome.runtime.connect({ name });
}

/** Answers the pages of the extension that ask what was blocked on a tab. */
export function answerAboutTab(tabId: number, now: () => Tally): void {
  chrome.runtime.onMessage.addListener((message, _, answer) => {
    if (askedTabIn(message) === tabId) answer(now());
  });
}

/**
 * Runs a script in the inspected page. A page may be left before it has answered: Firefox complains of
 * that, unless somebody looks.
 */
export const evaluateInPage: DevtoolsApi['inspectedWindow']['eval'] = (script, options, callback) =>
  devtools.inspectedWindow.eval(script, options, (value) => {
    // Firefox says null where there was none.
    callback((chrome.runtime.lastError ?? null) === null ? value : undefined);
  });
