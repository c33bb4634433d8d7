import { diagnose } from '../diagnosis/diagnose.ts';
import type { Diagnosed } from '../diagnosis/policy/asked.ts';
import { createSiblings, type ServerAnswers, type SiblingsOf } from '../diagnosis/siblings.ts';
import type { CorsExchange } from '../exchange/exchange.ts';
import { createRedaction } from '../exchange/redaction.ts';
import type { Redacted } from '../exchange/secrets/stand-ins.ts';

/** What the servers of these exchanges answered to them. */
export function answersAmong(diagnosed: readonly Diagnosed[]): SiblingsOf {
  const siblings = createSiblings();
  siblings.update(diagnosed.map(({ exchange }) => exchange));
  return siblings.of;
}

/** Exchanges without their secrets. */
export interface Cleaned {
  readonly exchanges: readonly CorsExchange[];
  /** Each of them, diagnosed when it is asked for: what is written one by one need not all be in memory. */
  diagnosed(): Iterable<Diagnosed>;
  /** What was taken out so far. A cause may cite what else a server answered: all is counted once all are diagnosed. */
  counts(): Redacted;
}

/**
 * The same exchanges without their secrets, diagnosed anew: whatever a report says comes from these, so no part
 * of a report has to know what a secret is.
 */
export function cleaned(exchanges: readonly CorsExchange[], siblingsOf: SiblingsOf): Cleaned {
  const redaction = createRedaction();
  const known = new Map<string, ServerAnswers>();
  function redactedAnswers(server: string): ServerAnswers {
    const before = known.get(server);
    if (before !== undefined) return before;
    const siblings = createSiblings();
    siblings.update(siblingsOf(server).exchanges().map(redaction.exchange));
    const answers = siblings.of(server);
    known.set(server, answers);
    return answers;
  }
  const redacted = exchanges.map(redaction.exchange);
  return {
    exchanges: redacted,
    *diagnosed() {
      for (const exchange of redacted) {
        yield { exchange, diagnosis: diagnose(exchange, redactedAnswers) };
      }
    },
    counts: redaction.counts,
  };
}

/** What a report is made of. */
export interface Reported {
  readonly diagnosed: readonly Diagnosed[];
  /** What was taken out. */
  readonly redacted: Redacted;
}

/** {@link cleaned}, all at once. */
export function withoutSecrets(given: readonly Diagnosed[], siblingsOf: SiblingsOf): Reported {
  const { diagnosed, counts } = cleaned(
    given.map(({ exchange }) => exchange),
    siblingsOf,
  );
  return { diagnosed: [...diagnosed()], redacted: counts() };
}
