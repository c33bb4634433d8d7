import type { Port } from '../../../src/extension/badge/port.ts';

/** Both ends of a line. */
export interface Line {
  readonly own: Port;
  readonly other: Port;
}

/** A line between two pages, on which messages come at once. */
export function createLine(name: string): Line {
  const own = createEnd(name);
  const other = createEnd(name);
  own.connect(other);
  other.connect(own);
  return { own: own.port, other: other.port };
}

function createEnd(name: string) {
  const heard: ((message: unknown) => void)[] = [];
  const gone: (() => void)[] = [];
  let peer: { hear(message: unknown): void; go(): void } | null = null;
  const port: Port = {
    name,
    postMessage(message) {
      if (peer === null) throw new Error('the other end has gone');
      peer.hear(message);
    },
    disconnect() {
      peer?.go();
      peer = null;
    },
    onMessage: { addListener: (listener) => heard.push(listener) },
    onDisconnect: { addListener: (listener) => gone.push(listener) },
  };
  return {
    port,
    connect(other: { hear(message: unknown): void; go(): void }) {
      peer = other;
    },
    hear: (message: unknown) => heard.forEach((listener) => void listener(message)),
    go() {
      peer = null;
      for (const listener of gone) listener();
    },
  };
}
