import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const events: Readonly<Record<string, readonly string[]>> = {
  onBeforeRequest: [],
  onBeforeSendHeaders: ['requestHeaders'],
  onSendHeaders: ['requestHeaders'],
  onHeadersReceived: ['responseHeaders'],
  onBeforeRedirect: ['responseHeaders'],
  onResponseStarted: ['responseHeaders'],
  onCompleted: ['responseHeaders'],
  onErrorOccurred: [],
};

/** Keeps all that `webRequest` tells, as it comes, and gives it to the page of DevTools. */
const background = (engine: 'chromium' | 'firefox') => `
const told = [];
for (const [name, extra] of Object.entries(${JSON.stringify(events)})) {
  const spec = [...extra, ...(${engine === 'chromium'} && extra.length > 0 ? ['extraHeaders'] : [])];
  chrome.webRequest[name].addListener(
    (details) => void told.push({ event: name, ...details }), { urls: ['*://*/*'] }, ...(spec.length > 0 ? [spec] : []));
}
chrome.runtime.onMessage.addListener((message, _, answer) => answer(message === 'clear' ? void told.splice(0) : told));
`;

/**
 * Writes an extension that listens to all events of `webRequest`. It is given leave at its installation, which
 * Whycors is not.
 *
 * @returns its folder
 */
export function listeningExtension(engine: 'chromium' | 'firefox'): string {
  const folder = mkdtempSync(join(tmpdir(), 'web-request-'));
  const manifest = {
    manifest_version: 3,
    name: 'Listens to webRequest',
    version: '1',
    permissions: ['webRequest'],
    host_permissions: ['*://*/*'],
    devtools_page: 'devtools.html',
    background:
      engine === 'firefox' ? { scripts: ['background.js'] } : { service_worker: 'background.js' },
    ...(engine === 'firefox' && {
      browser_specific_settings: { gecko: { id: 'listens@whycors.dev' } },
    }),
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'background.js'), background(engine));
  writeFileSync(
    join(folder, 'devtools.html'),
    '<!doctype html><script src="devtools.js"></script>',
  );
  writeFileSync(
    join(folder, 'devtools.js'), // The driver of Firefox waits for the second.
    `chrome.devtools.panels.create('Told', '', 'devtools.html');
    chrome.devtools.network.onRequestFinished.addListener(() => {});`,
  );
  return folder;
}
