import { waitFor } from '../wait.ts';
import type { ChromeEvaluate } from './chrome-scope.ts';

/** The popup of the toolbar's button. */
export interface Popup {
  /** Runs a script in it, and gives its value. */
  evaluate<T>(script: string): Promise<T>;
  /** Clicks into the middle of the first element that matches, as a person does. */
  click(selector: string): Promise<void>;
  close(): Promise<void>;
}

/** For scripts of the browser's own scope: the extension, and its pages. */
export const inFirefox = `
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID('whycors@whycors.dev');
  const viewOf = (type) => [...extension.views].find(({ viewType }) => viewType === type);
`;

/** The text on the toolbar's button, and its title. */
export function toolbarButton(chromeEvaluate: ChromeEvaluate): Promise<readonly [string, string]> {
  return chromeEvaluate(`const button = document.querySelector(
      '#nav-bar [data-extensionid="whycors@whycors.dev"] .unified-extensions-item-action-button');
    return [button.getAttribute('badge') ?? '', button.getAttribute('tooltiptext')];`);
}

/** Opens the popup, and waits until it says something. */
export async function openPopup(chromeEvaluate: ChromeEvaluate): Promise<Popup> {
  const hasView = () =>
    chromeEvaluate<boolean>(`${inFirefox} return viewOf('popup') !== undefined;`);
  const evaluate = <T>(script: string) =>
    chromeEvaluate<T>(`${inFirefox} return evaluateIn(viewOf('popup').xulBrowser, script);`, {
      script,
    });
  await chromeEvaluate(
    `${inFirefox} ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(window);`,
  );
  // Its browser begins with an empty document, and what is asked of that is never answered.
  await waitFor('the popup to be loaded', () =>
    chromeEvaluate<boolean>(`${inFirefox}
      const browser = viewOf('popup')?.xulBrowser;
      return browser?.currentURI?.spec.endsWith('popup.html') === true && !browser.webProgress.isLoadingDocument;`),
  );
  await waitFor('the text of the popup', () =>
    evaluate<string | null>('document.body.innerText.trim() || null'),
  );
  return {
    evaluate,
    async click(selector) {
      const at = await evaluate<readonly number[]>(`(() => {
        const { x, y, width, height } = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect();
        return [x + width / 2, y + height / 2];
      })()`);
      // Only in the process of the popup can events be made that count as a person's.
      const click = `for (const type of ['mousemove', 'mousedown', 'mouseup'])
        content.synthesizeMouseEvent(type, ${at.join(', ')}, { button: 0, clickCount: 1 }, {});`;
      await chromeEvaluate(
        `${inFirefox} viewOf('popup').xulBrowser.messageManager
          .loadFrameScript('data:text/javascript,' + encodeURIComponent(click), false);`,
        { click },
      );
    },
    async close() {
      await chromeEvaluate(
        `${inFirefox} viewOf('popup')?.xulBrowser.closest('panel').hidePopup();`,
      );
      await waitFor('the popup to be closed', async () => !(await hasView()));
    },
  };
}
