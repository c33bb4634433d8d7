import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useCallback } from 'preact/hooks';
import { loadedLater } from '../loaded-later.tsx';
import type { MenuProps } from './menu.tsx';
import type { MenuGroup } from './menu-items.ts';
import type { Anchor } from './place.ts';

/** A menu, whose code is no part of the first load. */
export const LaterMenu = loadedLater<MenuProps>('The menu', () =>
  import('./menu.tsx').then(({ Menu }) => Menu),
);

interface Props {
  readonly label: string;
  readonly class: string;
  readonly groups: readonly MenuGroup[];
  /** What stands on the button. */
  readonly children: ComponentChildren;
}

/** A button that opens a menu below it, by a click or the arrow down. */
export function MenuButton({ label, class: className, groups, children }: Props) {
  const anchor = useSignal<Anchor | null>(null);
  const close = useCallback(() => {
    anchor.value = null;
  }, []);

  function open({ currentTarget }: { readonly currentTarget: HTMLButtonElement }): void {
    // Not every browser does so at a click; the menu gives the focus back to what had it.
    currentTarget.focus();
    anchor.value = currentTarget.getBoundingClientRect();
  }

  return (
    <>
      <button
        type="button"
        class={className}
        title={label}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={anchor.value !== null}
        onClick={(event) => (anchor.value === null ? open(event) : close())}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          open(event);
        }}
      >
        {children}
      </button>
      {anchor.value !== null && (
        <LaterMenu label={label} groups={groups} anchor={anchor.value} onClose={close} />
      )}
    </>
  );
}
