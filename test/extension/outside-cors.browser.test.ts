import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureChromium, ensureFirefox } from '../../scripts/setup/browsers.ts';
import { launchChromium } from '../browsers/chromium/launch.ts';
import { launchFirefox } from '../browsers/firefox/launch.ts';
import { type LocalServer, listenOnLocalhost, portWithoutServer } from '../lab/localhost.ts';
import { acceptWebSocket, refuseWebSocket } from '../lab/web-socket.ts';
import { type PanelReader, readPanel, rowOf } from './panel-reader.ts';

/** A browser with the panel open, as far as these tests need it. */
interface Browser {
  readonly panel: PanelReader;
  inPage<T>(script: string): Promise<T>;
  close(): Promise<void>;
}

async function openChromium(page: string): Promise<Browser> {
  const session = await launchChromium({
    executable: ensureChromium(),
    extension: 'dist/chromium',
  });
  await session.page.goto(page);
  const target = await session.showPanel('CORS');
  return {
    panel: readPanel((script) => target.evaluate(script)),
    inPage: (script) => session.page.evaluate(script),
    close: session.close,
  };
}

async function openFirefox(executable: string, page: string): Promise<Browser> {
  const session = await launchFirefox({ executable, extension: 'dist/firefox' });
  await session.navigate(page);
  await session.showPanel('CORS', '.toolbar');
  return {
    panel: readPanel((script) => session.panelEvaluate(script)),
    inPage: session.pageEvaluate,
    close: session.close,
  };
}

/**
 * The page's own script: of a WebSocket that was never sent Chromium records no header, and only the script
 * tells whose it is. A WebSocket is closed as soon as it is open.
 */
const script = `function socketTo(url) {
  return new Promise((resolve) => {
    const socket = new WebSocket(url);
    let outcome = 'failed';
    socket.addEventListener('open', () => {
      outcome = 'opened';
      socket.close();
    });
    socket.addEventListener('close', () => resolve(outcome));
  });
}`;

const socketTo = (url: string) => `socketTo(${JSON.stringify(url)})`;

const firefox = ensureFirefox();
const open = 'A WebSocket, to which CORS does not apply';
const unread = 'Made without CORS: the page cannot read the answer';

