import { endOfLast, holds, longestIn } from './holes.ts';
import type { Places } from './literals.ts';
import type { SqueezedText } from './squeezed-text.ts';
import type { Hole, Wording } from './wording.ts';

/** What stands in a hole. */
export interface Filling {
  readonly hole: Hole;
  readonly from: number;
  readonly to: number;
}

/** A wording, found in a text. */
export interface Part {
  readonly wording: Wording;
  readonly start: number;
  readonly end: number;
  readonly fillings: readonly Filling[];
  /** How many of its own characters were found: of one that is cut off, how much it is worth. */
  readonly weight: number;
  readonly isCut: boolean;
}

/** A text that wordings are looked for in. */
export interface Searched {
  readonly text: SqueezedText;
  readonly places: Places;
}

interface Found {
  readonly at: number;
  readonly fillings: readonly Filling[];
  readonly weight: number;
}

/** A wording whose first piece begins at a place. Null where something else follows. */
export function matchAt(searched: Searched, wording: Wording, start: number): Part | null {
  const [first] = wording.literals;
  const found = { at: start + first.length, fillings: [], weight: first.length };
  return matchFrom(searched, wording, start, 1, found);
}

/**
 * The rest of a wording, of which some pieces are found.
 *
 * @param index the place of the next piece among its literals
 */
export function matchFrom(
  searched: Searched,
  wording: Wording,
  start: number,
  index: number,
  found: Found,
): Part | null {
  const { text, places } = searched;
  const { literals, holes } = wording;
  const hole = holes[index - 1];
  if (hole === undefined) return partOf(wording, start, found, false);
  const literal = literals[index];
  if (literal === undefined) return withLastHole(searched, wording, start, hole, found);
  const next = places.next(literal, found.at);
  if (next !== -1 && next - found.at <= longestIn(hole)) {
    const filling = { hole, from: found.at, to: next };
    if (!holds(text, filling)) return null;
    return matchFrom(searched, wording, start, index + 1, {
      at: next + literal.length,
      fillings: [...found.fillings, filling],
      weight: found.weight + literal.length,
    });
  }
  return cutOff(searched, wording, start, hole, literal, found);
}

function partOf(wording: Wording, start: number, found: Found, isCut: boolean): Part {
  const end = found.at - (isCut ? 0 : wording.ahead);
  return { wording, start, end, fillings: found.fillings, weight: found.weight, isCut };
}

function withLastHole(
  { text }: Searched,
  wording: Wording,
  start: number,
  hole: Hole,
  found: Found,
): Part | null {
  const to = endOfLast(text, hole, found.at);
  if (to === null) return null;
  const filling = { hole, from: found.at, to };
  if (!holds(text, filling)) return null;
  return partOf(
    wording,
    start,
    { ...found, at: to, fillings: [...found.fillings, filling] },
    false,
  );
}

/** So little of the next piece may be a part of what stands before it. */
const fewest = 3;

/** A message whose end is not in the text: what stands in its last hole may be cut off too. */
function cutOff(
  { text }: Searched,
  wording: Wording,
  start: number,
  hole: Hole,
  literal: string,
  found: Found,
): Part | null {
  const { folded } = text;
  const { length } = folded;
  if (length - found.at > longestIn(hole) + literal.length) return null;
  const tail = endCut(folded, literal, found.at);
  const filling = { hole, from: found.at, to: length - tail };
  if (tail >= fewest && holds(text, filling)) {
    const weight = found.weight + tail;
    return partOf(
      wording,
      start,
      { at: length, fillings: [...found.fillings, filling], weight },
      true,
    );
  }
  return holds(text, { hole: hole === 'value' ? 'value' : 'part', from: found.at, to: length })
    ? partOf(wording, start, { ...found, at: length }, true)
    : null;
}

/** How many characters of a literal's beginning stand at the end of a text. */
export function endCut(folded: string, literal: string, from: number): number {
  const most = Math.min(literal.length - 1, folded.length - from);
  for (let count = most; count > 0; count -= 1) {
    if (folded.endsWith(literal.slice(0, count))) return count;
  }
  return 0;
}
