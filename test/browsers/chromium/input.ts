import { waitFor } from '../wait.ts';
import type { DevToolsTarget } from './devtools-target.ts';

/** The keyboard and the mouse of a person who uses a page. */
export interface Input {
  /** Presses a key, by the name that `KeyboardEvent.key` gives it: `a`, `ArrowDown`, `Escape`. */
  press(key: string): Promise<void>;
  /** Presses the key of each character. */
  type(text: string): Promise<void>;
  /** Goes with the mouse to the middle of what is to be seen of the first element that matches, and clicks there. */
  click(selector: string): Promise<void>;
  /** Turns the wheel there, by so many pixels. */
  wheel(selector: string, by: number): Promise<void>;
  /** Pastes what is on the clipboard, as Ctrl+V does. */
  paste(): Promise<void>;
}

/** What `windowsVirtualKeyCode` is of keys that are no characters. */
const keyCodes: Readonly<Record<string, number>> = {
  Backspace: 8,
  Tab: 9,
  Enter: 13,
  Escape: 27,
  End: 35,
  Home: 36,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
};

/** What a key writes. */
function textOf(key: string): string {
  if (key === 'Enter') return '\r';
  return key.length === 1 ? key : '';
}

/** Events that come from outside the page, through the browser. */
export function inputOf(target: DevToolsTarget): Input {
  async function press(key: string, commands: string[] = []): Promise<void> {
    const text = textOf(key);
    const named = {
      key,
      code: key === ' ' ? 'Space' : key,
      windowsVirtualKeyCode: keyCodes[key] ?? key.toUpperCase().charCodeAt(0),
    };
    await target.send('Input.dispatchKeyEvent', {
      type: text === '' ? 'rawKeyDown' : 'keyDown',
      ...named,
      ...(text === '' ? {} : { text }),
      commands,
    });
    await target.send('Input.dispatchKeyEvent', { type: 'keyUp', ...named });
  }

  /** A point of the element that the mouse can reach. */
  async function reach(selector: string): Promise<{ x: number; y: number }> {
    return waitFor(`${selector} to be in reach of the mouse`, () =>
      target.evaluate<{ x: number; y: number } | null>(`(() => {
        const element = document.querySelector(${JSON.stringify(selector)});
        if (element === null) return null;
        element.scrollIntoView({ block: 'nearest' });
        const box = element.getBoundingClientRect();
        const at = {
          x: (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2,
          y: (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2,
        };
        const hit = document.elementFromPoint(at.x, at.y);
        return element.contains(hit) || hit?.contains(element) ? at : null;
      })()`),
    );
  }

  return {
    press: (key) => press(key),
    async type(text) {
      for (const character of text) await press(character);
    },
    async click(selector) {
      const at = { ...(await reach(selector)), button: 'left', clickCount: 1 } as const;
      await target.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: at.x, y: at.y });
      await target.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at });
      await target.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at });
    },
    async wheel(selector, by) {
      const at = await reach(selector);
      await target.send('Input.dispatchMouseEvent', {
        type: 'mouseWheel',
        ...at,
        deltaX: 0,
        deltaY: by,
      });
    },
    async paste() {
      const key = { key: 'v', code: 'KeyV', windowsVirtualKeyCode: 86, modifiers: 2 };
      await target.send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        ...key,
        commands: ['paste'],
      });
      await target.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    },
  };
}
