/** The edges of what a menu belongs to: a button, or a point where the pointer was. */
export interface Anchor {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels that stay free between a menu and the edge of the panel. */
const margin = 4;

/**
 * Where a menu stands: below its anchor and from its left edge on, or above and up to its right edge where there is
 * more room. It never leaves the panel; one that is higher than the panel begins at its top, and scrolls.
 */
export function placeMenu(
  { left, top, right, bottom }: Anchor,
  menu: Size,
  panel: Size,
): { readonly left: number; readonly top: number } {
  const isBelow = bottom + menu.height <= panel.height - margin || panel.height - bottom >= top;
  const isFromLeft = left + menu.width <= panel.width - margin || panel.width - left >= right;
  return {
    left: within(isFromLeft ? left : right - menu.width, panel.width - menu.width),
    top: within(isBelow ? bottom : top - menu.height, panel.height - menu.height),
  };
}

function within(wanted: number, room: number): number {
  return Math.max(Math.min(wanted, room - margin), margin);
}
