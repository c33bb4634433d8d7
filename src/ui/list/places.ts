import { holds, type Line } from './lines.ts';

/** What tells where one is in the list, while lines come and go: an exchange's id, or a group's key. */
export function placeOf(line: Line): string {
  return line.kind === 'item' ? line.item.exchange.id : line.key;
}

/** Whether that place is on a line; an exchange is on the line that stands for it while it is folded. */
export function isAt(line: Line, place: string | null): boolean {
  return line.kind === 'item' ? holds(line, place) : line.key === place;
}

/** The index so many lines further that can be gone to: a navigation is passed over. */
export function moved(lines: readonly Line[], from: number, move: number): number {
  const places = lines.flatMap(({ kind }, index) => (kind === 'navigation' ? [] : [index]));
  const at = places.indexOf(from);
  return places[Math.min(Math.max(at + move, 0), places.length - 1)] ?? -1;
}

/** The index of the line on which an exchange is; else that of the group it is folded into, or -1. */
export function nearestTo(lines: readonly Line[], id: string | null): number {
  const own = lines.findIndex((line) => holds(line, id));
  if (own >= 0) return own;
  return lines.findIndex(
    (line) => line.kind === 'group' && line.members.some(({ exchange }) => exchange.id === id),
  );
}

/** The index of the line to which a line belongs; its own where it belongs to none. */
export function parentOf(lines: readonly Line[], index: number): number {
  const levelOf = (line: Line | undefined) =>
    line === undefined || line.kind === 'navigation' ? 0 : line.level;
  const level = levelOf(lines[index]);
  for (let at = index - 1; level > 1 && at >= 0; at -= 1) if (levelOf(lines[at]) < level) return at;
  return index;
}
