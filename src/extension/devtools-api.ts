import type { InspectedWindow } from '../capture/page-probe.ts';
import type { DevtoolsNetwork } from '../capture/recording.ts';
import type { Port } from './badge/port.ts';

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

declare const chrome: {
  readonly devtools: DevtoolsApi;
  readonly runtime: {
    readonly lastError?: unknown;
    getManifest(): { readonly version: string };
    connect(options: { name: string }): Port;
    readonly onMessage: {
      addListener(
        listener: (message: unknown, sender: unknown, answer: (told: unknown) => void) => boolean,
      ): void;
    };
  };
};

/**
 * The browser's `devtools`. Both browsers have it below `chrome`, with callbacks. Some Chromium
 * builds have a `browser` without it.
 */
export const devtools: DevtoolsApi = chrome.devtools;

/** The version of Whycors. */
export function ownVersion(): string {
  return chrome.runtime.getManifest().version;
}

/** Opens a port to the background. */
export function connect(name: string): Port {
  return chrome.runtime.connect({ name });
}

/**
 * Answers other pages of the extension.
 *
 * @param answerTo gives null for a message that is no question for this page
 */
export function answerQuestions(answerTo: (message: unknown) => Promise<unknown> | null): void {
  chrome.runtime.onMessage.addListener((message, _, answer) => {
    const answering = answerTo(message);
    answering?.then(answer, () => answer(null));
    // Else the browser tells who asked that nobody answers.
    return answering !== null;
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
