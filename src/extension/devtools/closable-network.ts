import type { DevtoolsNetwork } from '../../capture/recording.ts';
import type { BrowserEvent, DevtoolsApi } from '../devtools-api.ts';

/** A network that tells nothing any more once it is closed, and answers nothing, so that who watches it can be forgotten. */
export interface ClosableNetwork {
  readonly network: DevtoolsNetwork;
  close(): void;
}

export function closableNetwork(network: DevtoolsApi['network']): ClosableNetwork {
  let isClosed = false;
  const closers: (() => void)[] = [];
  function closable<Told>(event: BrowserEvent<Told>) {
    return {
      addListener(listener: (told: Told) => void) {
        event.addListener(listener);
        closers.push(() => event.removeListener(listener));
      },
    };
  }
  return {
    network: {
      getHAR(callback) {
        if (isClosed) return;
        network.getHAR((log) => {
          if (!isClosed) callback(log);
        });
      },
      onRequestFinished: closable(network.onRequestFinished),
      onNavigated: closable(network.onNavigated),
    },
    close() {
      isClosed = true;
      for (const close of closers.splice(0)) close();
    },
  };
}
