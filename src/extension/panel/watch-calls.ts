import { type CallListener, createPageProbe, type PageProbe } from '../../capture/page-probe.ts';
import pageProbe from '../../page-probe/main.ts?text';
import { devtools, evaluateInPage } from '../devtools-api.ts';

/** Milliseconds between two looks at what the page has called, while somebody can see the panel. */
const interval = 1000;

/**
 * The page probe of the inspected tab. It asks for new calls by itself while the panel is visible.
 */
export function watchCalls(listener: CallListener): PageProbe {
  const token = crypto.randomUUID().replaceAll('-', '');
  const { inspectedWindow } = devtools;
  const { onResourceAdded } = inspectedWindow;
  const page = {
    reload: inspectedWindow.reload.bind(inspectedWindow),
    eval: evaluateInPage,
    ...(onResourceAdded === undefined ? {} : { onResourceAdded }),
  };
  const probe = createPageProbe(page, pageProbe, token, listener);
  setInterval(() => {
    if (document.visibilityState === 'visible') probe.poll();
  }, interval);
  return probe;
}
