import { type Port, tabOfBadgePort } from '../badge/port.ts';
import { blockedWords } from '../badge/tally-words.ts';

/** The part of the `action` namespace that is used: the button in the browser's toolbar. */
export interface ToolbarButton {
  setBadgeText(details: { tabId: number; text: string }, callback: () => void): void;
  setBadgeBackgroundColor(details: { tabId: number; color: string }, callback: () => void): void;
  setTitle(details: { tabId: number; title: string }, callback: () => void): void;
}

/** The red of the light theme, on which the browsers write in white. */
export const badgeColor = '#b3261e';

/** More figures than that do not fit. */
const most = 99;

/** What the toolbar's button says of each tab. */
export interface Badges {
  /** Takes a port of the extension; one that holds no badge is left alone. */
  follow(port: Port): void;
  /** The recorder counted so many. It is shown where DevTools, whose numbers are those of the panel, knows of none. */
  recorded(tabId: number, blocked: number): void;
}

/**
 * Shows on the toolbar's button how much was blocked on a tab, for as long as that tab's DevTools holds a
 * port. Nothing else tells that DevTools was closed: no event of its page comes then (Chromium).
 *
 * @param button the browser forgets what is set of a tab when the tab goes to another page
 * @param ignore is called where the tab has gone meanwhile
 * @param hasDevToolsCounted whether DevTools knows of something that was blocked on a tab; the port that it holds may
 *   have ended with the background
 * @param remembered how much the recorder counted on a tab before the browser ended the background, and woke it
 */
export function createBadges(
  button: ToolbarButton,
  ignore: () => void,
  hasDevToolsCounted: (tabId: number) => Promise<boolean>,
  remembered: (tabId: number) => Promise<number>,
): Badges {
  /** Of DevTools that is closed and opened again, the port that is closed may end after the next began. */
  const holders = new Map<number, Port>();
  const recorded = new Map<number, number>();

  function show(tabId: number, blocked: number): void {
    const text = blocked > most ? `${most}+` : String(blocked || '');
    button.setBadgeText({ tabId, text }, ignore);
    button.setBadgeBackgroundColor({ tabId, color: badgeColor }, ignore);
    const title = blocked > 0 ? `Whycors: ${blockedWords(blocked)}` : 'Whycors';
    button.setTitle({ tabId, title }, ignore);
  }

  async function showRecorded(tabId: number): Promise<void> {
    show(tabId, recorded.get(tabId) ?? 0);
    if (recorded.has(tabId)) return;
    const blocked = await remembered(tabId);
    if (blocked > 0 && !holders.has(tabId) && !recorded.has(tabId)) show(tabId, blocked);
  }

  return {
    follow(port) {
      const tabId = tabOfBadgePort(port.name);
      if (tabId === null) return;
      holders.set(tabId, port);
      port.onMessage.addListener((blocked) => {
        if (holders.get(tabId) === port) show(tabId, Number(blocked) || 0);
      });
      port.onDisconnect.addListener(() => {
        if (holders.get(tabId) !== port) return;
        holders.delete(tabId);
        showRecorded(tabId);
      });
    },
    async recorded(tabId, blocked) {
      if (blocked > 0) recorded.set(tabId, blocked);
      else recorded.delete(tabId);
      if (await hasDevToolsCounted(tabId)) return;
      show(tabId, recorded.get(tabId) ?? 0);
    },
  };
}
