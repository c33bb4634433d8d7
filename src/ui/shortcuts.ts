import { useEffect, useRef } from 'preact/hooks';

const isMac = /\bMac/.test(navigator.userAgent);

/** How a shortcut is written: `Ctrl+E`, or `⌘E` on a Mac. */
export function shortcutName(letter: string): string {
  return isMac ? `⌘${letter}` : `Ctrl+${letter}`;
}

/** The letter that was pressed with Ctrl alone, or on a Mac with ⌘ alone; null for any other key. */
function letterOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string | null {
  const isShortcut = isMac ? metaKey && !ctrlKey : ctrlKey && !metaKey;
  return isShortcut && !altKey && !shiftKey ? key.toUpperCase() : null;
}

/** Whether something is open that keeps all keys to itself: a menu that has the focus, or a dialog over the panel. */
function isKept({ target }: Event): boolean {
  return (
    (target instanceof Element && target.closest('.menu') !== null) ||
    document.querySelector('dialog[open]') !== null
  );
}

/**
 * Shortcuts of the whole panel, by their letter. They come first: DevTools sends what the panel does not take on
 * to its own panels.
 */
export function useShortcuts(actions: Readonly<Record<string, () => void>>): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const action = latest.current[letterOf(event) ?? ''];
      if (action === undefined || isKept(event)) return;
      event.preventDefault();
      event.stopPropagation();
      action();
    }
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, []);
}
