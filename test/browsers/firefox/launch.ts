import { resolve } from 'node:path';
import { type ChromeEvaluate, chromeScope } from './chrome-scope.ts';
import { type ConsoleMessage, type ExtensionError, recordConsole } from './console.ts';
import { startFirefox } from './process.ts';
import type { Preferences } from './profile.ts';
import {
  type ChosenFile,
  type Layout,
  pictureOfPanel,
  pictureOfWindow,
  toolboxOf,
} from './toolbox.ts';

export type Theme = 'light' | 'dark';

/** How to start a Firefox with an extension in it. */
export interface LaunchOptions {
  /** Path of the browser, such as `/usr/bin/firefox-esr`. */
  executable: string;
  /** The folder of the built extension; it is installed for this run only. */
  extension: string;
  /** Size of the browser window in CSS pixels: 1280 x 900. */
  width?: number;
  height?: number;
  /** DevTools' theme: light. */
  theme?: Theme;
  /** In a window on the display instead of without any display. */
  headed?: boolean;
  /** Firefox preferences to set before the start. */
  preferences?: Preferences;
}

/** A Firefox with one tab, the toolbox open on it, and an extension in the toolbox. */
export interface FirefoxSession {
  /** Loads a URL in the tab and waits for its load event. Throws on Firefox's error pages. */
  navigate(url: string): Promise<void>;
  /**
   * Runs a script in the inspected page, as one of its own, and gives its last value,
   * awaited, through JSON. Throws what the script throws.
   */
  pageEvaluate<T>(script: string): Promise<T>;
  /**
   * Selects the extension's panel and waits until the panel shows something.
   *
   * @param title as given to `devtools.panels.create`.
   * @param mounted a CSS selector; something in the panel must match it: a child of `#panel`.
   */
  showPanel(title: string, mounted?: string): Promise<void>;
  /** Runs a script in the document of the panel last shown; see {@link pageEvaluate}. */
  panelEvaluate<T>(script: string): Promise<T>;
  /** Gives a file input of the panel last shown a file, as if a person had chosen it. */
  chooseFile(selector: string, file: ChosenFile): Promise<void>;
  /** Gives the page and the panel last shown exact sizes. */
  setLayout(layout: Layout): Promise<void>;
  /** Puts the toolbox at the right of the page, or into a window of its own. */
  dock(side: 'right' | 'window'): Promise<void>;
  /** Closes the toolbox, does something, and opens it again; the panel has to be shown anew. */
  whileClosed(act: () => Promise<void>): Promise<void>;
  /** Runs the body of an async function with the browser's privileges; parameters come by name. */
  chromeEvaluate: ChromeEvaluate;
  /**
   * What Firefox's console said about CORS since the last clear, oldest first. A message
   * arrives a moment after the page learns of the failure: wait for it.
   */
  consoleMessages(): Promise<ConsoleMessage[]>;
  clearConsoleMessages(): Promise<void>;
  /**
   * Errors of the extension since the launch: uncaught exceptions and rejections. A
   * refused `inspectedWindow.eval` (on `about:addons`) is one too, of `/manifest.json`.
   */
  extensionErrors(): Promise<ExtensionError[]>;
  /** Changes DevTools' theme while it is open. */
  setTheme(theme: Theme): Promise<void>;
  /** @returns a PNG of the panel last shown, alone. */
  pictureOfPanel(): Promise<Buffer>;
  /** @returns a PNG of the browser window: the page with the toolbox beside it. */
  pictureOfWindow(): Promise<Buffer>;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

/**
 * Starts Firefox in a fresh profile with the extension, opens the toolbox, and waits until
 * the extension listens there, so that a navigation from here on is seen by it.
 *
 * @throws Error when the browser does not start or refuses the extension; then nothing
 *   of it is left behind.
 */
export async function launchFirefox(options: LaunchOptions): Promise<FirefoxSession> {
  const { theme = 'light', preferences = {} } = options;
  const firefox = await startFirefox({
    executable: options.executable,
    width: options.width ?? 1280,
    height: options.height ?? 900,
    headed: options.headed ?? false,
    preferences: { 'devtools.theme': theme, ...preferences },
  });
  const { marionette, close } = firefox;
  try {
    const setContext = (value: string) => marionette.send('Marionette:SetContext', { value });
    await setContext('chrome');
    const chromeEvaluate = chromeScope(marionette);
    const console = await recordConsole(chromeEvaluate);
    // Marionette loosens it, and with it what a page from a file may read.
    await chromeEvaluate(
      `Services.prefs.setBoolPref('security.fileuri.strict_origin_policy', true);`,
    );
    const { value: id } = await marionette.send<{ value: string }>('Addon:Install', {
      path: resolve(options.extension),
      temporary: true,
    });
    await chromeEvaluate(`await WebExtensionPolicy.getByID(id).readyPromise;`, { id });

    const toolbox = toolboxOf(chromeEvaluate);
    await toolbox.open();
    let shown = '';
    const panel = () => {
      if (shown) return shown;
      throw new Error('No panel has been shown: call showPanel first.');
    };
    return {
      chromeEvaluate,
      async navigate(url) {
        // Sent together, so that no other command comes in between.
        await Promise.all([
          setContext('content'),
          marionette.send('WebDriver:Navigate', { url }),
          setContext('chrome'),
        ]);
      },
      pageEvaluate: (script) =>
        chromeEvaluate('return evaluateIn(gBrowser.selectedBrowser, script);', { script }),
      async showPanel(title, mounted = '#panel > *') {
        await toolbox.showPanel(title, mounted);
        shown = title;
      },
      dock: toolbox.dock,
      async whileClosed(act) {
        await toolbox.close();
        await act();
        await toolbox.open();
        shown = '';
      },
      panelEvaluate: async (script) => toolbox.panelEvaluate(panel(), script),
      chooseFile: async (selector, file) => toolbox.chooseFile(panel(), selector, file),
      setLayout: async (layout) => toolbox.setLayout(panel(), layout),
      consoleMessages: console.corsMessages,
      clearConsoleMessages: console.clear,
      extensionErrors: console.extensionErrors,
      setTheme: (to) =>
        chromeEvaluate(`Services.prefs.setStringPref('devtools.theme', to);`, { to }),
      pictureOfPanel: async () => pictureOfPanel(chromeEvaluate, panel()),
      pictureOfWindow: () => pictureOfWindow(chromeEvaluate),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
