/**
 * Reads a HAR file or a JSON report, however large, and makes exchanges of it, where it holds up nobody. One worker reads
 * one file.
 */
import { HarError } from '../../capture/har-error.ts';
import { exchangesIn } from '../../capture/har-exchanges.ts';
import { leftOut, readHarFile } from '../../capture/har-file.ts';
import type { CorsExchange } from '../../exchange/exchange.ts';
import { mayBeFromBrowser } from '../../exchange/recorded-by.ts';
import { FileError, readText } from './file-text.ts';
import type { FromWorker, ToWorker } from './messages.ts';

let exchanges: readonly CorsExchange[] = [];
/** How many were sent. */
let sent = 0;

function say(message: FromWorker): void {
  postMessage(message);
}

async function read(file: File, before: string): Promise<void> {
  try {
    const har = readHarFile(await readText(file, (bytes) => say({ say: 'bytes', read: bytes })));
    const found = exchangesIn(har, before);
    exchanges = found.exchanges;
    say({
      say: 'opened',
      har: {
        recorder: har.recorder,
        isFromBrowser: mayBeFromBrowser(har.recorder),
        entries: har.entries.length,
        sameOrigin: found.sameOrigin,
        exchanges: exchanges.length,
        leftOut: leftOut(har),
      },
    });
  } catch (error) {
    const isKnown = error instanceof HarError || error instanceof FileError;
    say({ say: 'failed', message: isKnown ? error.message : `cannot be read: ${error}` });
  }
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.ask === 'read') {
    void read(data.file, data.before);
    return;
  }
  say({ say: 'exchanges', exchanges: exchanges.slice(sent, sent + data.most) });
  sent += data.most;
});
