import { privateAddressSpace } from '../../fetch-standard/ip-address-space.ts';
import { opaqueOrigin } from '../../fetch-standard/origin.ts';
import { defineReason, type Evidence } from '../reason.ts';
import { serverOf } from '../server.ts';
import type { Step } from '../step.ts';
import { code, say, type Words } from '../words.ts';

const spec = 'https://wicg.github.io/local-network-access/#integration-fetch';

/**
 * What Chromium records of a preflight that this check kept back, and of nothing else. Where no preflight
 * is needed it records `net::ERR_FAILED`, which may be anything. (Chromium 156.)
 *
 * A call whose `targetAddressSpace` is not the server's is refused as `InvalidLocalNetworkAccess`. That is
 * always `net::ERR_FAILED`, because the preflight is not held against it.
 */
const blocked = 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS';

/** Whether the browser kept the request back because of where the server is. */
export function isKeptFromLocalNetwork({ networkError }: Pick<Step, 'networkError'>): boolean {
  return networkError === blocked;
}

/** A page over http is a secure context on this machine only. https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy */
function isInsecure(origin: string): boolean {
  return origin.startsWith('http:') && privateAddressSpace(origin) !== 'loopback';
}

function evidenceOf(step: Step): Evidence | null {
  return isKeptFromLocalNetwork(step) ? { header: null, got: blocked, expected: null } : null;
}

/** The server's place, in words, as far as its URL tells. */
export function placeOf(url: string): string {
  const space = privateAddressSpace(url);
  if (space === null) return 'this machine or the local network';
  return space === 'loopback' ? 'this machine' : 'the local network';
}

function sayWhere({ url, pageOrigin }: Step): Words {
  return pageOrigin === opaqueOrigin
    ? say`The server ${code(serverOf(url))} is on ${placeOf(url)}. Your page comes from farther away.`
    : say`The server ${code(serverOf(url))} is on ${placeOf(url)}. Your page ${code(pageOrigin)} comes from farther away.`;
}

/** A page from the web calls `http://localhost:8080`, and the person has not allowed it. */
export const localNetworkPermission = defineReason({
  id: 'local-network-permission',
  spec,
  detect: (step) => (isInsecure(step.pageOrigin) ? null : evidenceOf(step)),
  explain: (_, step) => ({
    headline: say`This site has no permission to reach ${placeOf(step.url)}`,
    sentences: [
      sayWhere(step),
      say`Chromium lets such a page in only where the person at the browser allows it for the site.`,
      say`Open the site's settings, beside the page's address, and allow access to the local network and to this device. Then reload the page.`,
      say`In a frame of another site the frame needs ${code('allow="local-network-access"')} too.`,
      say`No header of the server can allow it. A page that comes from the same place as the server needs no permission.`,
    ],
  }),
  codes: (_, { pageOrigin }) => ({
    // An opaque origin does not tell whether its page is a secure context, and so which of the two it is.
    chromium: pageOrigin === opaqueOrigin ? null : 'LocalNetworkAccessPermissionDenied',
    parameter: '',
    firefox: null,
    webkit: null,
  }),
});

/** The same from a page that was loaded over http. */
export const localNetworkInsecurePage = defineReason({
  id: 'local-network-insecure-page',
  spec,
  detect: (step) => (isInsecure(step.pageOrigin) ? evidenceOf(step) : null),
  explain: (_, step) => ({
    headline: say`A page without https may not reach ${placeOf(step.url)}`,
    sentences: [
      sayWhere(step),
      say`Chromium lets such a page in only where it was loaded over https, and the person at the browser allows it for the site.`,
      say`Serve the page over ${code('https:')}, or from the same place as the server.`,
      say`No header of the server can allow it.`,
    ],
  }),
  codes: () => ({ chromium: 'InsecureLocalNetwork', parameter: '', firefox: null, webkit: null }),
});
