import { readFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { causeRuns } from './runs.ts';

/** Asks without CORS for whatever is of another origin. */
const worker = `
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  const { url } = event.request;
  if (new URL(url).origin !== location.origin) event.respondWith(fetch(url, { mode: 'no-cors' }));
});`;

const scripts = new Map([
  ['make-call.js', () => readFile(new URL('../page/make-call.js', import.meta.url))],
  ['frame.js', () => readFile(new URL('../page/frame.js', import.meta.url))],
  ['worker.js', async () => Buffer.from(worker)],
]);

/** Serves the documents that call in place of the page, and the scripts of both. */
export const frameListener: RequestListener = async (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const [file = ''] = pathname.split('/').slice(-1);
  response.setHeader('Cache-Control', 'no-store');
  const script = scripts.get(file);
  if (script !== undefined) {
    response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
    // A frame in a sandbox loads them as another site's.
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.end(await script());
    return;
  }
  const run = causeRuns.find(({ name }) => name === searchParams.get('of'));
  if (file !== 'frame' || run?.frame === undefined) {
    response.writeHead(404).end();
    return;
  }
  for (const [name, value] of run.frame.headers ?? []) response.setHeader(name, value);
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  const mark = run.frame.hasWorker ? ' data-worker' : '';
  response.end(
    `<!doctype html><html${mark}><title>Frame</title><script type="module" src="frame.js"></script>`,
  );
};
