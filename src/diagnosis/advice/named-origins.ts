import { getHeader } from '../../fetch-standard/header-list.ts';
import { opaqueOrigin } from '../../fetch-standard/origin.ts';
import { allowOriginOf } from '../allow-origin.ts';
import type { Recorded } from '../evidence.ts';
import { allowCredentialsHeader } from '../reasons/allow-credentials.ts';
import { ofServer } from './advised-answer.ts';

/** How a server answered those who asked. */
export interface NamedOrigins {
  /** The origins that it named to those who sent them, each with the first such request. */
  readonly named: ReadonlyMap<string, Recorded>;
  /** Those of them that it allowed credentials as well. */
  readonly withCredentials: ReadonlyMap<string, Recorded>;
  /** Whether an origin asked that it named nowhere. */
  readonly isChoosy: boolean;
}

/** Found out of one answer of each kind. An opaque origin is nobody's own, and is left out. */
export const namedOrigins = ofServer(({ kinds }): NamedOrigins => {
  const named = new Map<string, Recorded>();
  const withCredentials = new Map<string, Recorded>();
  const asked = new Set<string>();
  for (const recorded of kinds) {
    const { entry, response } = recorded;
    const origin = getHeader(entry.requestHeaders, 'Origin');
    if (origin === null || origin === opaqueOrigin) continue;
    if (entry.isFromServiceWorker || response.status === 304) continue;
    const { kind } = allowOriginOf(response.headers, origin);
    // Everybody is allowed by it, and nobody chosen.
    if (kind === 'wildcard') continue;
    asked.add(origin);
    if (kind !== 'matching') continue;
    if (!named.has(origin)) named.set(origin, recorded);
    const allows = getHeader(response.headers, allowCredentialsHeader) === 'true';
    if (allows && !withCredentials.has(origin)) withCredentials.set(origin, recorded);
  }
  return { named, withCredentials, isChoosy: asked.size > named.size };
});
