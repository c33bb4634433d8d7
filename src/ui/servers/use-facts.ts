import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { createServerFacts, type ServerFacts } from '../../diagnosis/policy/server-facts.ts';
import type { Item } from '../store.ts';

/**
 * The facts of a server; null while many requests are looked at for the first time.
 *
 * @param items all that were recorded: others may have to go there, once the page calls the right server
 */
export function useFacts(server: string, items: readonly Item[]): ServerFacts | null {
  const teller = useMemo(() => createServerFacts(server), [server]);
  const exchanges = useMemo(() => items.map(({ exchange }) => exchange), [items]);
  const portions = useSignal(0);
  const facts = useMemo(
    () => (teller.prepare(exchanges) ? null : teller.tell(exchanges)),
    [teller, exchanges, portions.value],
  );
  useEffect(() => {
    if (facts !== null) return;
    const timer = setTimeout(() => {
      portions.value += 1;
    });
    return () => clearTimeout(timer);
  });
  // While more is read, what was told before stays: it is by a moment older.
  const before = useRef(facts);
  if (facts !== null) before.current = facts;
  return before.current;
}
