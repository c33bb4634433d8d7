import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { Diagnosed } from '../../src/diagnosis/policy/asked.ts';
import type { Entry } from '../../src/exchange/entry.ts';
import type { CorsExchange } from '../../src/exchange/exchange.ts';
import { createExchangeLog } from '../../src/exchange/exchange-log.ts';
import { caseOf, type OracleCase } from './case.ts';

/** What the product makes of entries of these cases, with the credentials mode of each call known. */
export function itemsOf(entries: readonly Entry[], cases: readonly OracleCase[]): Diagnosed[] {
  const log = createExchangeLog();
  for (const entry of entries) log.add(entry);
  const byId = new Map(cases.map((each) => [each.id, each]));
  return log.exchanges().map((found) => {
    const each = byId.get(caseOf(found.hops[0].url) ?? -1);
    const exchange = each === undefined ? found : withCall(found, each);
    return { exchange, diagnosis: diagnose(exchange) };
  });
}

/**
 * An exchange as if its call had been watched: the page is ours, so the credentials mode is known, and whether
 * somebody listens to the upload.
 */
export function withCall(exchange: CorsExchange, { call }: OracleCase): CorsExchange {
  const { credentials, uploadListener: hasUploadListener } = call;
  return { ...exchange, call: { mode: 'cors', credentials, hasUploadListener } };
}
