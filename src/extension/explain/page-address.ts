/** What the explain page is opened for. */
export interface Asked {
  /** The tab in which somebody asked; null where the browser names none. */
  readonly tabId: number | null;
  /** Under which id the selected text is handed over; null where the whole page is to be explained. */
  readonly textId: string | null;
}

/** From the root of the extension. */
const path = 'src/extension/explain/explain.html';

/** The address of the page: the text itself is no part of it, because addresses are remembered by the browser. */
export function addressOf({ tabId, textId }: Asked): string {
  const query = new URLSearchParams();
  if (tabId !== null) query.set('tab', String(tabId));
  if (textId !== null) query.set('text', textId);
  return `${path}?${query}`;
}

/** @param search that of the page's address, with its question mark */
export function askedIn(search: string): Asked {
  const query = new URLSearchParams(search);
  const tab = query.get('tab');
  return {
    tabId: tab !== null && /^\d+$/.test(tab) ? Number(tab) : null,
    textId: query.get('text'),
  };
}
