import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../icons.tsx';
import { MenuButton } from '../menu/menu-button.tsx';
import type { MenuItem } from '../menu/menu-items.ts';
import { fitting } from './fitting.ts';

/** Pixels at both ends of a bar. */
const padding = 4;

/** A part of a bar. */
export interface BarPart {
  readonly key: string;
  readonly content: ComponentChildren;
  /** Of those for which there is no room the one with the least goes first; one with infinitely much stays. */
  readonly priority: number;
  /** What it is in the menu, where there is no room for it. */
  readonly items: readonly MenuItem[];
  /** The pixels that it needs at least, of what takes the room that is left. */
  readonly least?: number;
}

/** Parts that belong together; a line stands between two groups. */
export interface BarGroup {
  readonly key: string;
  readonly title?: string;
  /** Whether exactly one of the items is on. */
  readonly isOneOf?: boolean;
  readonly parts: readonly BarPart[];
}

interface Props {
  readonly class: string;
  readonly label: string;
  readonly groups: readonly BarGroup[];
  /** What stands at the end, and always there. */
  readonly children?: ComponentChildren;
}

/**
 * A bar of one row. What does not fit goes into a menu, behind the two arrows that DevTools has for tabs without
 * room.
 */
export function Bar({ class: className, label, groups, children }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const shown = useSignal<ReadonlySet<string> | null>(null);
  const fits = ({ key }: BarPart) => shown.value?.has(key) ?? true;
  const leftOut = groups.flatMap(({ parts, ...group }) => {
    const items = parts.filter((part) => !fits(part)).flatMap(({ items }) => items);
    return items.length > 0 ? [{ ...group, items }] : [];
  });
  const isSomeOn = leftOut.some((group) => !group.isOneOf && group.items.some(({ isOn }) => isOn));

  function measure(): void {
    const room = bar.current?.clientWidth ?? 0;
    // Nothing is laid out while another panel of DevTools is shown.
    if (room === 0) return;
    const parts = [...(bar.current?.querySelectorAll<HTMLElement>('.bar-part') ?? [])];
    const widths = new Map(parts.map((part) => [part.dataset['key'], part.offsetWidth]));
    const next = fitting(
      groups.map(({ parts }) =>
        parts.map(({ key, priority, least }) => ({
          key,
          priority,
          width: least ?? widths.get(key) ?? 0,
        })),
      ),
      room - padding - (end.current?.offsetWidth ?? 0),
    );
    const before = shown.peek();
    if (before?.size === next.size && [...next].every((key) => before.has(key))) return;
    shown.value = next;
  }

  // What a part says may be longer now. And the panel may be wider or narrower, or its letters larger.
  const latest = useRef(measure);
  latest.current = measure;
  const measured = useRef<string | null>(null);
  useLayoutEffect(() => {
    const said = bar.current?.textContent ?? '';
    // To measure what is as it was would have the browser lay out the whole panel at once.
    if (said === measured.current) return;
    measured.current = said;
    measure();
  });
  useLayoutEffect(() => {
    if (bar.current === null) return;
    const observer = new ResizeObserver(() => latest.current());
    observer.observe(bar.current);
    return () => observer.disconnect();
  }, []);

  return (
    <div ref={bar} class={`bar ${className}`} role="toolbar" aria-label={label}>
      <div class="bar-row">
        {groups.map((group) => (
          <fieldset
            key={group.key}
            class={group.parts.some(fits) ? 'bar-group' : 'bar-group bar-left-out'}
            aria-label={group.title}
          >
            {group.parts.map((part) => (
              <div
                key={part.key}
                class={`bar-part${fits(part) ? '' : ' bar-left-out'}${part.least === undefined ? '' : ' bar-grows'}`}
                data-key={part.key}
              >
                {part.content}
              </div>
            ))}
          </fieldset>
        ))}
      </div>
      {leftOut.length > 0 && (
        <MenuButton
          label="More"
          class={isSomeOn ? 'icon-button more is-on' : 'icon-button more'}
          groups={leftOut}
        >
          <Icon name="more" />
        </MenuButton>
      )}
      {children !== undefined && (
        <div ref={end} class="bar-end">
          {children}
        </div>
      )}
    </div>
  );
}
