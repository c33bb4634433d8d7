import type { ChromeEvaluate } from './chrome-scope.ts';

/** In the process of the page: only there, and only with privileges, can a right click be made that the browser trusts. */
const rightClick = `({ content }, x, y) => {
  for (const type of ['mousemove', 'mousedown', 'contextmenu', 'mouseup']) {
    content.synthesizeMouseEvent(type, x, y, { button: 2, clickCount: 1, inputSource: 1 }, {});
  }
}`;

/**
 * Opens the browser's own context menu in the selected tab, and chooses an item of an extension.
 *
 * @param at a place in the page, in CSS pixels
 * @returns the labels of the extension's items, of which the first that has the label was chosen
 */
export function chooseInContextMenu(
  chrome: ChromeEvaluate,
  at: { readonly x: number; readonly y: number },
  label: string,
): Promise<readonly string[]> {
  return chrome(
    `const menu = document.getElementById('contentAreaContextMenu');
     const shown = new Promise((resolve) => menu.addEventListener('popupshown', resolve, { once: true }));
     gBrowser.selectedBrowser.messageManager.loadFrameScript('data:text/javascript;charset=utf-8,' +
       encodeURIComponent('(' + rightClick + ')(this, ' + x + ', ' + y + ')'), false);
     await shown;
     const items = [...menu.querySelectorAll('[id^="whycors"]')];
     const labels = items.map((item) => item.getAttribute('label'));
     const item = items.find((item) => item.getAttribute('label') === label);
     if (item === undefined) {
       menu.hidePopup();
       throw new Error('Only these are in the menu: ' + labels.join(', '));
     }
     const hidden = new Promise((resolve) => menu.addEventListener('popuphidden', resolve, { once: true }));
     menu.activateItem(item);
     await hidden;
     return labels;`,
    { ...at, label, rightClick },
  );
}
