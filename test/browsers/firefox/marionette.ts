import { connect, type Socket } from 'node:net';

/** A connection to Firefox's Marionette server. */
export interface Marionette {
  /**
   * Sends one command and gives its result.
   *
   * Commands go out one after another: the next one waits for the answer to the
   * one before, as Marionette's current context (page or browser) is shared by all.
   *
   * @param name such as `WebDriver:Navigate`.
   * @throws Error with Firefox's own error name and message, or saying that the connection ended.
   */
  send<T>(name: string, parameters?: object): Promise<T>;
  /** Ends the connection; the browser stays. Commands under way fail. */
  close(): void;
}

interface RemoteError {
  error: string;
  message: string;
}

/** Marionette's answer: the kind (1), the command's id, what went wrong, the result. */
type Answer = [kind: number, id: number, error: RemoteError | null, result: unknown];

interface Waiting {
  name: string;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/**
 * Takes whole `length:json` frames off the front of `received`.
 *
 * @param received bytes as they came; a frame's length counts bytes, not characters.
 * @returns the frames' contents and the bytes of the frame that is not complete yet.
 */
function takeFrames(received: Buffer): { frames: unknown[]; rest: Buffer<ArrayBufferLike> } {
  const frames: unknown[] = [];
  let rest = received;
  for (;;) {
    const colon = rest.indexOf(':');
    if (colon < 0) return { frames, rest };
    const end = colon + 1 + Number(rest.subarray(0, colon));
    if (rest.length < end) return { frames, rest };
    frames.push(JSON.parse(rest.subarray(colon + 1, end).toString()));
    rest = rest.subarray(end);
  }
}

function openSocket(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port }, () => resolve(socket));
    socket.once('error', (error) =>
      reject(new Error(`No Marionette server on port ${port}: ${error.message}`)),
    );
  });
}

/**
 * Connects to the Marionette server of a running Firefox.
 *
 * Protocol: https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 *
 * @param port the TCP port on 127.0.0.1.
 * @throws Error when nothing listens there.
 */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = await openSocket(port);
  const waiting = new Map<number, Waiting>();
  let received: Buffer<ArrayBufferLike> = Buffer.alloc(0);
  let lastId = 0;
  let ended = false;
  let previous: Promise<unknown> = Promise.resolve();

  const answer = ([, id, error, result]: Answer) => {
    const command = waiting.get(id);
    if (!command) return;
    waiting.delete(id);
    if (error) command.reject(new Error(`${command.name}: ${error.error}: ${error.message}`));
    else command.resolve(result);
  };
  const end = () => {
    ended = true;
    for (const { name, reject } of waiting.values()) {
      reject(new Error(`${name}: the connection to Firefox ended before it answered.`));
    }
    waiting.clear();
  };

  socket.on('data', (chunk) => {
    const taken = takeFrames(Buffer.concat([received, chunk]));
    received = taken.rest;
    // The first frame is the server's greeting, an object.
    for (const frame of taken.frames) if (Array.isArray(frame)) answer(frame as Answer);
  });
  socket.on('close', end);

  const sendNow = <T>(name: string, parameters: object): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      if (ended) throw new Error(`${name}: the connection to Firefox has ended.`);
      const id = ++lastId;
      waiting.set(id, { name, resolve: (result) => resolve(result as T), reject });
      const frame = JSON.stringify([0, id, name, parameters]);
      socket.write(`${Buffer.byteLength(frame)}:${frame}`);
    });

  return {
    send<T>(name: string, parameters: object = {}) {
      const sent = previous.then(() => sendNow<T>(name, parameters));
      previous = sent.catch(() => undefined);
      return sent;
    },
    close() {
      socket.destroy();
    },
  };
}
