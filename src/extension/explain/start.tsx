import { signal } from '@preact/signals';
import { render } from 'preact';
import type { ReportOrder, WrittenReport } from '../../ui/report-dialog/report-order.ts';
import { askDevTools } from '../badge/ask-devtools.ts';
import { coalesce } from '../coalesce.ts';
import { followColorScheme } from '../color-scheme.ts';
import { ownBrowser } from '../own-browser.ts';
import { copyText } from '../panel/clipboard.ts';
import { createRecorderControl } from '../recorder/recorder-control.ts';
import { download } from '../report/download.ts';
import { writeMessages } from '../report/write-messages.ts';
import { writeReport } from '../report/write-report.ts';
import { rememberedSettings, rememberSettings } from '../settings-memory.ts';
import { ExplainPage } from './explain-page.tsx';
import { createExplainStore, type Selection } from './explain-store.ts';
import { takeOver } from './hand-over.ts';
import { nextIn } from './next-question.ts';
import { type Asked, addressOf, askedIn } from './page-address.ts';
import { entriesOfTab } from './tab-entries.ts';

declare const chrome: {
  readonly storage: {
    readonly session: { readonly onChanged: { addListener(listener: () => void): void } };
  };
  readonly windows: { getCurrent(callback: (own: { readonly id?: number }) => void): void };
  readonly runtime: {
    getURL(path: string): string;
    readonly onMessage: {
      addListener(
        listener: (message: unknown, sender: unknown, answer: (id?: number) => void) => boolean,
      ): void;
    };
  };
};

/** Milliseconds between two questions whether something else failed. */
const interval = 1000;

const browser = ownBrowser(navigator.userAgent);
const { engine } = browser;
document.documentElement.dataset['browser'] = engine === 'firefox' ? 'firefox' : 'chromium';
followColorScheme(document.documentElement);

const asked = askedIn(location.search);
const [first, selection] = await Promise.all([rememberedSettings(), selectionOf(asked)]);
const settings = signal(first);
const store = createExplainStore(selection);
const { tabId } = asked;

async function selectionOf({ textId }: Asked): Promise<Selection> {
  if (textId === null) return 'page';
  return (await takeOver(textId)) ?? 'lost';
}

async function report(order: ReportOrder): Promise<WrittenReport> {
  const { items, loadExplain } = store.requests;
  const explain = await loadExplain();
  const exchanges = items.value.map(({ exchange }) => exchange);
  // Of requests to the page's own origin nobody has told this page.
  const recorded = { exchanges, navigations: [], recorder: browser, sameOrigin: 0 };
  return writeReport(order, explain, recorded);
}

async function readEntries(): Promise<void> {
  store.show(tabId === null ? null : await entriesOfTab(tabId));
}

/** Reads what was recorded each time that DevTools counts something else; to count costs it nothing. */
async function followTally(ofTab: number): Promise<void> {
  let known = JSON.stringify(await askDevTools(ofTab));
  setInterval(async () => {
    const now = JSON.stringify(await askDevTools(ofTab));
    if (now === known) return;
    known = now;
    await readEntries();
  }, interval);
}

chrome.runtime.onMessage.addListener((message, _, answer) => {
  const next = nextIn(message, tabId);
  if (next === null) return false;
  chrome.windows.getCurrent(({ id }) => answer(id));
  history.replaceState(null, '', chrome.runtime.getURL(addressOf(next)));
  selectionOf(next).then(store.ask);
  readEntries();
  return true;
});

const readSoon = coalesce(() => {
  // Of DevTools the tally tells; to read its log anew takes long.
  if (store.recorded.value?.source !== 'devtools') readEntries();
}, interval);
const recorder = createRecorderControl();

addEventListener('focus', () => void readEntries());
if (tabId !== null) followTally(tabId);
// The recorder keeps there what it records. It may be switched on or off meanwhile, also now.
chrome.storage.session.onChanged.addListener(readSoon);
recorder.state.subscribe((state) => {
  if (state !== 'unknown') readEntries();
});

const root = document.getElementById('explain');
if (root !== null) {
  render(
    <ExplainPage
      store={store}
      settings={settings}
      recorder={recorder}
      writeMessages={writeMessages}
      actions={{
        copy: copyText,
        writeReport: report,
        saveReport: download,
        set(change) {
          settings.value = { ...settings.value, ...change };
          rememberSettings(change);
        },
      }}
    />,
    root,
  );
}
