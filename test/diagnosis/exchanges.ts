import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { applyChanges } from '../../src/diagnosis/fix/change.ts';
import type { Fix } from '../../src/diagnosis/fix/fix.ts';
import type { Entry, EntryResponse } from '../../src/exchange/entry.ts';
import type { CorsExchange } from '../../src/exchange/exchange.ts';
import { createExchangeLog } from '../../src/exchange/exchange-log.ts';

/** The one exchange that these entries make. */
export function exchangeOf(...entries: readonly Entry[]): CorsExchange {
  const log = createExchangeLog();
  for (const entry of entries) log.add(entry);
  const [exchange, ...others] = log.exchanges();
  if (exchange === undefined || others.length > 0) throw new Error('not one exchange');
  return exchange;
}

/** The last of the exchanges that these entries make. */
export function lastExchangeOf(...entries: readonly Entry[]): CorsExchange {
  const log = createExchangeLog();
  for (const entry of entries) log.add(entry);
  const last = log.exchanges().at(-1);
  if (last === undefined) throw new Error('no exchange');
  return last;
}

/**
 * The exchange as it would have been with the fix's changes made on the server. A request that was
 * not sent is sent then, if its preflight passes, and answered with 200 and the headers that the fix
 * names.
 */
export function withFix(exchange: CorsExchange, fix: Fix): CorsExchange {
  const hops = exchange.hops.map(({ preflight, ...hop }, index) =>
    preflight.state === 'sent'
      ? {
          ...hop,
          preflight: { ...preflight, entry: changed(preflight.entry, fix, index, 'preflight') },
        }
      : { ...hop, preflight },
  );
  const asked = hops.map((hop) => ({
    ...hop,
    request: hop.preflight.state === 'sent' ? null : hop.request,
  }));
  const unsent = { ...exchange, hops: asked as unknown as CorsExchange['hops'] };
  if (
    hops.some(({ preflight }) => preflight.state === 'sent') &&
    diagnose(unsent).verdict === 'blocked'
  ) {
    return unsent;
  }
  const sent = hops.map(({ url, method, preflight, request }, index) => {
    const entry =
      request ??
      (preflight.state === 'sent' ? { ...preflight.entry, method, response: null } : null);
    return { url, method, preflight, request: entry && changed(entry, fix, index, 'response') };
  });
  return { ...exchange, hops: sent as unknown as CorsExchange['hops'] };
}

function changed(entry: Entry, fix: Fix, hop: number, on: 'preflight' | 'response'): Entry {
  const change = fix.changes.find((each) => each.hop === hop && each.on === on);
  const before: EntryResponse = entry.response ?? { status: 200, headers: [], redirectUrl: null };
  const status = change?.status?.after ?? before.status;
  return {
    ...entry,
    response: {
      status,
      headers: applyChanges(before.headers, change?.headers ?? []),
      redirectUrl: change?.status ? null : before.redirectUrl,
    },
    delivery: 'unobserved',
    networkError: null,
  };
}
