import type { CorsExchange } from '../exchange/exchange.ts';
import { afterFrame } from '../ui/after-frame.ts';
import type { PanelStore } from '../ui/store.ts';
import { preparePortion } from './portion.ts';
import type { Recorded } from './recordings.ts';

/** Where the recording comes from, and where it goes. */
export interface Displayed {
  /** Stands for the recording that is to be shown; another one as soon as it is another. Null while none is. */
  current(): object | null;
  /** What it holds now. */
  take(): Recorded;
  show(recorded: Recorded): void;
  /** Whether nothing is shown. */
  isEmpty(): boolean;
}

/**
 * Shows a recording as it is now. Of many exchanges that are new it is found out a portion at a time what is to be
 * said of them; a list that was empty begins with the first of them, any other stays as it is until all are ready.
 */
export function createGradualDisplay(
  store: Pick<PanelStore, 'meet' | 'prepare'>,
  displayed: Displayed,
): () => void {
  /** The recording of which exchanges are made ready. */
  let preparing: object | null = null;

  function goOn(own: object, exchanges: readonly CorsExchange[], from: number): void {
    const isCurrent = own === displayed.current();
    const ready = isCurrent ? prepare(exchanges, from) : exchanges.length;
    if (ready < exchanges.length) {
      setTimeout(() => goOn(own, exchanges, ready));
      return;
    }
    if (preparing === own) preparing = null;
    // What came meanwhile is little.
    if (isCurrent) displayed.show(displayed.take());
  }

  const prepare = (exchanges: readonly CorsExchange[], from: number) =>
    preparePortion(exchanges, from, store.prepare);

  return () => {
    const own = displayed.current();
    if (own === null || own === preparing) return;
    const now = displayed.take();
    store.meet(now.exchanges);
    const ready = prepare(now.exchanges, 0);
    if (ready === now.exchanges.length) {
      displayed.show(now);
      return;
    }
    const isFirst = displayed.isEmpty();
    if (isFirst) displayed.show(upTo(now, ready));
    preparing = own;
    const next = () => goOn(own, now.exchanges, ready);
    if (isFirst) afterFrame(next);
    else setTimeout(next);
  };
}

/** The first exchanges alone, with the navigations between them. */
function upTo(recorded: Recorded, count: number): Recorded {
  return {
    ...recorded,
    exchanges: recorded.exchanges.slice(0, count),
    navigations: recorded.navigations.filter(({ before }) => before < count),
  };
}
