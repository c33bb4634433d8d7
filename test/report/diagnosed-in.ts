import { diagnoseAll } from '../../src/diagnosis/diagnose.ts';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import type { Diagnosed } from '../../src/diagnosis/policy/asked.ts';
import type { Entry } from '../../src/exchange/entry.ts';
import { createExchangeLog } from '../../src/exchange/exchange-log.ts';

/** What these entries are, with all that is said of it. */
export function diagnosedIn(entries: readonly Entry[]): Diagnosed[] {
  const log = createExchangeLog();
  for (const entry of entries) log.add(entry);
  const exchanges = log.exchanges();
  const diagnoses = diagnoseAll(exchanges);
  return exchanges.map((exchange, index) => ({
    exchange,
    diagnosis: diagnoses[index] as Diagnosis,
  }));
}
