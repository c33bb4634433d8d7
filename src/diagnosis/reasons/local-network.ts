import { privateAddressSpace } from '../../fetch-standard/ip-address-space.ts';
import { opaqueOrigin } from '../../fetch-standard/origin.ts';
import { defineReason, type Evidence } from '../reason.ts';
import { serverOf } from '../server.ts';
import type { Step } from '../step.ts';
import * as texts from '../texts/texts.ts';
import type { Words } from '../words.ts';

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

function sayWhere({ url, pageOrigin }: Step): Words {
  return pageOrigin === opaqueOrigin
    ? texts.reasons['local-network'].isNearer(serverOf(url), privateAddressSpace(url))
    : texts.reasons['local-network'].isNearerThanPage(
        serverOf(url),
        privateAddressSpace(url),
        pageOrigin,
      );
}

/** A page from the web calls `http://localhost:8080`, and the person has not allowed it. */
export const localNetworkPermission = defineReason({
  id: 'local-network-permission',
  spec,
  detect: (step) => (isInsecure(step.pageOrigin) ? null : evidenceOf(step)),
  explain: (_, step) => ({
    headline: texts.reasons['local-network-permission'].headline(privateAddressSpace(step.url)),
    sentences: [
      sayWhere(step),
      texts.reasons['local-network-permission'].personMustAllow,
      texts.reasons['local-network-permission'].openSettings,
      texts.reasons['local-network-permission'].frameNeedsLeave,
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
    headline: texts.reasons['local-network-insecure-page'].headline(privateAddressSpace(step.url)),
    sentences: [
      sayWhere(step),
      texts.reasons['local-network-insecure-page'].needsHttpsAndLeave,
      texts.reasons['local-network-insecure-page'].serveOverHttps,
    ],
  }),
  codes: () => ({ chromium: 'InsecureLocalNetwork', parameter: '', firefox: null, webkit: null }),
});
