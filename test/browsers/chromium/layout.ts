import type { Page } from 'playwright-core';
import { waitFor } from '../wait.ts';
import type { DevToolsTarget } from './devtools-target.ts';
import { hideSizeWhileResizing, setDockedWidth } from './front-end.ts';

/** Sizes in CSS pixels. */
export interface Layout {
  /** The width of the panel, which stands to the right of the page. */
  readonly panelWidth: number;
  /** The width that is left to the page. */
  readonly pageWidth: number;
  /** The height of the page; the panel's is less, by the tab bar of DevTools. */
  readonly height: number;
}

/** The line between the page and DevTools takes one pixel of what DevTools gets. */
const dockBorder = 1;

/**
 * Gives page and panel these sizes, by resizing the window and DevTools in it.
 *
 * The window is real: overriding the size of the panel's page over the
 * protocol is refused, because it is not a top-level page.
 */
export async function applyLayout(
  page: Page,
  frontEnd: DevToolsTarget,
  panel: DevToolsTarget,
  layout: Layout,
): Promise<void> {
  const { panelWidth, pageWidth, height } = layout;
  const width = pageWidth + dockBorder + panelWidth;
  await hideSizeWhileResizing(frontEnd);
  const session = await page.context().newCDPSession(page);
  try {
    const { windowId, bounds } = await session.send('Browser.getWindowForTarget');
    const [nowWidth, nowHeight] = await sizeOf(frontEnd);
    await session.send('Browser.setWindowBounds', {
      windowId,
      bounds: {
        width: (bounds.width ?? 0) + width - nowWidth,
        height: (bounds.height ?? 0) + height - nowHeight,
      },
    });
  } finally {
    await session.detach();
  }
  await waitFor(`a window with room for ${width} x ${height} pixels`, async () => {
    const [nowWidth, nowHeight] = await sizeOf(frontEnd);
    return nowWidth === width && nowHeight === height;
  });
  await setDockedWidth(frontEnd, dockBorder + panelWidth);
  await waitFor(`a panel of ${panelWidth} pixels beside a page of ${pageWidth}`, async () => {
    const [nowPanelWidth] = await sizeOf(panel);
    const nowPageWidth = await page.evaluate('innerWidth');
    return nowPanelWidth === panelWidth && nowPageWidth === pageWidth;
  });
}

function sizeOf(target: DevToolsTarget): Promise<[number, number]> {
  return target.evaluate('[innerWidth, innerHeight]');
}
