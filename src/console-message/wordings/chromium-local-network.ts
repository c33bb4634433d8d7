import type { Said } from '../console-message.ts';
import { type Wording, wording } from '../wording.ts';

function kept(
  code: string | null,
  reason: string | null,
  text: string,
  says: Partial<Said> = {},
): Wording {
  const reasons = reason === null ? [] : [reason];
  return wording('chromium', 'reason', text, { reasons, during: 'request', code, ...says });
}

function privateNetwork(code: string, text: string): Wording {
  return kept(code, null, text, {
    during: 'preflight',
    header: /Allow-Private-Network/.test(text) ? 'Access-Control-Allow-Private-Network' : null,
  });
}

const targeting = 'the preflight response for this private network request targeting the';

/**
 * Requests to a more private address. Until Chromium 142 it was called private network access, and nearly no
 * version had all of it switched on.
 *
 * https://wicg.github.io/local-network-access/
 */
export const chromiumLocalNetwork: readonly Wording[] = [
  kept(
    'LocalNetworkAccessPermissionDenied',
    'local-network-permission',
    'Permission was denied for this request to access the `{ignored}` address space',
  ),
  kept(
    null,
    'local-network-insecure-page',
    'The request client is not a secure context and the resource is in more-private address space',
  ),
  // The other space of it, `local`, was one of both.
  wording('chromium', 'aside', '`loopback`', { code: 'InsecureLocalNetwork' }),
  wording('chromium', 'aside', '`private`', { code: 'InsecurePrivateNetwork' }),
  kept(
    'InvalidLocalNetworkAccess',
    null,
    'Request had a target IP address space of `{ignored}` yet the resource is in address space `{ignored}`',
  ),
  kept(
    'UnexpectedPrivateNetworkAccess',
    null,
    'Request had no target IP address space, yet the resource is in address space `{ignored}`',
  ),
  kept(
    'PrivateNetworkAccessPermissionUnavailable',
    null,
    'Unable to ask for permission to access the `{ignored}` IP address space',
  ),
  privateNetwork(
    'PreflightMissingAllowPrivateNetwork',
    `No 'Access-Control-Allow-Private-Network' header was present in ${targeting} \`{ignored}\` address space`,
  ),
  privateNetwork(
    'PreflightInvalidAllowPrivateNetwork',
    `The 'Access-Control-Allow-Private-Network' header in ${targeting} \`{ignored}\` address space had a value of '{value}', not 'true'`,
  ),
  privateNetwork(
    'PreflightMissingPrivateNetworkAccessId',
    `No 'Private-Network-Access-Id' header was present in ${targeting} \`{ignored}\` address space`,
  ),
  privateNetwork(
    'PreflightMissingPrivateNetworkAccessName',
    `No 'Private-Network-Access-Name' header was present in ${targeting} \`{ignored}\` address space`,
  ),
  privateNetwork(
    'PreflightMissingAllowExternal',
    "No 'Access-Control-Allow-External' header was present in the preflight response for this external request",
  ),
  privateNetwork(
    'PreflightInvalidAllowExternal',
    "The 'Access-Control-Allow-External' header in the preflight response for this external request had a value of '{value}', not 'true'",
  ),
];
