import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { Server as SecureServer } from 'node:https';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';

/** A server that listens for `localhost`: on IPv4 and, where the machine has it, on IPv6. */
export interface LocalServer {
  readonly port: number;
  /** Gives every request to this listener. */
  serve(listener: RequestListener): void;
  /** Gives every request for another protocol, such as a WebSocket's handshake, to this listener. */
  upgrade(listener: (request: IncomingMessage, socket: Duplex) => void): void;
  /** Stops listening, and ends the open connections too. */
  close(): Promise<void>;
}

const attempts = 20;

type HttpServer = Server | SecureServer;

/**
 * Listens on a port that is free on both 127.0.0.1 and ::1, because browsers may try either for
 * `localhost`. Rejects if there is no such port in 20 attempts.
 *
 * @param create makes the server: of http, where nothing else is said
 */
export async function listenOnLocalhost(
  create: () => HttpServer = createServer,
): Promise<LocalServer> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const v4 = await listen(create(), '127.0.0.1', 0);
    const { port } = v4.address() as { port: number };
    try {
      return localServer(port, [v4, await listen(create(), '::1', port)]);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT') return localServer(port, [v4]);
      await close(v4);
      if (code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(`No port was free on both 127.0.0.1 and ::1 in ${attempts} attempts`);
}

/**
 * Finds a port of localhost that refuses connections. It lies below the ports that systems give
 * out by themselves, so nothing comes to listen there by chance. Rejects after 100 ports.
 */
export async function portWithoutServer(): Promise<number> {
  const first = 18080;
  for (let port = first; port < first + 100; port++) {
    const answers = await Promise.all([accepts('127.0.0.1', port), accepts('::1', port)]);
    if (!answers.includes(true)) return port;
  }
  throw new Error(`Something listens on every port from ${first} to ${first + 99}`);
}

function localServer(port: number, servers: readonly HttpServer[]): LocalServer {
  /** No longer the servers' own to close. */
  const upgraded: Duplex[] = [];
  return {
    port,
    serve: (listener) => {
      for (const server of servers) server.on('request', listener);
    },
    upgrade: (listener) => {
      for (const server of servers) {
        server.on('upgrade', (request, socket) => {
          upgraded.push(socket);
          // A page that is left breaks off.
          socket.on('error', () => socket.destroy());
          listener(request, socket);
        });
      }
    },
    close: async () => {
      for (const socket of upgraded) socket.destroy();
      await Promise.all(servers.map(close));
    },
  };
}

async function listen(server: HttpServer, host: string, port: number): Promise<HttpServer> {
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}

async function close(server: HttpServer): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}

async function accepts(host: string, port: number): Promise<boolean> {
  const socket = connect(port, host);
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
