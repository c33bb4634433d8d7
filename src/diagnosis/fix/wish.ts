import { opaqueOrigin } from '../../fetch-standard/origin.ts';

/** An origin that a server may name. `null` is not one, nor is `*`. */
export type NamedOrigin = string & { readonly named: unique symbol };

/**
 * What an answer shall allow: one origin, one method, these headers. There is no way to write a
 * wildcard, several origins or `null` in it, so no fix can come to advise one.
 */
export interface Wish {
  readonly origin: NamedOrigin;
  readonly method: string;
  /** Lower-case names. */
  readonly headers: readonly string[];
  readonly credentials: boolean;
}

/** The origin, if a server may name it; null for the opaque origin, which every sandbox shares. */
export function namedOrigin(origin: string): NamedOrigin | null {
  return origin === opaqueOrigin || origin === '*' ? null : (origin as NamedOrigin);
}
