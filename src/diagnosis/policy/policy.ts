import { serializedOrigin } from '../../fetch-standard/origin.ts';
import { type NamedOrigin, namedOrigin } from '../fix/wish.ts';

/** The origin of a page or a server on the web, as browsers write it. */
export type WebOrigin = NamedOrigin & { readonly web: unique symbol };

/** A method, or the name of a header, that means itself wherever it is written. */
export type PlainName = string & { readonly plain: unique symbol };

/**
 * What a server shall allow. A wildcard, `null`, a pattern, or whatever the request names cannot be
 * written in it, so no code that is made from it can come to allow that.
 */
export interface Policy {
  /** The server's own origin. */
  readonly server: WebOrigin;
  readonly origins: readonly [WebOrigin, ...WebOrigin[]];
  readonly methods: readonly [PlainName, ...PlainName[]];
  /** Lower-case names. */
  readonly headers: readonly PlainName[];
  readonly credentials: boolean;
  /** Headers of answers that pages can read, in lower case. */
  readonly exposed: readonly PlainName[];
  /** Seconds; null where answers to preflights shall not say. */
  readonly maxAge: number | null;
}

/**
 * Hosts as they are registered, and addresses. The URL parser lets through more, such as `'`, `$` and `*`:
 * to some configuration languages those are not only letters.
 */
const webOriginShape = /^https?:\/\/(?:[a-z0-9._-]+|\[[0-9a-f:]+\])(?::[0-9]+)?$/;

/** The origin, if it is the serialized origin of an `http` or `https` URL; null for all else. */
export function webOrigin(text: string): WebOrigin | null {
  const isWritten = webOriginShape.test(text) && serializedOrigin(text) === text;
  return isWritten ? (namedOrigin(text) as WebOrigin | null) : null;
}

/** Less than a token may hold: without `*`, quotes, `$`, `%` and the like, and not endless. */
const plainNameShape = /^[A-Za-z0-9._-]{1,100}$/;

/** The method or header name, if it is one that can be written anywhere; null for all else. */
export function plainName(text: string): PlainName | null {
  return plainNameShape.test(text) ? (text as PlainName) : null;
}
