import type { Engine, Said } from './console-message.ts';

/** What of a message stands in a hole of its wording. */
export type Hole =
  | 'url'
  | 'redirectedFrom'
  | 'redirectsTo'
  | 'origin'
  | 'initiator'
  | 'value'
  | 'requestHeader'
  | 'method'
  | 'status'
  /** The name of a directive of a policy. */
  | 'directive'
  /** The URL of a page, of which nothing is told. */
  | 'page'
  | 'ignored'
  /** A part of something without white space. */
  | 'part';

/**
 * `head`: whose request it was, or at which answer, before the reason. `lead`: the same, but of anything that
 * fails: it tells nothing without a reason behind it. `reason`. `aside`: what follows a reason, and may say more.
 * `sequel`: a line of its own that an engine prints behind the line with the reason.
 */
export type Role = 'head' | 'lead' | 'reason' | 'aside' | 'sequel';

/** One sentence, as an engine writes it. */
export interface Wording {
  readonly engine: Engine | null;
  readonly role: Role;
  /** The pieces between its holes, without white space; the first is never empty. */
  readonly literals: readonly [string, ...string[]];
  /** Between each two literals; and, if there is one more, at its end. */
  readonly holes: readonly Hole[];
  /** How many characters at its end are the first of what follows. */
  readonly ahead: number;
  readonly says: Partial<Said>;
  /** The name that Chromium gives to the same where it is said of a preflight. */
  readonly preflightCode: string | null;
}

/**
 * @param text with holes: `Method {method} is not allowed`; what follows a `~` is the beginning of what comes next
 */
export function wording(
  engine: Engine | null,
  role: Role,
  text: string,
  says: Partial<Said> = {},
  preflightCode: string | null = null,
): Wording {
  const [itself = '', next = ''] = text.split('~');
  const pieces = `${itself}${next}`.split(/\{(\w+)\}/);
  const holes = pieces.filter((_, index) => index % 2 === 1) as Hole[];
  const [first = '', ...others] = pieces.filter((_, index) => index % 2 === 0).map(squeezed);
  if (others.at(-1) === '') others.pop();
  const literals = [first, ...others] as const;
  return { engine, role, literals, holes, ahead: next.length, says, preflightCode };
}

function squeezed(piece: string): string {
  return piece.replace(/["`’]/g, "'").replace(/\s+/g, '');
}
