import type { IncomingMessage, ServerResponse } from 'node:http';
import { listenOnLocalhost } from '../lab/localhost.ts';

/** A page that calls another origin as it loads, with frames that do so again and again. */
export interface CallingPages {
  /** The page's URL. */
  readonly page: string;
  /** The origin that is called. */
  readonly api: string;
  close(): Promise<void>;
}

const read = '.then((answer) => answer.text());';

/**
 * The page's calls: the path that each goes to, and the script that makes it. Chromium may not tell of an
 * answer that the page does not read.
 */
const calls: Readonly<Record<string, string>> = {
  '/fetch-include': `fetch(url, { credentials: 'include' })${read}`,
  '/fetch-default': `fetch(url)${read}`,
  '/fetch-omit': `fetch(new Request(url, { credentials: 'omit' }))${read}`,
  '/fetch-headers': `fetch(url, { method: 'put', headers: { 'X-One': '1' }, credentials: 'include' })${read}`,
  '/xhr-with': `const x = new XMLHttpRequest(); x.open('GET', url); x.withCredentials = true; x.send();`,
  '/xhr-without': `const x = new XMLHttpRequest(); x.open('GET', url); x.send();`,
  '/xhr-upload': `const x = new XMLHttpRequest(); x.open('POST', url); x.upload.onprogress = () => {}; x.send('a');`,
  '/image': `const i = new Image(); i.crossOrigin = 'use-credentials'; i.src = url; document.documentElement.append(i);`,
};

function callScript(api: string): string {
  return Object.entries(calls)
    .map(
      ([path, script]) =>
        `{ const url = ${JSON.stringify(`${api}${path}?`)} + self.load; ${script} }`,
    )
    .join('\n');
}

const framePage = (api: string, name: string) => `<!doctype html><script>
  let n = 0;
  const call = () => fetch('${api}/frame-${name}?' + n++, { credentials: 'include' }).then((answer) => answer.text()).catch(() => {});
  call();
  setInterval(call, 500);
</script>`;

function topPage(api: string, other: string, site: string): string {
  return `<!doctype html><meta charset="utf-8"><title>Calls</title>
<script>
// Each load calls URLs of its own.
self.load = Math.floor(performance.timeOrigin);
self.heard = [];
addEventListener('message', (event) => heard.push(event.data));
${callScript(api)}
</script>
<iframe src="/frame?same"></iframe>
<iframe src="${other}/frame?cross-origin"></iframe>
<iframe src="${site}/frame?cross-site"></iframe>
<iframe src="/frame?sandboxed" sandbox="allow-scripts"></iframe>`;
}

function allow(request: IncomingMessage, response: ServerResponse): void {
  const { origin } = request.headers;
  response.setHeader('Access-Control-Allow-Origin', origin ?? '*');
  response.setHeader('Access-Control-Allow-Credentials', 'true');
  response.setHeader('Access-Control-Allow-Methods', 'PUT');
  response.setHeader('Access-Control-Allow-Headers', 'x-one');
  response.setHeader('Cache-Control', 'no-store');
  response.end('ok');
}

/** Starts the servers on free ports. Page and api are one site; a third is another. */
export async function startCallingPages(): Promise<CallingPages> {
  const servers = await Promise.all([
    listenOnLocalhost(),
    listenOnLocalhost(),
    listenOnLocalhost(),
  ]);
  const [page, api, other] = servers;
  const apiOrigin = `http://localhost:${api.port}`;
  api.serve(allow);
  for (const server of [page, other]) {
    server.serve(({ url = '' }, response) => {
      response.setHeader('Content-Type', 'text/html');
      const [path, name = ''] = url.split('?');
      response.end(
        path === '/frame'
          ? framePage(apiOrigin, name)
          : topPage(apiOrigin, `http://localhost:${other.port}`, `http://127.0.0.1:${other.port}`),
      );
    });
  }
  return {
    page: `http://localhost:${page.port}/`,
    api: apiOrigin,
    close: async () => {
      await Promise.all(servers.map((server) => server.close()));
    },
  };
}
