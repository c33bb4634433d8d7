import type { Port } from '../badge/port.ts';

/** The badge of the inspected tab. */
export interface HeldBadge {
  /** @param blocked how many requests; the badge is taken away for 0 */
  show(blocked: number): void;
  /** Shows it again: a browser takes the badge of a tab away when the tab goes to another page. */
  renew(): void;
}

/** Milliseconds before a port that was lost is opened again. */
const pause = 1000;

/**
 * Holds the badge by a port to the background, so that it is gone when DevTools is. The browser ends a
 * background that has nothing to do, and with it the port: then the badge stays, and a new port holds it.
 * Without a badge there is no port, and no background.
 */
export function holdBadge(connect: () => Port): HeldBadge {
  let port: Port | null = null;
  let shown = 0;

  function open(): Port {
    const opened = connect();
    opened.onDisconnect.addListener(() => {
      if (port !== opened) return;
      port = null;
      setTimeout(renew, pause);
    });
    return opened;
  }

  function renew(): void {
    if (shown > 0) {
      port ??= open();
      port.postMessage(shown);
    } else {
      const last = port;
      port = null;
      last?.disconnect();
    }
  }

  return {
    renew,
    show(blocked) {
      if (blocked === shown) return;
      shown = blocked;
      renew();
    },
  };
}
