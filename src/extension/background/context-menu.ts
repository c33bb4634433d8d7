import { menuTexts } from './texts/texts.ts';

/** What a click on an item tells, as far as it is looked at. */
export interface MenuClick {
  readonly menuItemId: string | number;
  readonly selectionText?: string;
}

/** The tab in which somebody clicked. */
export interface ClickedTab {
  readonly id?: number;
  readonly windowId?: number;
}

interface MenuItem {
  readonly id: string;
  readonly title: string;
  readonly contexts: readonly string[];
}

/** The part of the `contextMenus` namespace that is used, which both browsers have. */
export interface ContextMenus {
  create(item: MenuItem, callback: () => void): void;
  removeAll(callback: () => void): void;
  readonly onClicked: {
    addListener(listener: (click: MenuClick, tab?: ClickedTab) => void): void;
  };
}

const onSelection = 'explain selection';
const onPage = 'explain page';

/**
 * Where the item for the whole page stands. Not on links and fields: a selected text may hold some, and there both items
 * would be offered. To Chromium a frame is a page; Firefox takes `page` for the main document alone.
 */
function pageContexts(isFirefox: boolean): readonly string[] {
  const everywhere = ['page', 'image', 'video', 'audio'];
  return isFirefox ? [...everywhere, 'frame'] : everywhere;
}

/**
 * Puts the items into the browser's context menu, in the place of those of an earlier version. The browsers keep them
 * while the background does not run, and Firefox 153 does so over a restart as well.
 *
 * @param ignore looks at an error, which is written to the console otherwise
 */
export function createItems(menus: ContextMenus, isFirefox: boolean, ignore: () => void): void {
  menus.removeAll(() => {
    ignore();
    const { explainSelection, explainPage } = menuTexts;
    menus.create({ id: onSelection, title: explainSelection, contexts: ['selection'] }, ignore);
    menus.create({ id: onPage, title: explainPage, contexts: pageContexts(isFirefox) }, ignore);
  });
}

/** @param explain is asked to explain a selected text, or where it is null the errors of the page */
export function followClicks(
  menus: ContextMenus,
  explain: (tab: ClickedTab, selected: string | null) => void,
): void {
  menus.onClicked.addListener(({ menuItemId, selectionText = '' }, tab = {}) => {
    if (menuItemId === onSelection) explain(tab, selectionText);
    if (menuItemId === onPage) explain(tab, null);
  });
}
