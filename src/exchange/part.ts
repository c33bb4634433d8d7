import type { Entry } from './entry.ts';
import type { CorsExchange, PageOrigin } from './exchange.ts';

/** An entry with what it was found to belong to. */
export interface Part {
  /** The place in the order of arrival; unique. */
  readonly sequence: number;
  readonly entry: Entry;
  readonly isPreflight: boolean;
  /** Whether CORS does not cover it: then it belongs to nothing else. */
  readonly isOutside: boolean;
  readonly pageOrigin: PageOrigin;
  /** The request of a preflight, or the preflight of a request. */
  other: Part | null;
  /** Whether another preflight is as likely to be this request's. */
  isAmbiguous: boolean;
  /** The redirecting request that led here; at the head of a hop only. */
  source: Part | null;
  /** The head of the hop to which this request was redirected. */
  target: Part | null;
  /** The id of the exchange that it began; no other part has it. */
  id: string | null;
  /** At the head of a first hop: what was last built from it, null inside where it is nothing of CORS's. */
  built: { readonly exchange: CorsExchange | null; isCurrent: boolean } | null;
}

/** The part that stands for its hop: the request, where there is one. */
export function headOf(part: Part): Part {
  return part.isPreflight && part.other !== null ? part.other : part;
}

/** The head of the first hop of the exchange that a part belongs to. */
export function rootOf(part: Part): Part {
  let head = headOf(part);
  while (head.source !== null) head = head.source;
  return head;
}

/** The heads of the hops from one on, in order. */
export function headsFrom(root: Part): Part[] {
  const heads = [root];
  for (let next = root.target; next !== null; next = next.target) heads.push(next);
  return heads;
}

/** The exchange that a part belongs to has changed, and so has that which it may begin itself. */
export function outdate(part: Part): void {
  for (const each of [part, rootOf(part)]) if (each.built !== null) each.built.isCurrent = false;
}

/** Parts it from everything that it was found to belong to. */
export function unlink(part: Part): void {
  for (const each of [part, part.other, part.source, part.target]) if (each !== null) outdate(each);
  if (part.other !== null) part.other.other = null;
  if (part.source !== null) part.source.target = null;
  if (part.target !== null) part.target.source = null;
  part.other = null;
  part.source = null;
  part.target = null;
}
