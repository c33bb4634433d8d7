import { givesLeave } from '../fetch-standard/cors-preflight.ts';
import { getHeader } from '../fetch-standard/header-list.ts';
import { splitList } from '../fetch-standard/header-list-values.ts';
import { opaqueOrigin } from '../fetch-standard/origin.ts';
import type { Entry } from './entry.ts';

/** The header names that a preflight asks leave for, in lower case, in the order given. */
export function requestedHeaders(preflight: Entry): readonly string[] {
  // Who asks once asks again at once: of the one preflight, and of the next only then.
  if (preflight !== lastAsked) {
    const value = getHeader(preflight.requestHeaders, 'Access-Control-Request-Headers');
    lastNames = value === null ? [] : splitList(value.toLowerCase());
    lastAsked = preflight;
  }
  return lastNames;
}

let lastAsked: Entry | null = null;
let lastNames: readonly string[] = [];

/** The method that a preflight asks leave for. */
export function requestedMethod(preflight: Entry): string {
  return getHeader(preflight.requestHeaders, 'Access-Control-Request-Method') ?? '';
}

/**
 * Whether the answer to a preflight gave leave for a method and header names; the preflight may have
 * asked for others. What was not answered gave none.
 */
export function gaveLeave(preflight: Entry, { credentials, method, names }: GrantedFor): boolean {
  const { response, requestHeaders } = preflight;
  const origin = getHeader(requestHeaders, 'Origin') ?? opaqueOrigin;
  return (
    response !== null &&
    // A status that was not recorded is taken for a good one: the rest may tell.
    givesLeave(response.status || 204, response.headers, { origin, credentials, method, names })
  );
}

interface GrantedFor {
  readonly credentials: boolean;
  readonly method: string;
  readonly names: readonly string[];
}
