/** A part of a bar, as it was measured. */
export interface Measured {
  readonly key: string;
  /** In pixels. */
  readonly width: number;
  /** Of those for which there is no room the one with the least goes first. */
  readonly priority: number;
}

/** Pixels of the line between two groups, with the room around it. */
export const dividerWidth = 9;

/** Pixels of the button that opens the menu of what does not fit. */
export const moreWidth = 28;

/**
 * The keys of what fits into a bar; the rest goes into a menu.
 *
 * @param groups what belongs together, with lines between
 * @param room in pixels, that of the menu's button included
 */
export function fitting(
  groups: readonly (readonly Measured[])[],
  room: number,
): ReadonlySet<string> {
  const all = groups.flat();
  const widthOf = (keys: ReadonlySet<string>) => {
    const shown = groups.map((group) => group.filter(({ key }) => keys.has(key)));
    const lines = Math.max(shown.filter(({ length }) => length > 0).length - 1, 0);
    return shown.flat().reduce((sum, { width }) => sum + width, lines * dividerWidth);
  };
  const every = new Set(all.map(({ key }) => key));
  if (widthOf(every) <= room) return every;
  let fits: ReadonlySet<string> = new Set();
  /** Those of which something did not fit: nothing that is less goes before it. */
  const full = new Set<readonly Measured[]>();
  for (const part of all.toSorted((one, other) => other.priority - one.priority)) {
    const group = groups.find((each) => each.includes(part)) ?? all;
    const wider = new Set([...fits, part.key]);
    const stays = part.priority === Number.POSITIVE_INFINITY;
    const hasRoom = !full.has(group) && widthOf(wider) <= room - moreWidth;
    if (stays || hasRoom) fits = wider;
    else full.add(group);
  }
  return fits;
}
