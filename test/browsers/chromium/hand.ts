import type { DevToolsTarget } from './devtools-target.ts';

interface Click {
  readonly button?: 'left' | 'right';
  readonly count?: number;
  /** Pixels from the left edge of the page; the middle of the element otherwise. */
  readonly x?: number;
}

/** A mouse and a keyboard at a page, whose events are those of a person. */
export interface Hand {
  move(selector: string): Promise<void>;
  click(selector: string, how?: Click): Promise<void>;
  /** Drags from the middle of an element, or from its start, so many pixels to the right. */
  drag(selector: string, by: number, how?: { readonly from: 'start' }): Promise<void>;
  press(key: string, shift?: boolean): Promise<void>;
  /** What is on the clipboard, as it comes out where somebody pastes it. */
  pasted(): Promise<string>;
}

/** The numbers that Windows gives to keys; Chromium goes by them. */
const keyCodes: Readonly<Record<string, number>> = {
  Tab: 9,
  Enter: 13,
  Escape: 27,
  End: 35,
  Home: 36,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
  ContextMenu: 93,
  F10: 121,
};

interface Point {
  readonly x: number;
  readonly y: number;
}

export function createHand(page: DevToolsTarget): Hand {
  const mouse = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', at: Point, more = {}) =>
    page.send('Input.dispatchMouseEvent', { type, ...at, ...more });

  async function placeOf(selector: string): Promise<Point & { readonly left: number }> {
    return page.evaluate(`(() => {
      const element = document.querySelector(${JSON.stringify(selector)});
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2, left };
    })()`);
  }

  async function pressButton(at: Point, button: 'left' | 'right', count: number): Promise<void> {
    for (let clickCount = 1; clickCount <= count; clickCount += 1) {
      await mouse('mousePressed', at, { button, clickCount });
      await mouse('mouseReleased', at, { button, clickCount });
    }
  }

  return {
    async move(selector) {
      const { x, y } = await placeOf(selector);
      await mouse('mouseMoved', { x, y });
    },
    async click(selector, { button = 'left', count = 1, x: at } = {}) {
      const { x, y } = await placeOf(selector);
      await mouse('mouseMoved', { x: at ?? x, y });
      await pressButton({ x: at ?? x, y }, button, count);
    },
    async drag(selector, by, how) {
      const { x, y, left } = await placeOf(selector);
      const from = how === undefined ? x : left + 1;
      await mouse('mouseMoved', { x: from, y });
      await mouse('mousePressed', { x: from, y }, { button: 'left', clickCount: 1 });
      await mouse('mouseMoved', { x: from + by / 2, y }, { button: 'left' });
      await mouse('mouseMoved', { x: from + by, y }, { button: 'left' });
      await mouse('mouseReleased', { x: from + by, y }, { button: 'left', clickCount: 1 });
    },
    async press(key, shift = false) {
      const event = {
        key,
        code: key,
        windowsVirtualKeyCode: keyCodes[key] ?? 0,
        modifiers: shift ? 8 : 0,
      };
      // A button acts on Enter by the character.
      const text = key === 'Enter' ? { text: '\r' } : {};
      await page.send('Input.dispatchKeyEvent', { type: 'keyDown', ...event, ...text });
      await page.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
    },
    async pasted() {
      await page.evaluate(`void Object.assign(
        document.body.appendChild(document.createElement('textarea')), { id: 'pasted' }).focus()`);
      await page.send('Input.dispatchKeyEvent', { type: 'keyDown', commands: ['paste'] });
      return page.evaluate<string>(`(() => {
        const field = document.getElementById('pasted');
        field.remove();
        return field.value;
      })()`);
    },
  };
}
