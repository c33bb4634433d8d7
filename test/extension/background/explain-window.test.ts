import { describe, expect, it } from 'vitest';
import { showExplanation } from '../../../src/extension/background/explain-window.ts';

interface Around {
  /** The window that answers for the tab. */
  readonly open?: number;
  /** The browser's own window. */
  readonly browser?: object;
  /** Whether the browser refuses a place on the screen. */
  readonly refuses?: boolean;
}

const asked = { tabId: 7, textId: 'abc' };
const url = 'ext://src/extension/explain/explain.html?tab=7&text=abc';

/** What is done with windows, in order. */
function doneIn({ open, browser, refuses = false }: Around, windowId?: number): unknown[] {
  const done: unknown[] = [];
  showExplanation(
    {
      windows: {
        get: (_, callback) => callback(browser),
        create(options, callback) {
          done.push(options);
          callback(refuses && options.left !== undefined ? undefined : {});
        },
        update: (id, options) => done.push([id, options]),
      },
      ask(question, callback) {
        expect(question).toEqual({ explainNext: asked });
        callback(open);
      },
      urlOf: (path) => `ext://${path}`,
      ignore: () => {},
    },
    asked,
    windowId,
  );
  return done;
}

const usual = { type: 'popup', url, width: 660, height: 900 };

describe('the window of the explain page', () => {
  it('is brought to the front where one is open for the tab', () => {
    expect(doneIn({ open: 3 }, 1)).toEqual([[3, { focused: true }]]);
  });

  it.each<[string, object, object]>([
    [
      'wide',
      { left: 100, top: 50, width: 1600, height: 1200 },
      { left: 1040, top: 130, height: 900 },
    ],
    ['low', { left: 0, top: 0, width: 1600, height: 700 }, { left: 940, top: 80, height: 620 }],
    ['narrow', { left: 10, top: 0, width: 400, height: 300 }, { left: 10, top: 80, height: 400 }],
  ])('stands over the right edge of a %s window', (_, browser, place) => {
    expect(doneIn({ browser }, 1)).toEqual([{ ...usual, ...place }]);
  });

  it('stands where the browser likes, where it knows no window', () => {
    expect(doneIn({})).toEqual([usual]);
    expect(doneIn({}, 1)).toEqual([usual]);
  });

  it('stands where the browser likes, where that refuses the place', () => {
    const browser = { left: 5000, top: 0, width: 1000, height: 1000 };
    expect(doneIn({ browser, refuses: true }, 1)).toEqual([
      { ...usual, left: 5340, top: 80, height: 900 },
      usual,
    ]);
  });
});
