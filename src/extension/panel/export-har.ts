import { harReport } from '../../report/har-report.ts';
import { ownVersion } from '../devtools-api.ts';
import type { Recorded } from '../recordings.ts';
import { download } from './download.ts';

/** Saves the exchanges that are shown as a HAR file, without secrets. */
export function exportHar({ exchanges, recorder }: Recorded): void {
  const report = harReport({
    exchanges,
    capturedBy: recorder,
    version: ownVersion(),
  });
  download('whycors.har', `${JSON.stringify(report, null, 1)}\n`);
}
