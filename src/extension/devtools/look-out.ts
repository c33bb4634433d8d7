import { fields, list } from '../../capture/har-fields.ts';
import type { ClosableNetwork } from './closable-network.ts';
import { mayBeBlocked } from './may-be-blocked.ts';

/**
 * Tells, once, that something may have been blocked.
 *
 * @param readsLog whether the browser's log holds more than what is told from now on
 */
export function lookOut(
  { network, close }: ClosableNetwork,
  readsLog: boolean,
  tell: () => void,
): () => void {
  function look(requests: readonly unknown[]): void {
    if (!requests.some(mayBeBlocked)) return;
    close();
    tell();
  }
  network.onRequestFinished.addListener((request) => look([request]));
  if (readsLog) network.getHAR((log) => look(list(fields(log)['entries'])));
  return close;
}
