import type { PrivateAddressSpace } from '../../../fetch-standard/ip-address-space.ts';

/**
 * Where a server is, after a preposition.
 *
 * @param space null where its URL does not tell
 */
export function place(space: PrivateAddressSpace | null): string {
  if (space === null) return 'this machine or the local network';
  return space === 'loopback' ? 'this machine' : 'the local network';
}
