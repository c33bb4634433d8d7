import { readHar } from '../../src/capture/har-file.ts';
import { diagnoseAll } from '../../src/diagnosis/diagnose.ts';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import { createExchangeLog, type ExchangeLog } from '../../src/exchange/exchange-log.ts';

/** Everything that the panel keeps. */
export interface Explained {
  readonly log: ExchangeLog;
  readonly diagnoses: readonly Diagnosis[];
}

/**
 * What the product does with a HAR once it is parsed: capture, pair, diagnose.
 *
 * @param file what `JSON.parse` gave
 */
export function explain(file: unknown): Explained {
  const log = createExchangeLog();
  for (const entry of readHar(file).entries) log.add(entry);
  return { log, diagnoses: diagnoseAll(log.exchanges()) };
}
