import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import type { HeaderLine } from '../case.ts';

/** A request as it came over the wire. */
export interface RawRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: readonly HeaderLine[];
}

/** What goes back: an HTTP message byte by byte, or null to end the connection without one. */
export type Handler = (request: RawRequest) => Buffer | null;

/** A server for `localhost`, on IPv4 and IPv6. */
export interface RawServer {
  readonly port: number;
  close(): Promise<void>;
}

const attempts = 20;

/**
 * Serves HTTP/1.1, one request a connection. Node's own server takes only methods that it knows,
 * and neither joins nor keeps header lines as they are given; here everything goes as it is.
 *
 * @throws Error when no port is free on both addresses
 */
export async function serveRaw(handler: Handler): Promise<RawServer> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const first = await listen(handler, '127.0.0.1', 0);
    const { port } = first.address() as { port: number };
    try {
      return closing(port, [first, await listen(handler, '::1', port)]);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // A machine without IPv6.
      if (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT') return closing(port, [first]);
      await closing(port, [first]).close();
      if (code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(`No port was free on both 127.0.0.1 and ::1 in ${attempts} attempts.`);
}

interface Listening {
  readonly server: Server;
  readonly sockets: ReadonlySet<Socket>;
  address(): unknown;
}

async function listen(handler: Handler, host: string, port: number): Promise<Listening> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // A browser may end a connection at any moment; nothing is to be done then.
    socket.on('error', () => socket.destroy());
    answer(socket, handler);
  });
  server.listen(port, host);
  await once(server, 'listening');
  return { server, sockets, address: () => server.address() };
}

function closing(port: number, listening: readonly Listening[]): RawServer {
  return {
    port,
    async close() {
      for (const { server, sockets } of listening) {
        const closed = once(server, 'close');
        server.close();
        for (const socket of sockets) socket.destroy();
        await closed;
      }
    },
  };
}

function answer(socket: Socket, handler: Handler): void {
  let received: Buffer<ArrayBufferLike> = Buffer.alloc(0);
  const read = (bytes: Buffer) => {
    received = Buffer.concat([received, bytes]);
    const end = received.indexOf('\r\n\r\n');
    if (end < 0) return;
    const request = parseHead(received.toString('latin1', 0, end));
    const length = Number(
      request.headers.find(([name]) => name.toLowerCase() === 'content-length')?.[1] ?? 0,
    );
    if (received.length < end + 4 + length) return;
    socket.off('data', read);
    // Whatever else comes must be read, or the connection is reset instead of closed.
    socket.resume();
    const reply = handler(request);
    if (reply === null) socket.destroy();
    else socket.end(reply);
  };
  socket.on('data', read);
}

function parseHead(head: string): RawRequest {
  const [first = '', ...lines] = head.split('\r\n');
  const [method = '', target = ''] = first.split(' ');
  const headers = lines.map((line): HeaderLine => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), line.slice(colon + 1).trim()];
  });
  return { method, target, headers };
}
