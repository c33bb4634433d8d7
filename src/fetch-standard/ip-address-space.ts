import { parseUrl } from './url.ts';

/** Where an address leads: to this machine, or into the local network. */
export type PrivateAddressSpace = 'loopback' | 'local';

/** https://wicg.github.io/local-network-access/#non-public-ip-address-blocks */
const blocks: readonly (readonly [host: RegExp, space: PrivateAddressSpace])[] = [
  [/^(.+\.)?localhost\.?$|^127(\.\d+){3}$|^\[::1\]$/, 'loopback'],
  [/^(10\.\d+|172\.(1[6-9]|2\d|3[01])|192\.168|169\.254)\.\d+\.\d+$/, 'local'],
  [/^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.\d+\.\d+$/, 'local'],
  [/^\[(f[cd]..|fe[89ab].):|\.local\.?$/, 'local'],
];

/**
 * The address space that the host of a URL stands for by itself.
 *
 * @returns null for a public address, and for a name, whose address nobody knows without asking
 */
export function privateAddressSpace(url: string): PrivateAddressSpace | null {
  const host = parseUrl(url)?.hostname ?? '';
  return blocks.find(([pattern]) => pattern.test(host))?.[1] ?? null;
}
