import type { Log } from './log.ts';
import {
  listen,
  messageData,
  messagePorts,
  portMessage,
  startPort,
  stopNow,
  windowMessage,
} from './primordials.ts';

const mostFrames = 100;
const longestItem = 40_000;

/**
 * In the top frame: takes the ports that the probes of other frames send, before the page sees the
 * message, and what they tell.
 *
 * @param token what only the probes of this tab know
 * @returns asks every frame for what is new
 */
export function gatherFrames(token: string, log: Log): () => void {
  const ports: (MessagePort | null)[] = [];
  for (let index = 0; index < mostFrames; index += 1) ports[index] = null;
  let count = 0;

  function onItem(event: Event): void {
    const item = messageData(event);
    if (typeof item === 'string' && item.length < longestItem) log.add(item);
  }

  function onMessage(event: Event): void {
    const sent = messagePorts(event) as readonly MessagePort[];
    const port = sent[0];
    if (sent.length !== 1 || port === undefined || messageData(event) !== token) return;
    stopNow(event);
    ports[count % mostFrames] = port;
    count += 1;
    listen(port, 'message', onItem);
    startPort(port);
  }

  listen(self, 'message', onMessage, true);
  return () => {
    for (let index = 0; index < count && index < mostFrames; index += 1) {
      portMessage(ports[index], '');
    }
  };
}

/**
 * In any other frame: gives the top frame a port, and tells over it what is new when it asks.
 *
 * @param look puts into the log what is only seen when somebody looks
 */
export function answerTop(token: string, log: Log, look: () => void): void {
  const { port1, port2 } = new MessageChannel();
  const answer = (): void => {
    look();
    log.takeNew((item) => portMessage(port1, item));
  };
  listen(port1, 'message', answer);
  startPort(port1);
  listen(self, 'pagehide', answer, true);
  windowMessage(top, token, '*', [port2]);
}
