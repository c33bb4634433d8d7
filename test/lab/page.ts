import { readFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import type { Listing } from './listing.ts';

const files = new Map([
  ['/', { file: 'page/lab.html', type: 'text/html; charset=utf-8' }],
  ['/lab.css', { file: 'page/lab.css', type: 'text/css; charset=utf-8' }],
  ['/lab.js', { file: 'page/lab.js', type: 'text/javascript; charset=utf-8' }],
  ['/whycors.svg', { file: '../../src/extension/icons/whycors.svg', type: 'image/svg+xml' }],
]);

/**
 * Serves the page, its files and its list of scenarios. The document sets a cookie that the page
 * cannot read, as a login would: on a call that includes credentials it proves that they were sent.
 */
export function pageListener(listing: Listing): RequestListener {
  return async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', listing.origins.page);
    response.setHeader('Cache-Control', 'no-store');
    if (pathname === '/scenarios.json') {
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify(listing));
      return;
    }
    const found = files.get(pathname);
    if (found === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('Content-Type', found.type);
    if (pathname === '/') {
      response.setHeader('Set-Cookie', 'session=lab; Path=/; SameSite=Lax; HttpOnly');
    }
    response.end(await readFile(new URL(found.file, import.meta.url)));
  };
}
