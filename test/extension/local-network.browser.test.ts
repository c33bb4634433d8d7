import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensureChromium } from '../../scripts/setup/browsers.ts';
import { type CorsRecord, recordCorsErrors } from '../browsers/chromium/cors-errors.ts';
import { type ChromiumSession, launchChromium } from '../browsers/chromium/launch.ts';
import { waitFor } from '../browsers/wait.ts';
import { type LocalServer, listenOnLocalhost } from '../lab/localhost.ts';
import { type PanelReader, readPanel, rowOf } from './panel-reader.ts';

let pages: LocalServer;
let api: LocalServer;
let session: ChromiumSession;
let record: CorsRecord;
let panel: PanelReader;

beforeAll(async () => {
  [pages, api] = await Promise.all([listenOnLocalhost(), listenOnLocalhost()]);
  pages.serve(({ url }, response) => {
    if (url === '/away') response.writeHead(307, { Location: `http://localhost:${api.port}/led` });
    else response.setHeader('Content-Type', 'text/html');
    response.end('<!doctype html><link rel="icon" href="data:,">');
  });
  api.serve((_, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', 'x-a');
    response.end();
  });
  session = await launchChromium({
    executable: ensureChromium(),
    extension: 'dist/chromium',
    switches: [
      `--ip-address-space-overrides=127.0.0.1:${pages.port}=public,[::1]:${pages.port}=public`,
      '--host-resolver-rules=MAP page.test localhost',
    ],
  });
  record = await recordCorsErrors(session.page);
  await session.page.goto(`http://localhost:${pages.port}/`);
  await session.showPanel('CORS');
  panel = readPanel((script) => session.panel.evaluate(script));
});

afterAll(async () => {
  await session?.close();
  await Promise.all([pages?.close(), api?.close()]);
});

/** Makes a call that needs a preflight, and gives what the browser's own network stack said of it. */
async function corsErrorOf(url: string): Promise<string | null> {
  const before = record.requests().length;
  const call = `fetch('${url}', { headers: { 'x-a': '1' } })`;
  await session.page.evaluate(`${call}.then((response) => response.text()).catch(String)`);
  const request = await waitFor(`the browser to end ${url}`, () =>
    record
      .requests()
      .slice(before)
      .find(({ type, outcome }) => type === 'Fetch' && outcome !== 'pending'),
  );
  return request.corsError;
}

it.each([
  [
    'localhost',
    'LocalNetworkAccessPermissionDenied',
    'This site has no permission to reach this machine',
  ],
  ['page.test', 'InsecureLocalNetwork', 'A page without https may not reach this machine'],
])('is named as Chromium names it, on a page of %s', async (host, corsError, headline) => {
  await session.page.goto(`http://${host}:${pages.port}/`);
  const url = `http://localhost:${api.port}/${host}`;
  expect(await corsErrorOf(url)).toBe(corsError);
  expect(await rowOf(panel, url, 'blocked')).toMatchObject({ finding: headline });
  const details = await panel.open(url);
  expect(details.chromium).toBe(corsError);
  expect(details.fix).toEqual([]);
});

it('is found behind a redirect', async () => {
  await session.page.goto(`http://localhost:${pages.port}/`);
  const url = `http://localhost:${pages.port}/away`;
  expect(await corsErrorOf(url)).toBe('LocalNetworkAccessPermissionDenied');
  await rowOf(panel, url, 'blocked');
  expect((await panel.open(url)).chromium).toBe('LocalNetworkAccessPermissionDenied');
});

it('is over once the person has allowed it', async () => {
  const origin = `http://localhost:${pages.port}`;
  const permission = { name: 'loopback-network' };
  await session.browser.send('Browser.setPermission', { permission, setting: 'granted', origin });
  const url = `http://localhost:${api.port}/granted`;
  expect(await corsErrorOf(url)).toBeNull();
  await rowOf(panel, url, 'allowed');
});
