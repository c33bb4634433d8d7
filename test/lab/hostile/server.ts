import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { listenOnLocalhost } from '../localhost.ts';
import { answerBytes, places } from './answers.ts';
import { hostileTexts } from './texts.ts';

/** A running lab of what means harm. */
export interface HostileLab {
  /** The page's URL. It has `callAll()`, which makes all calls and says how many there were. */
  readonly page: string;
  /** Stops the servers and ends their connections. */
  close(): Promise<void>;
}

const endOfHead = '\r\n\r\n';

/** Answers on a bare connection: Node's own server would refuse to write such headers. */
function answer(socket: Socket, page: string): void {
  let head = '';
  socket.setEncoding('latin1');
  // A page that is left breaks off.
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk: string) => {
    head += chunk;
    if (!head.slice(-chunk.length - endOfHead.length).includes(endOfHead)) return;
    const [method = '', path = ''] = head.split(' ', 2);
    const [, id, index] = path.split('/', 3);
    const place = places.find((each) => each.id === id);
    const text = hostileTexts[Number(index)] ?? Buffer.alloc(0);
    const allowsAll = ['HTTP/1.1 200 OK', 'Access-Control-Allow-Origin: @'];
    const lines = method === 'OPTIONS' ? place?.preflight : place?.actual;
    const socketRefusal = id === 'socket' ? ['HTTP/1.1 403 #', 'X-Reason: #'] : undefined;
    socket.end(answerBytes(socketRefusal ?? lines ?? allowsAll, text, page));
  });
}

/**
 * What the page does: each text in each place of an answer, then in all that a page writes itself: the URL, the
 * method, headers, the URL of the script that calls and the name of its function.
 */
function script(api: string): string {
  const texts = hostileTexts.map((text) => text.toString('utf8'));
  return `const api = ${JSON.stringify(api)};
const places = ${JSON.stringify(places.map(({ id, init }) => ({ id, init })))};
const texts = ${JSON.stringify(texts).replaceAll('</', '<\\/')};
const long = 'x'.repeat(1024 * 1024);
async function callAll() {
  const urls = [];
  const call = async (url, init) => {
    urls.push(url);
    await fetch(url, init).then((answer) => answer.text()).catch(() => {});
  };
  for (const [index, text] of texts.entries()) {
    await Promise.all(places.map(({ id, init }) => call(api + '/' + id + '/' + index, init)));
    await call(api + '/' + 'url/' + text.replaceAll('/', '%2F') + '?' + text + '#' + text);
    const value = text.replace(/[^\\x20-\\x7e\\x80-\\xff]/g, '');
    await call(api + '/header/' + index, { headers: { 'X-Text': value, Accept: value } });
    const named = { [text]: () => eval(\`call(api + '/initiator/\${index}')\\n//# sourceURL=\${text}\`) };
    await named[text]();
    const socket = new WebSocket(api.replace('http', 'ws') + '/socket/' + index, []);
    urls.push(socket.url);
    await new Promise((resolve) => socket.addEventListener('close', resolve));
  }
  await call(api + '/long/' + long + '?' + long);
  await call(api + '/long-method', { method: "!#$%&'*+-.^_\`|~" + long });
  await call(api + '/long-header', { headers: { 'X-Long': long } });
  await call(api + '/long-name', { headers: { ['X-' + long]: '1' } });
  return urls.length;
}`;
}

/** Starts the lab on free ports. */
export async function startHostileLab(): Promise<HostileLab> {
  const pages = await listenOnLocalhost();
  const page = `http://localhost:${pages.port}`;
  const open = new Set<Socket>();
  const api = createServer((socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    answer(socket, page);
  });
  api.listen(0, '127.0.0.1');
  await once(api, 'listening');
  const { port } = api.address() as { readonly port: number };
  pages.serve((request, response) => {
    const isScript = request.url?.endsWith('.js') === true;
    response.setHeader('Content-Type', isScript ? 'text/javascript; charset=utf-8' : 'text/html');
    const source = '/%3Cimg%20src=x%20onerror=canary()%3E.js';
    const html = `<title>Hostile</title><link rel="icon" href="data:,"><script src="${source}"></script>`;
    response.end(isScript ? script(`http://127.0.0.1:${port}`) : html);
  });
  return {
    page,
    async close() {
      for (const socket of open) socket.destroy();
      api.close();
      await pages.close();
    },
  };
}
