import type { Page } from 'playwright-core';
import type { DevToolsTarget } from './devtools-target.ts';

/**
 * A PNG of the panel alone, as it stands in DevTools.
 *
 * Only a top-level page can be captured, so it is cut out of the front end.
 */
export async function pictureOfPanel(
  frontEnd: DevToolsTarget,
  panel: DevToolsTarget,
): Promise<Buffer> {
  await frontEnd.send('DOM.enable');
  // The front end's nodes can be asked for only after its document was.
  await frontEnd.send('DOM.getDocument', { depth: 0 });
  // A frame in a process of its own has the same id as its target.
  const { backendNodeId } = await frontEnd.send('DOM.getFrameOwner', { frameId: panel.targetId });
  const { model } = await frontEnd.send('DOM.getBoxModel', { backendNodeId });
  const [x = 0, y = 0] = model.content;
  const { width, height } = model;
  return capture(frontEnd, { x, y, width, height, scale: 1 });
}

/**
 * A PNG of the page with DevTools beside it, without the browser's own frame.
 *
 * A capture of the front end leaves the place of the page empty, because the
 * page is a view of its own that lies over it. So the page's own picture is
 * laid there for the moment of the capture.
 */
export async function pictureOfWindow(page: Page, frontEnd: DevToolsTarget): Promise<Buffer> {
  const pagePicture = (await page.screenshot()).toString('base64');
  const pageWidth = await page.evaluate('innerWidth');
  await frontEnd.evaluate(`(async () => {
    const picture = document.createElement('img');
    picture.id = 'picture-of-the-page';
    picture.src = 'data:image/png;base64,${pagePicture}';
    picture.style.cssText = 'position: fixed; left: 0; top: 0; width: ${pageWidth}px';
    await picture.decode();
    document.body.append(picture);
  })()`);
  try {
    return await capture(frontEnd);
  } finally {
    await frontEnd.evaluate(`document.getElementById('picture-of-the-page').remove()`);
  }
}

interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/**
 * Brings what moves in the front end (the line under the chosen tab) to where
 * it is going. Its parts are in shadow trees, whose animations the document
 * does not list.
 */
const finishAnimations = `{
  const finishIn = (root) => {
    for (const animation of root.getAnimations()) {
      if (Number.isFinite(animation.effect.getComputedTiming().endTime)) animation.finish();
    }
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) finishIn(element.shadowRoot);
    }
  };
  finishIn(document);
}`;

async function capture(frontEnd: DevToolsTarget, clip?: Clip): Promise<Buffer> {
  await frontEnd.evaluate(finishAnimations);
  const { data } = await frontEnd.send('Page.captureScreenshot', {
    format: 'png',
    ...(clip && { clip }),
  });
  return Buffer.from(data, 'base64');
}
