import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { buildPageProbe } from '../../scripts/page-probe.ts';
import { listenOnLocalhost } from '../lab/localhost.ts';

/** Two pages that run the same behaviours, one of them watched. */
export interface BehaviourPages {
  readonly bare: string;
  readonly watched: string;
  /** The watched one, where time is measured finely. */
  readonly bench: string;
  close(): Promise<void>;
}

const pages = ['/bare', '/watched', '/bench'];

const folder = new URL('behaviours/', import.meta.url);
const scripts = new Map(
  readdirSync(folder).map((name) => [
    `/behaviours/${name}`,
    readFileSync(new URL(name, folder), 'utf8'),
  ]),
);

/** Headers of a request that say how it was made. */
const told = [
  'accept',
  'content-type',
  'cookie',
  'origin',
  'x-a',
  'x-b',
  'x-own',
  'x-private',
  'x-r',
];

async function echo(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let body = '';
  for await (const chunk of request) body += chunk;
  const { method, url, headers } = request;
  const seen = Object.fromEntries(told.map((name) => [name, headers[name]]));
  response.setHeader('Access-Control-Allow-Origin', headers.origin ?? '*');
  response.setHeader('Access-Control-Allow-Credentials', 'true');
  response.setHeader('Access-Control-Allow-Headers', 'x-a');
  response.setHeader('Cache-Control', 'no-store');
  response.end(JSON.stringify({ method, url, ...seen, body }));
}

/** Starts the server on a free port. */
export async function startBehaviourPages(): Promise<BehaviourPages> {
  const source = await buildPageProbe();
  const probe = `const whycors_test=${source}("whycors_test",true);\n//# sourceURL=whycors-page-probe.js\n`;
  scripts.set('/probe.js', probe);
  const server = await listenOnLocalhost();
  server.serve((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/refuse') response.end('no');
    else if (pathname === '/slow') setTimeout(() => response.end('late'), 1000);
    else if (pathname === '/redirect') response.writeHead(302, { Location: '/echo' }).end();
    else if (pathname === '/events') {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write('data: hi\n\n');
    } else if (scripts.has(pathname)) {
      response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
      response.end(scripts.get(pathname));
    } else if (pages.includes(pathname)) {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.setHeader('Set-Cookie', 'who=me');
      if (pathname === '/bench') {
        response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
        response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
      }
      const aside = '<script>self.bareFetch = fetch; self.readProbe = () => null;</script>';
      const first =
        pathname !== '/bare'
          ? `${aside}<script src="/probe.js"></script><script>readProbe = whycors_test;</script>`
          : aside;
      response.end(
        `<!doctype html>${first}<script type="module" src="/behaviours/run.js"></script>`,
      );
    } else void echo(request, response);
  });
  const origin = `http://localhost:${server.port}`;
  return {
    bare: `${origin}/bare`,
    watched: `${origin}/watched`,
    bench: `${origin}/bench`,
    close: () => server.close(),
  };
}
