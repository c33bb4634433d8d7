import { createPageProbe, type PageProbe } from '../../capture/page-probe.ts';
import type { CallRecord } from '../../exchange/call-record.ts';
import pageProbe from '../../page-probe/main.ts?text';
import { devtools, evaluateInPage } from '../devtools-api.ts';

/** Milliseconds between two looks at what the page has called, while somebody can see the panel. */
const interval = 1000;

/**
 * The page probe of the inspected tab. It asks for new calls by itself while the panel is visible.
 *
 * @param add is given each call that was seen
 */
export function watchCalls(add: (record: CallRecord) => void): PageProbe {
  const token = crypto.randomUUID().replaceAll('-', '');
  const { inspectedWindow } = devtools;
  const { onResourceAdded } = inspectedWindow;
  const page = {
    reload: inspectedWindow.reload.bind(inspectedWindow),
    eval: evaluateInPage,
    ...(onResourceAdded === undefined ? {} : { onResourceAdded }),
  };
  const probe = createPageProbe(page, pageProbe, token, add);
  setInterval(() => {
    if (document.visibilityState === 'visible') probe.poll();
  }, interval);
  return probe;
}
