import type { NextQuestion } from '../explain/next-question.ts';
import { type Asked, addressOf } from '../explain/page-address.ts';

/** Where a window is on the screen, in pixels. */
interface Place {
  readonly left?: number;
  readonly top?: number;
  readonly width?: number;
  readonly height?: number;
}

/** What the browser does with windows, as far as it is asked. */
export interface Windows {
  get(windowId: number, callback: (place?: Place) => void): void;
  create(
    options: Place & { readonly type: 'popup'; readonly url: string },
    callback: (made?: object) => void,
  ): void;
  update(windowId: number, options: { readonly focused: true }, callback: () => void): void;
}

/** What is around the window. */
export interface Surroundings {
  readonly windows: Windows;
  /** Asks the open pages of the extension. @param callback is given nothing where none answers */
  readonly ask: (question: NextQuestion, callback: (windowId?: number | null) => void) => void;
  /** @param path from the root of the extension */
  readonly urlOf: (path: string) => string;
  /** Looks at an error, which is written to the console otherwise. */
  readonly ignore: () => void;
}

/** Wide enough for a header line with an origin in it. */
const width = 660;
const mostHeight = 900;
/** Below the tabs of the browser's window. */
const below = 80;

/**
 * Shows the explain page: in the window that is open for the tab, or in a new one over the right edge of the browser's.
 *
 * @param windowId the browser's window; undefined where the browser names none
 */
export function showExplanation(
  { windows, ask, urlOf, ignore }: Surroundings,
  asked: Asked,
  windowId: number | undefined,
): void {
  function open(place: Place): void {
    const options = {
      type: 'popup',
      url: urlOf(addressOf(asked)),
      width,
      height: mostHeight,
    } as const;
    windows.create({ ...options, ...place }, (made) => {
      ignore();
      // The browser refuses a place of which the screen shows less than half.
      if (made === undefined && place.left !== undefined) windows.create(options, ignore);
    });
  }

  ask({ explainNext: asked }, (openWindow) => {
    ignore();
    if (typeof openWindow === 'number') {
      windows.update(openWindow, { focused: true }, ignore);
      return;
    }
    if (windowId === undefined) {
      open({});
      return;
    }
    windows.get(windowId, (browser) => {
      ignore();
      open(browser === undefined ? {} : beside(browser));
    });
  });
}

function beside({ left = 0, top = 0, width: room = width, height = mostHeight }: Place): Place {
  return {
    left: Math.max(left + room - width, left),
    top: top + below,
    height: Math.min(Math.max(height - below, 400), mostHeight),
  };
}
