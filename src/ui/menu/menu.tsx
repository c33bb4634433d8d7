import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { MenuGroup, MenuItem } from './menu-items.ts';
import { type Anchor, placeMenu } from './place.ts';

export interface MenuProps {
  /** What it is the menu of, for those who do not see where it stands. */
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  readonly anchor: Anchor;
  readonly onClose: () => void;
}

/** How far a key goes among so many items; infinite goes to an end. */
const moves: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** The button of a menu that is open. */
const opener = '[aria-haspopup="menu"][aria-expanded="true"]';

function roleOf({ isOn }: MenuItem, { isOneOf }: MenuGroup) {
  if (isOn === undefined) return 'menuitem';
  return isOneOf === true ? 'menuitemradio' : 'menuitemcheckbox';
}

/**
 * An open menu, by the pattern of WAI-ARIA: the arrows, Home, End and the first letter of an item go to it, Enter
 * and the space key choose it, Escape and Tab close the menu. Then the focus is back where it was.
 *
 * https://www.w3.org/WAI/ARIA/apg/patterns/menubar/
 */
export function Menu({ label, groups, anchor, onClose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const cameFrom = useRef<Element | null>(null);

  const buttons = () => [
    ...(menu.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? []),
  ];

  useLayoutEffect(() => {
    const box = menu.current;
    if (box === null) return;
    const { width, height } = box.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const { left, top } = placeMenu(
      anchor,
      { width, height },
      { width: clientWidth, height: clientHeight },
    );
    box.style.left = `${left}px`;
    box.style.top = `${top}px`;
    cameFrom.current = document.activeElement;
    buttons()[0]?.focus();
  }, []);

  // A press elsewhere, in the panel or outside it, closes the menu, and takes the focus with it.
  useEffect(() => {
    function pressed({ target }: Event): void {
      // The button that opened it closes it by itself.
      const isOwn = target instanceof Element && target.closest(`.menu, ${opener}`) !== null;
      if (!isOwn) onClose();
    }
    document.addEventListener('pointerdown', pressed, true);
    window.addEventListener('blur', onClose);
    window.addEventListener('resize', onClose);
    return () => {
      document.removeEventListener('pointerdown', pressed, true);
      window.removeEventListener('blur', onClose);
      window.removeEventListener('resize', onClose);
    };
  }, [onClose]);

  function close(): void {
    onClose();
    const { current } = cameFrom;
    if (current instanceof HTMLElement && current.isConnected) current.focus();
  }

  function choose({ isDisabled, choose }: MenuItem): void {
    if (isDisabled === true) return;
    close();
    choose();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const { key } = event;
    // No key of the panel, or of DevTools, works below an open menu.
    event.stopPropagation();
    const all = buttons();
    const at = all.findIndex((each) => each.matches(':focus'));
    const move = moves[key];
    if (key === 'Escape' || key === 'Tab') close();
    else if (move !== undefined) all.at(movedTo(at, move, all.length))?.focus();
    else if (!focusNext(all, at, key)) return;
    event.preventDefault();
  }

  return (
    <div ref={menu} class="menu" role="menu" aria-label={label} tabIndex={-1} onKeyDown={onKeyDown}>
      {groups.map((group) => (
        <fieldset key={group.items[0]?.label} class="menu-group" aria-label={group.title}>
          {group.title !== undefined && (
            <div class="menu-title" aria-hidden="true">
              {group.title}
            </div>
          )}
          {group.items.map((item) => (
            // biome-ignore lint/a11y/useAriaPropsSupportedByRole: it has one of three roles, and a menuitem has no isOn
            <button
              key={item.label}
              type="button"
              class="menu-item"
              role={roleOf(item, group)}
              tabIndex={-1}
              aria-checked={item.isOn}
              aria-disabled={item.isDisabled}
              onPointerMove={({ currentTarget }) => currentTarget.focus()}
              onClick={() => choose(item)}
            >
              <span class="menu-check" aria-hidden="true" />
              <span class="menu-label">{item.label}</span>
              {item.keys !== undefined && <span class="menu-keys">{item.keys}</span>}
            </button>
          ))}
        </fieldset>
      ))}
    </div>
  );
}

/** The index so many items further; after the last comes the first. */
function movedTo(at: number, move: number, count: number): number {
  if (!Number.isFinite(move)) return move < 0 ? 0 : count - 1;
  return at < 0 && move < 0 ? count - 1 : (at + move + count) % count;
}

/** Goes to the next item that begins with a letter; tells whether the key was one. */
function focusNext(all: readonly HTMLElement[], at: number, key: string): boolean {
  if (key.length !== 1 || key === ' ') return false;
  const begins = (each: HTMLElement) =>
    each.textContent?.trim().toLowerCase().startsWith(key.toLowerCase());
  [...all.slice(at + 1), ...all.slice(0, at + 1)].find(begins)?.focus();
  return true;
}
