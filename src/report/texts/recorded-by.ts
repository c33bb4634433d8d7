import { code, say, type Words } from '../../diagnosis/words.ts';
import { mayBeFromBrowser } from '../../exchange/recorded-by.ts';
import { clip } from '../../ui/clip.ts';
import type { CapturedBy } from '../report.ts';

/** Characters of a recorder's name: whoever wrote the file may have called it anything. */
const longestName = 60;

const engineNames = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' } as const;

/** Who recorded the traffic that a report is about. */
export function recordedBy(recorder: CapturedBy): Words {
  const { name, engine } = recorder;
  const browser = engine === null ? null : engineNames[engine];
  if (name === null || mayBeFromBrowser(recorder))
    return browser === null ? [] : say` Recorded in ${browser}.`;
  const by = code(clip(name, longestName));
  return browser === null
    ? say` Recorded by ${by}.`
    : say` Recorded by ${by}; ${browser} made the requests.`;
}
