import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PanelActions } from './actions.ts';
import { listShareBounds, type Settings } from './settings.ts';

/** Below this width the details stand under the list; styles/split.css has the same. */
const stacked = '(max-width: 600px)';

/** So much of the room a key moves, in per cent. */
const step = 2;

interface Props {
  readonly settings: Settings;
  readonly set: PanelActions['set'];
}

/** The line between list and details, by which either gets more of the room: it can be dragged, and moved by keys. */
export function Splitter({ settings, set }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const isStacked = useMedia(stacked);
  const kept = isStacked ? settings.listHeight : settings.listWidth;
  /** While it is dragged, only the screen knows. */
  const dragged = useSignal<number | null>(null);
  const share = dragged.value ?? kept;

  useLayoutEffect(() => {
    bar.current?.parentElement?.style.setProperty('--list-share', `${share}%`);
  }, [share]);

  function keep(value: number): void {
    set(isStacked ? { listHeight: within(value) } : { listWidth: within(value) });
  }

  function shareAt({ clientX, clientY }: PointerEvent): number {
    const { left, top, width, height } =
      bar.current?.parentElement?.getBoundingClientRect() ?? new DOMRect();
    return within(100 * (isStacked ? (clientY - top) / height : (clientX - left) / width));
  }

  function onKeyDown(event: KeyboardEvent): void {
    const [less, more] = isStacked ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
    const { least, most } = listShareBounds;
    const moves = {
      [less ?? '']: share - step,
      [more ?? '']: share + step,
      Home: least,
      End: most,
    };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    keep(to);
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr cannot be moved
    <div
      ref={bar}
      class="splitter"
      role="separator"
      tabIndex={0}
      aria-label={isStacked ? 'Height of the list' : 'Width of the list'}
      aria-orientation={isStacked ? 'horizontal' : 'vertical'}
      aria-valuenow={Math.round(share)}
      aria-valuemin={listShareBounds.least}
      aria-valuemax={listShareBounds.most}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        dragged.value = share;
      }}
      onPointerMove={(event) => {
        if (dragged.value !== null) dragged.value = shareAt(event);
      }}
      onPointerUp={() => {
        if (dragged.value !== null) keep(dragged.value);
        dragged.value = null;
      }}
      onPointerCancel={() => {
        dragged.value = null;
      }}
    />
  );
}

/** A share within the bounds, to a tenth. */
function within(share: number): number {
  const { least, most } = listShareBounds;
  return Math.round(Math.min(Math.max(share, least), most) * 10) / 10;
}

/** Whether a media query holds, as long as this is drawn. */
function useMedia(query: string): boolean {
  const holds = useSignal(matchMedia(query).matches);
  useLayoutEffect(() => {
    const list = matchMedia(query);
    const follow = () => {
      holds.value = list.matches;
    };
    list.addEventListener('change', follow);
    return () => list.removeEventListener('change', follow);
  }, [query]);
  return holds.value;
}
