import { mostMessages } from './console-message.ts';
import { createLiteralFinder } from './literals.ts';
import { endCut, matchAt, matchFrom, type Part, type Searched } from './match.ts';
import type { SqueezedText } from './squeezed-text.ts';
import type { Wording } from './wording.ts';
import { cannotLoad } from './wordings/cannot-load.ts';
import { chromiumAround, chromiumCors } from './wordings/chromium-cors.ts';
import { chromiumIssues } from './wordings/chromium-issues.ts';
import { chromiumLocalNetwork } from './wordings/chromium-local-network.ts';
import { chromiumOld } from './wordings/chromium-old.ts';
import { firefoxCors } from './wordings/firefox-cors.ts';
import { jsdom } from './wordings/jsdom.ts';
import { notCors } from './wordings/not-cors.ts';
import { webkitCors } from './wordings/webkit-cors.ts';

export const wordings: readonly Wording[] = [
  ...chromiumAround,
  ...chromiumCors,
  ...chromiumLocalNetwork,
  ...chromiumOld,
  ...chromiumIssues,
  ...cannotLoad,
  ...firefoxCors,
  ...webkitCors,
  ...jsdom,
  ...notCors,
];

let finder: ReturnType<typeof createLiteralFinder> | null = null;

/** All that the engines write, in a text, in its order; of what overlaps, the longest. */
export function partsOf(text: SqueezedText): readonly Part[] {
  finder ??= createLiteralFinder(wordings.flatMap(({ literals }) => literals));
  const searched = { text, places: finder(text.folded) };
  const parts = wordings.flatMap((wording) => [
    ...matches(searched, wording),
    ...cutAtStart(searched, wording),
    ...cutAtEnd(searched, wording),
  ]);
  return withoutOverlaps(parts.toSorted(bySize));
}

/** So far from its end a text can hold a wording that is cut off. */
const farthestFromEnd = 20_000;

function matches(searched: Searched, wording: Wording): Part[] {
  const { text, places } = searched;
  const [first, ...others] = wording.literals;
  // Most wordings that begin in a text have no other piece in it.
  const isComplete = others.every((literal) => places.all(literal).length > 0);
  const from = isComplete ? 0 : text.folded.length - farthestFromEnd;
  const found: Part[] = [];
  for (const start of places.all(first)) {
    const part = start < from ? null : matchAt(searched, wording, start);
    if (part !== null && found.push(part) >= mostParts) break;
  }
  return found;
}

/** What stands first; there, of what more is found, a full stop apart; then, what is whole. */
function bySize(a: Part, b: Part): number {
  return (
    a.start - b.start || worth(b) - worth(a) || Number(a.isCut) - Number(b.isCut) || a.end - b.end
  );
}

function worth({ weight, isCut }: Part): number {
  return weight - Number(isCut);
}

/** Of several that begin and end at the same place, all are kept: the text stands for each. */
function withoutOverlaps(parts: readonly Part[]): Part[] {
  const kept: Part[] = [];
  for (const part of parts) {
    const last = kept.at(-1);
    const isSame =
      last !== undefined &&
      last.start === part.start &&
      last.end === part.end &&
      last.weight === part.weight &&
      (last.isCut || part.isCut);
    if (last === undefined || part.start >= last.end || isSame) kept.push(part);
  }
  return kept;
}

/** So much has to be left of a piece, and of all pieces, to know a wording by it. */
const mostParts = 2 * mostMessages;
const fewestOfPiece = 12;
const fewestOfAll = 24;

/** A wording whose beginning is not in the text. */
function cutAtStart(searched: Searched, wording: Wording): Part[] {
  const { folded } = searched.text;
  for (const [index, literal] of wording.literals.entries()) {
    for (let cut = 1; cut <= literal.length - fewestOfPiece; cut += 1) {
      if (!folded.startsWith(literal.slice(cut))) continue;
      const weight = literal.length - cut;
      const part = matchFrom(searched, wording, 0, index + 1, { at: weight, fillings: [], weight });
      if (part !== null && part.weight >= fewestOfAll) return [{ ...part, isCut: true }];
    }
    if (index > 0 && literal.length >= fewestOfPiece) {
      const part = cutInHole(searched, wording, index, literal);
      if (part !== null) return [part];
    }
  }
  return [];
}

/** A wording of which the text has no more than the end of what stands in a hole, and what follows it. */
function cutInHole(
  searched: Searched,
  wording: Wording,
  index: number,
  literal: string,
): Part | null {
  const at = searched.places.next(literal, 0);
  if (at === -1 || at > 2000 || searched.text.nextSpace(1) < at) return null;
  // What stands in a hole has no quotes in it.
  if (searched.text.folded.slice(0, at).includes("'")) return null;
  if (wording.literals.some((before, place) => place < index && contains(searched, before, at)))
    return null;
  const found = { at: at + literal.length, fillings: [], weight: literal.length };
  const part = matchFrom(searched, wording, 0, index + 1, found);
  return part !== null && part.weight >= fewestOfAll ? { ...part, isCut: true } : null;
}

function contains({ places }: Searched, literal: string, before: number): boolean {
  const at = places.next(literal, 0);
  return at !== -1 && at < before;
}

/** A wording of whose first piece only the beginning is in the text. */
function cutAtEnd({ text }: Searched, wording: Wording): Part[] {
  const { folded } = text;
  const [first] = wording.literals;
  const weight = endCut(folded, first, 0);
  if (weight < 4) return [];
  return [
    {
      wording,
      start: folded.length - weight,
      end: folded.length,
      fillings: [],
      weight,
      isCut: true,
    },
  ];
}

/** What is left of a wording has to be more than the name of a header. */
const fewestTelling = 16;

/** Whether a part that is cut off tells enough by itself. */
export function standsAlone(
  { folded }: SqueezedText,
  { isCut, start, end, weight, fillings }: Part,
): boolean {
  if (!isCut) return true;
  const names = folded.slice(start, end).match(/Access-Control-[A-Za-z-]+/g) ?? [];
  const filled = fillings.some(({ hole }) => hole === 'value') ? 0 : names.join('').length;
  return weight >= fewestOfAll && weight - filled >= fewestTelling;
}
