import { diagnoseAll } from '../../../src/diagnosis/diagnose.ts';
import { plainText } from '../../../src/diagnosis/words.ts';
import type { Entry } from '../../../src/exchange/entry.ts';
import { createExchangeLog } from '../../../src/exchange/exchange-log.ts';

/** What stands behind the last of the exchanges that these entries make. */
export function causesBehind(...entries: readonly Entry[]) {
  const log = createExchangeLog();
  for (const entry of entries) log.add(entry);
  const last = diagnoseAll(log.exchanges()).at(-1);
  if (last === undefined) throw new Error('no exchange');
  return last.causes.map(({ id, confidence, headline, sentences, remedy, evidence }) => ({
    id,
    confidence,
    headline: plainText(headline),
    sentences: [...sentences, ...(remedy?.steps ?? [])].map(plainText),
    evidence: evidence.map(({ request, line }) => `${request}: ${line}`),
  }));
}

/** The same in short: `server-error (certain)`. */
export function namedBehind(...entries: readonly Entry[]): string[] {
  return causesBehind(...entries).map(({ id, confidence }) => `${id} (${confidence})`);
}
