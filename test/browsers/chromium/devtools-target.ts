import { EventEmitter } from 'node:events';
import type { CDPSession } from 'playwright-core';

/**
 * One page of the browser that Playwright does not show as a page: the
 * DevTools front end, or a page of the extension inside it.
 */
export interface DevToolsTarget {
  readonly targetId: string;
  /** A command of the DevTools protocol, with the parameters and the answer it has there. */
  readonly send: CDPSession['send'];
  /** Events of the domains that were enabled with `send`. */
  readonly on: CDPSession['on'];
  /**
   * Evaluates an expression in the page, waits for it if it is a promise, and
   * returns its value. It counts as done by a person, so that what asks for a
   * click first (a permission, a window) can be tried.
   *
   * @throws Error with what the expression threw.
   */
  evaluate<T>(expression: string): Promise<T>;
}

/** The browser's list of targets, and the way to drive any of them. */
export interface Targets {
  list(): Promise<TargetInfo[]>;
  /** @param name what to call the target in error messages. */
  attach(targetId: string, name: string): Promise<DevToolsTarget>;
}

type TargetInfo = Awaited<ReturnType<typeof listTargets>>[number];

/** An answer or an event, as the protocol sends it. */
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Connection {
  readonly receive: (message: Message) => void;
  readonly lost: () => void;
}

const answerLimitMs = 30_000;

/**
 * Drives targets over the browser's own DevTools session.
 *
 * The commands travel inside `Target.sendMessageToTarget`: Playwright attaches
 * neither to devtools:// pages nor to the frames in them, and this way needs
 * no WebSocket (Node 20 has none) and no debugging port.
 *
 * @param browser the session of `Browser.newBrowserCDPSession()`.
 */
export function createTargets(browser: CDPSession): Targets {
  const connections = new Map<string, Connection>();
  browser.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
    connections.get(sessionId)?.receive(JSON.parse(message));
  });
  browser.on('Target.detachedFromTarget', ({ sessionId }) => {
    connections.get(sessionId)?.lost();
    connections.delete(sessionId);
  });
  return {
    list: () => listTargets(browser),
    async attach(targetId, name) {
      const { sessionId } = await browser.send('Target.attachToTarget', {
        targetId,
        flatten: false,
      });
      const channel = createChannel(name, (message) =>
        browser.send('Target.sendMessageToTarget', { sessionId, message }),
      );
      connections.set(sessionId, channel);
      return { targetId, send: channel.send, on: channel.on, evaluate: evaluateWith(channel.send) };
    },
  };
}

async function listTargets(browser: CDPSession) {
  return (await browser.send('Target.getTargets')).targetInfos;
}

/** Numbers the commands and gives each its answer, or the reason why there is none. */
function createChannel(name: string, transmit: (message: string) => Promise<unknown>) {
  const events = new EventEmitter();
  const unanswered = new Map<number, { settle: (message: Message) => void }>();
  let lastId = 0;

  const send = (method: string, params: object = {}): Promise<unknown> =>
    new Promise((resolve, reject) => {
      lastId += 1;
      const id = lastId;
      const fail = (why: string) => settle({ error: { message: why } });
      const limit = setTimeout(
        () => fail(`no answer within ${answerLimitMs / 1000} s`),
        answerLimitMs,
      );
      const settle = ({ result, error }: Message) => {
        clearTimeout(limit);
        unanswered.delete(id);
        if (error) reject(new Error(`${method} in ${name}: ${error.message}`));
        else resolve(result);
      };
      unanswered.set(id, { settle });
      transmit(JSON.stringify({ id, method, params })).catch((error: Error) => fail(error.message));
    });

  return {
    // The types are the protocol's own, as Playwright generates them; a message carries none.
    send: send as CDPSession['send'],
    on: events.on.bind(events) as unknown as CDPSession['on'],
    receive(message: Message) {
      if (message.id !== undefined) unanswered.get(message.id)?.settle(message);
      else if (message.method !== undefined) events.emit(message.method, message.params);
    },
    lost() {
      for (const { settle } of [...unanswered.values()]) {
        settle({ error: { message: 'the page went away before it answered' } });
      }
    },
  };
}

function evaluateWith(send: CDPSession['send']) {
  return async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    if (exceptionDetails) {
      const why = exceptionDetails.exception?.description ?? exceptionDetails.text;
      throw new Error(`${why}\n  in: ${expression}`);
    }
    return result.value as T;
  };
}
