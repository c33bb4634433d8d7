import { waitFor } from '../wait.ts';
import type { ChromeEvaluate } from './chrome-scope.ts';

/** Where the toolbox is: in the browser window, or in a window of its own. */
export type Dock = 'bottom' | 'right' | 'window';

/** The toolbox of the selected tab. */
export interface Toolbox {
  /** Opens it, on the tool it opens on by itself, if it is not open yet. */
  open(dock: Dock): Promise<void>;
  /**
   * Selects an extension's panel and waits until its document has loaded.
   *
   * @param title the panel's title, as given to `devtools.panels.create`.
   * @param mounted a CSS selector; something in the panel must match it.
   */
  showPanel(title: string, mounted: string): Promise<void>;
  /** Runs a script in the document of an extension's panel, which must have been shown. */
  panelEvaluate<T>(title: string, script: string): Promise<T>;
  /**
   * Gives an extension's panel this size, in CSS pixels.
   *
   * @throws Error where the window does not allow it: it is never narrower than 500 pixels,
   *   so a narrower panel must be docked at the right, or be in a window of its own.
   */
  resizePanel(title: string, width: number, height: number): Promise<void>;
  /** @returns a PNG of an extension's panel alone. */
  panelScreenshot(title: string): Promise<Buffer>;
  /** @returns a PNG of the window that the toolbox is in. */
  windowScreenshot(): Promise<Buffer>;
}

const openPanelBrowser = `
  const browser = panelBrowser(title);
  if (!browser) throw new Error('The panel "' + title + '" has not been shown.');
`;

/** @param chrome the privileged scope of the browser whose toolbox this is. */
export function toolboxOf(chrome: ChromeEvaluate): Toolbox {
  const panelEvaluate = <T>(title: string, script: string) =>
    chrome<T>(`${openPanelBrowser} return evaluateIn(browser, script);`, { title, script });
  const base64 = async (script: string, parameters?: object) =>
    Buffer.from(await chrome<string>(script, parameters), 'base64');

  return {
    panelEvaluate,
    async open(dock) {
      await chrome(
        `if (gDevTools.getToolboxForTab(gBrowser.selectedTab)) return;
         await gDevTools.showToolboxForTab(gBrowser.selectedTab, { hostType: dock });`,
        { dock },
      );
    },
    async showPanel(title, mounted) {
      await waitFor(`the toolbox to have a panel "${title}"`, () =>
        chrome<boolean>(`return panelTool(openToolbox(), title) !== undefined;`, { title }),
      );
      await chrome(
        `const toolbox = openToolbox();
         await toolbox.selectTool(panelTool(toolbox, title).id);`,
        { title },
      );
      await waitFor(`the document of the panel "${title}"`, () =>
        chrome<boolean>(
          `const browser = panelBrowser(title);
           return browser?.currentURI?.scheme === 'moz-extension' && !browser.webProgress.isLoadingDocument;`,
          { title },
        ),
      );
      await waitFor(`"${mounted}" in the panel "${title}"`, () =>
        panelEvaluate<boolean>(
          title,
          `document.querySelector(${JSON.stringify(mounted)}) !== null`,
        ),
      );
    },
    async resizePanel(title, width, height) {
      await chrome(
        `${openPanelBrowser}
         const toolbox = openToolbox();
         const box = browser.getBoundingClientRect();
         const frame = toolbox.win.browsingContext.embedderElement;
         const [wider, higher] = [width - box.width, height - box.height];
         const { hostType } = toolbox;
         if (hostType === 'right') frame.style.width = frame.clientWidth + wider + 'px';
         if (hostType === 'bottom') frame.style.height = frame.clientHeight + higher + 'px';
         toolbox.topWindow.resizeBy(
           hostType === 'right' ? 0 : wider,
           hostType === 'bottom' ? 0 : higher,
         );`,
        { title, width, height },
      );
      await waitFor(`the panel "${title}" to be ${width} x ${height} pixels`, () =>
        panelEvaluate<boolean>(title, `innerWidth === ${width} && innerHeight === ${height}`),
      );
    },
    panelScreenshot: (title) =>
      base64(
        `${openPanelBrowser} return snapshot(window, browser.browsingContext.currentWindowGlobal);`,
        { title },
      ),
    windowScreenshot: () =>
      base64(
        `const view = gDevTools.getToolboxForTab(gBrowser.selectedTab)?.topWindow ?? window;
         return snapshot(window, view.browsingContext.currentWindowGlobal);`,
      ),
  };
}
