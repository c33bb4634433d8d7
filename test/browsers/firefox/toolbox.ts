import { waitFor } from '../wait.ts';
import type { ChromeEvaluate } from './chrome-scope.ts';

/** Sizes in CSS pixels. */
export interface Layout {
  /** The width of the panel, which stands to the right of the page. */
  readonly panelWidth: number;
  /** The width that is left to the page. Firefox's window is never narrower than 500 in all. */
  readonly pageWidth: number;
  /** The height of the page; the panel's is less, by the tab bar of DevTools. */
  readonly height: number;
}

/** A file as a person may choose it. */
export interface ChosenFile {
  readonly name: string;
  readonly text: string;
}

/** The toolbox of the selected tab, docked at the right of the page. */
export interface Toolbox {
  /** Opens it, and waits until the extension listens to the network. */
  open(): Promise<void>;
  close(): Promise<void>;
  /** Puts it at the right of the page, or into a window of its own, and waits until it is there. */
  dock(side: 'right' | 'window'): Promise<void>;
  /**
   * Selects an extension's panel and waits until its document has loaded.
   *
   * @param title the panel's title, as given to `devtools.panels.create`.
   * @param mounted a CSS selector; something in the panel must match it.
   */
  showPanel(title: string, mounted: string): Promise<void>;
  /** Runs a script in the document of an extension's panel, which must have been shown. */
  panelEvaluate<T>(title: string, script: string): Promise<T>;
  /** Gives a file input of an extension's panel a file, as if a person had chosen it. */
  chooseFile(title: string, selector: string, file: ChosenFile): Promise<void>;
  /** Gives page and panel exact sizes, by resizing the window and the toolbox in it. */
  setLayout(title: string, layout: Layout): Promise<void>;
}

const openPanelBrowser = `
  const browser = panelBrowser(title);
  if (!browser) throw new Error('The panel "' + title + '" has not been shown.');
`;

/** @param chrome the privileged scope of the browser whose toolbox this is. */
export function toolboxOf(chrome: ChromeEvaluate): Toolbox {
  const panelEvaluate = <T>(title: string, script: string) =>
    chrome<T>(`${openPanelBrowser} return evaluateIn(browser, script);`, { title, script });

  return {
    panelEvaluate,
    async open() {
      await chrome(
        `await gDevTools.showToolboxForTab(gBrowser.selectedTab, { hostType: 'right' });`,
      );
      // Without a listener DevTools records nothing for an extension.
      await waitFor('the extension to listen to devtools.network.onRequestFinished', () =>
        chrome<boolean>(
          `return (await openToolbox().getNetMonitorAPI()).hasRequestFinishedListeners();`,
        ),
      );
    },
    close: () => chrome(`await gDevTools.closeToolboxForTab(gBrowser.selectedTab);`),
    dock: (side) => chrome(`await openToolbox().switchHost(side);`, { side }),
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
    // Only privileged code may fill a file input, and only in the process of its document.
    chooseFile: (title, selector, { name, text }) =>
      chrome(
        `${openPanelBrowser}
         const choose = ({ content }, selector, name, text) => {
           const input = content.document.querySelector(selector);
           input.mozSetFileArray([new content.File([text], name)]);
           input.dispatchEvent(new content.Event('change', { bubbles: true }));
         };
         const call = '(' + choose + ')(this, ' + [selector, name, text].map((each) => JSON.stringify(each)) + ')';
         browser.messageManager.loadFrameScript(
           'data:text/javascript;charset=utf-8,' + encodeURIComponent(call), false);`,
        { title, selector, name, text },
      ),
    async setLayout(title, { panelWidth, pageWidth, height }) {
      const sizes = { title, panelWidth, pageWidth, height };
      await chrome(
        `${openPanelBrowser}
         const frame = openToolbox().win.browsingContext.embedderElement;
         const page = gBrowser.selectedBrowser;
         const panelGrowth = panelWidth - browser.clientWidth;
         const growth = [pageWidth - page.clientWidth + panelGrowth, height - page.clientHeight];
         frame.style.width = frame.clientWidth + panelGrowth + 'px';
         window.resizeBy(...growth);`,
        sizes,
      );
      await waitFor(`page and panel to have the sizes ${JSON.stringify(sizes)}`, () =>
        chrome<boolean>(
          `${openPanelBrowser}
           const { clientWidth, clientHeight } = gBrowser.selectedBrowser;
           return clientWidth === pageWidth && clientHeight === height
             && await evaluateIn(browser, 'innerWidth') === panelWidth;`,
          sizes,
        ),
      );
    },
  };
}

/**
 * A picture of an extension's panel alone.
 *
 * @param title the panel's title; the panel must have been shown.
 * @returns a PNG.
 */
export const pictureOfPanel = (chrome: ChromeEvaluate, title: string): Promise<Buffer> =>
  picture(
    chrome,
    `${openPanelBrowser} return snapshot(browser.browsingContext.currentWindowGlobal);`,
    { title },
  );

/** @returns a PNG of the browser window: the page with the toolbox beside it. */
export const pictureOfWindow = (chrome: ChromeEvaluate): Promise<Buffer> =>
  picture(chrome, `return snapshot(window.browsingContext.currentWindowGlobal);`);

async function picture(
  chrome: ChromeEvaluate,
  script: string,
  parameters?: object,
): Promise<Buffer> {
  return Buffer.from(await chrome<string>(script, parameters), 'base64');
}