describe.each<[string, boolean, (url: string) => Promise<Browser>]>([
  ['Chromium', true, openChromium],
  ['Firefox', firefox !== null, (url) => openFirefox(firefox ?? '', url)],
])('what CORS does not cover, in %s', (name, isThere, openBrowser) => {
  let pages: LocalServer;
  let other: LocalServer;
  let browser: Browser;
  let page: string;
  let api: string;
  let socket: string;
  /** Whether each WebSocket's handshake named the page. */
  const origins: (string | undefined)[] = [];

  beforeAll(async () => {
    if (!isThere) return;
    [pages, other] = await Promise.all([listenOnLocalhost(), listenOnLocalhost()]);
    page = `http://localhost:${pages.port}`;
    api = `http://localhost:${other.port}`;
    socket = `ws://localhost:${other.port}`;
    const redirects = (url: string | undefined, response: ServerResponse) => {
      const target = new URL(url ?? '/', api).searchParams.get('to');
      if (target === null) return;
      response.statusCode = 302;
      response.setHeaders(new Headers({ 'Access-Control-Allow-Origin': page, Location: target }));
    };
    pages.serve(({ url }, response) => {
      redirects(url, response);
      response.setHeader('Content-Type', 'text/html');
      response.end(`<title>Page</title><link rel="icon" href="data:,"><script>${script}</script>`);
    });
    other.serve(({ url }, response) => {
      redirects(url, response);
      response.end('answer');
    });
    other.upgrade((request, connection) => {
      origins.push(request.headers.origin);
      if (request.url === '/open') acceptWebSocket(request, connection);
      else if (request.url === '/refused') refuseWebSocket(403, connection);
      else connection.destroy();
    });
    browser = await openBrowser(page);
  });

  afterAll(async () => {
    await browser?.close();
    await pages?.close();
    await other?.close();
  });

  it.skipIf(!isThere)('a WebSocket that the server accepts', async () => {
    expect(await browser.inPage(socketTo(`${socket}/open`))).toBe('opened');
    const row = await rowOf(browser.panel, `${socket}/open`, 'not-cors');
    expect(row.finding).toBe(open);
    const { why, progress } = await browser.panel.open(`${socket}/open`);
    expect(progress).toEqual(['GET status 101']);
    expect(why).toContain(
      `The handshake named your page, Origin: ${page}: ${socket} itself must check that header, and refuse the pages that it does not know.`,
    );
    expect(origins).toEqual([page]);
  });

  it.skipIf(!isThere)('a WebSocket that the server refuses', async () => {
    expect(await browser.inPage(socketTo(`${socket}/refused`))).toBe('failed');
    const row = await rowOf(browser.panel, `${socket}/refused`, 'not-cors');
    expect(row.finding).toBe('The server answered the WebSocket with 403');
    const { progress } = await browser.panel.open(`${socket}/refused`);
    expect(progress).toEqual(['GET status 403, stopped here']);
  });

  it.skipIf(!isThere)('a WebSocket whose connection is dropped', async () => {
    expect(await browser.inPage(socketTo(`${socket}/dropped`))).toBe('failed');
    const row = await rowOf(browser.panel, `${socket}/dropped`, 'not-cors');
    expect(row.finding).toBe(
      name === 'Chromium'
        ? 'The WebSocket failed: Connection closed before receiving a han…'
        : `No answer came from ${socket}`,
    );
  });

  // Firefox records nothing of it.
  it.skipIf(name !== 'Chromium')('a WebSocket where nobody listens', async () => {
    const url = `ws://localhost:${await portWithoutServer()}/nobody`;
    expect(await browser.inPage(socketTo(url))).toBe('failed');
    const row = await rowOf(browser.panel, url, 'not-cors');
    expect(row.finding).toMatch(/^Nothing answers at /);
  });

  const away = ['myapp://callback', 'data:text/plain,answer'];
  const ways = away.flatMap((target) => [
    ['another', target],
    ['its own', target],
  ]);

  it.skipIf(!isThere).each(ways)('a redirect from %s origin to %s', async (from, target) => {
    const base = from === 'another' ? api : page;
    const url = `${base}/redirect?to=${encodeURIComponent(target)}`;
    const outcome = await browser.inPage(
      `fetch(${JSON.stringify(url)}).then(() => 'followed', () => 'failed')`,
    );
    expect(outcome).toBe('failed');
    const row = await rowOf(browser.panel, url, 'blocked');
    expect(row.finding).toBe('The redirect leads to a URL that is neither http nor https');
    const rows = await browser.panel.rows();
    expect(rows.filter((each) => each.url.startsWith(target))).toEqual([]);
  });

  it.skipIf(!isThere)('a call in the mode no-cors, and a beacon; no image', async () => {
    await browser.inPage(`new Promise((resolve) => {
      const image = new Image();
      image.addEventListener('error', () => resolve(true));
      image.src = '${api}/image';
    })`);
    const type = await browser.inPage(`fetch('${api}/call', { mode: 'no-cors' })
      .then((answer) => answer.text().then(() => answer.type))`);
    expect(type).toBe('opaque');
    await browser.inPage(`navigator.sendBeacon('${api}/beacon', 'text')`);
    for (const path of ['call', 'beacon']) {
      expect((await rowOf(browser.panel, `${api}/${path}`, 'not-cors')).finding).toBe(unread);
    }
    const rows = await browser.panel.rows();
    expect(rows.filter(({ url }) => url === `${api}/image`)).toEqual([]);
    expect(await browser.panel.text('.status-bar')).toMatch(/not under CORS$/);
  });
});
