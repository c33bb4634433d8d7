import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, type OutgoingHttpHeaders, type Server } from 'node:http';
import { type AddressInfo, connect, createServer as createNetServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd } from '../../browsers/at-end.ts';
import { waitFor } from '../../browsers/wait.ts';

/** A server that runs, and what ends it. */
export interface Running {
  /** Its origin. */
  readonly url: string;
  stop(): Promise<void>;
}

/** A temporary folder, in which the packages of the project can be imported. */
export function workFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'whycors-recipe-'));
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createNetServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * Starts a server that listens on a port of 127.0.0.1.
 *
 * @param folder is removed when the server is stopped
 * @throws {Error} with what the program printed, where it ends, or nobody listens within 15 s
 */
export async function startServer(
  command: string,
  args: readonly string[],
  { port, folder }: { readonly port: number; readonly folder: string },
): Promise<Running> {
  const program = spawn(command, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const takenBack = atEnd(() => {
    program.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  let printed = '';
  for (const stream of [program.stdout, program.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  program.on('error', (error) => {
    printed += String(error);
  });
  const stop = async () => {
    program.kill();
    await waitFor(`the end of ${command}`, () => hasEnded(program));
    takenBack();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await waitFor(`${command} on port ${port}`, () => {
      if (hasEnded(program)) throw new Error(`${command} ended`);
      return isListening(port);
    });
  } catch (error) {
    await stop();
    throw new Error(`${error}\n${printed}`);
  }
  return { url: `http://127.0.0.1:${port}`, stop };
}

function hasEnded({ exitCode, signalCode, pid }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null || pid === undefined;
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false));
    socket.on('connect', () => socket.destroy());
  });
}

/**
 * An application behind a proxy that knows nothing of CORS, and no `OPTIONS`.
 *
 * @param headers of all its answers
 */
export async function startBehind(headers: OutgoingHttpHeaders = {}): Promise<Running> {
  const statuses: Readonly<Record<string, number>> = { '/error': 500, '/private': 401, '/': 200 };
  const server: Server = createServer(({ method, url }, response) => {
    response.writeHead(method === 'OPTIONS' ? 405 : (statuses[url ?? ''] ?? 404), headers);
    response.end('answered');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
