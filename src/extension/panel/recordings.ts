import type { HarRecorder } from '../../capture/har-recorder.ts';
import type { Recording } from '../../capture/recording.ts';
import { createCallJoin } from '../../exchange/call-join.ts';
import type { CallOutcome, CallRecord } from '../../exchange/call-record.ts';
import type { CorsExchange } from '../../exchange/exchange.ts';
import { createExchangeLog, type ExchangeLog } from '../../exchange/exchange-log.ts';
import type { PanelStore } from '../../ui/store.ts';
import { coalesce } from './coalesce.ts';

/** What is shown of a recording, and who made it. */
export interface Recorded {
  readonly exchanges: readonly CorsExchange[];
  readonly recorder: HarRecorder;
}

/** The live page's recording, and that of a file in front of it. The two are never mixed. */
export interface Recordings {
  /** Goes on while a file is shown. */
  readonly live: Recording;
  /** A call of the live page was seen being made. */
  addCall(record: CallRecord): void;
  /** It ended so. */
  endCall(outcome: CallOutcome): void;
  /** Shows a file's recording in the place of the live one. */
  showFile(file: Recorded): void;
  showLive(): void;
  /** What is shown. */
  shown(): Recorded;
}

/**
 * @param store shows the recording that is in front
 * @param own the browser that records the live page
 */
export function createRecordings(store: PanelStore, own: HarRecorder): Recordings {
  let live: ExchangeLog = createExchangeLog();
  let calls = createCallJoin();
  let file: Recorded | null = null;

  const shown = () => file ?? { exchanges: calls.join(live.exchanges()), recorder: own };
  // Requests come in bursts; the list is drawn once for each.
  const showLiveSoon = coalesce(() => {
    if (file === null) store.show(shown().exchanges);
  }, 50);

  function turnTo(recorded: Recorded | null): void {
    file = recorded;
    store.select(null);
    store.show(shown().exchanges);
  }

  return {
    shown,
    addCall(record) {
      calls.add(record);
      showLiveSoon();
    },
    endCall(outcome) {
      calls.end(outcome);
      showLiveSoon();
    },
    live: {
      add(entry) {
        live.add(entry);
        showLiveSoon();
      },
      amend(earlier, entry) {
        live.amend(earlier, entry);
        showLiveSoon();
      },
      restart() {
        live = createExchangeLog();
        calls = createCallJoin();
        if (file === null) store.select(null);
        showLiveSoon();
      },
    },
    showFile: turnTo,
    showLive: () => turnTo(null),
  };
}
