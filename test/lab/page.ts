import { readFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { frameListener } from './causes/frames.ts';
import type { CauseListing } from './causes/listing.ts';
import type { Listing } from './listing.ts';

const files = new Map([
  ['/', { file: 'page/lab.html', type: 'text/html; charset=utf-8' }],
  ['/lab.css', { file: 'page/lab.css', type: 'text/css; charset=utf-8' }],
  ['/lab.js', { file: 'page/lab.js', type: 'text/javascript; charset=utf-8' }],
  ['/elements.js', { file: 'page/elements.js', type: 'text/javascript; charset=utf-8' }],
  ['/causes', { file: 'page/causes.html', type: 'text/html; charset=utf-8' }],
  ['/causes.js', { file: 'page/causes.js', type: 'text/javascript; charset=utf-8' }],
  ['/whycors.svg', { file: '../../src/extension/icons/whycors.svg', type: 'image/svg+xml' }],
]);

/**
 * Serves the pages, their files, lists and frames. The document sets a cookie that the page
 * cannot read, as a login would: on a call that includes credentials it proves that they were sent.
 */
export function pageListener(listing: Listing, causes: CauseListing): RequestListener {
  return async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', listing.origins.page);
    response.setHeader('Cache-Control', 'no-store');
    const list = { '/scenarios.json': listing, '/causes.json': causes }[pathname];
    if (list !== undefined) {
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify(list));
      return;
    }
    const found = files.get(pathname);
    if (found === undefined) {
      frameListener(request, response);
      return;
    }
    response.setHeader('Content-Type', found.type);
    if (pathname === '/' || pathname === '/causes') {
      response.setHeader('Set-Cookie', 'session=lab; Path=/; SameSite=Lax; HttpOnly');
    }
    response.end(await readFile(new URL(found.file, import.meta.url)));
  };
}
