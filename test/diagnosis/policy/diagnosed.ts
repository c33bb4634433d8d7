import { diagnose } from '../../../src/diagnosis/diagnose.ts';
import type { Diagnosed } from '../../../src/diagnosis/policy/asked.ts';
import type { Entry } from '../../../src/exchange/entry.ts';
import { createExchangeLog } from '../../../src/exchange/exchange-log.ts';

/** The exchanges that these entries make, each with its diagnosis. */
export function diagnosedFrom(...entries: readonly Entry[]): Diagnosed[] {
  const log = createExchangeLog();
  for (const entry of entries) log.add(entry);
  return log.exchanges().map((exchange) => ({ exchange, diagnosis: diagnose(exchange) }));
}
