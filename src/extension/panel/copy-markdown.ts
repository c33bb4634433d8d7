import type { Diagnosed } from '../../diagnosis/policy/asked.ts';
import { createSiblings } from '../../diagnosis/siblings.ts';
import { markdownReport } from '../../report/markdown-report.ts';
import { ownVersion } from '../devtools-api.ts';
import type { Recorded } from '../recordings.ts';
import { copyText } from './clipboard.ts';

/**
 * Puts the report on some exchanges on the clipboard, without secrets.
 *
 * @param shown all that is shown: what the servers answered otherwise tells of these as well
 * @returns false where the browser refuses
 */
export function copyMarkdown(diagnosed: readonly Diagnosed[], shown: Recorded): Promise<boolean> {
  const siblings = createSiblings();
  siblings.update(shown.exchanges);
  return copyText(
    markdownReport({
      diagnosed,
      capturedBy: shown.recorder,
      version: ownVersion(),
      siblingsOf: siblings.of,
    }),
  );
}
