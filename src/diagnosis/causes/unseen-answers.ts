import { getHeader } from '../../fetch-standard/header-list.ts';
import { privateAddressSpace } from '../../fetch-standard/ip-address-space.ts';
import type { Recorded } from '../evidence.ts';
import { unrecordedAnswer } from '../reasons/unrecorded-answer.ts';
import type { SiblingAnswer } from '../siblings.ts';
import type { Scene } from './scene.ts';

/**
 * A request that Chromium refused without a trace of an answer. Of what the network answered it notes the
 * headers; of what its own cache or a service worker gave, nothing.
 */
export function refusedUnseen({ exchange, finding, failed }: Scene): Recorded | null {
  if (finding.reason !== unrecordedAnswer || failed === null) return null;
  const { method, url, requestHeaders } = failed.entry;
  const isSent = getHeader(requestHeaders, 'Origin') !== null;
  const isAsked = exchange.hops[finding.hop]?.preflight.state !== 'not-seen';
  // A request to a more private address is refused in the same way, and never sent.
  const isFurtherIn =
    privateAddressSpace(url) !== null &&
    privateAddressSpace(url) !== privateAddressSpace(exchange.pageOrigin.origin);
  return method !== 'GET' || isSent || isAsked || isFurtherIn ? null : failed;
}

/** An answer at the very URL that a cache may have kept for the request, and that has no CORS headers for it. */
export function keptBefore(scene: Scene, failed: Recorded): SiblingAnswer | undefined {
  const { url, startedAt } = failed.entry;
  return scene.siblings.at(url).find(({ on, entry, response }) => {
    const isBefore = on === 'response' && entry.url === url && entry.startedAt < startedAt;
    const isKept = !/no-store/i.test(getHeader(response.headers, 'Cache-Control') ?? '');
    const isFor = getHeader(response.headers, 'Access-Control-Allow-Origin');
    return isBefore && isKept && isFor === null && response.status < 300;
  });
}

/**
 * What the page's service worker asked without CORS, at the very URL, while the request waited for it. It answers as
 * soon as it has the headers: what it asked may end after the request has been refused.
 */
export function askedMeanwhile(scene: Scene, failed: Recorded): SiblingAnswer | undefined {
  const { url, startedAt, duration } = failed.entry;
  return scene.siblings.at(url).find(({ on, entry }) => {
    const isWithin = entry.startedAt >= startedAt && entry.startedAt <= startedAt + duration;
    const isWithoutCors = getHeader(entry.requestHeaders, 'Sec-Fetch-Mode') === 'no-cors';
    return on === 'response' && entry.url === url && isWithin && isWithoutCors;
  });
}
