import { diagnose } from '../diagnosis/diagnose.ts';
import type { Diagnosed } from '../diagnosis/policy/asked.ts';
import { createSiblings, type ServerAnswers, type SiblingsOf } from '../diagnosis/siblings.ts';
import { createRedaction } from '../exchange/redaction.ts';
import type { Redacted } from '../exchange/secrets/stand-ins.ts';

/** What the servers of these exchanges answered to them. */
export function answersAmong(diagnosed: readonly Diagnosed[]): SiblingsOf {
  const siblings = createSiblings();
  siblings.update(diagnosed.map(({ exchange }) => exchange));
  return siblings.of;
}

/** What a report is made of. */
export interface Reported {
  readonly diagnosed: readonly Diagnosed[];
  /** What was taken out; null where nothing was to be. */
  readonly redacted: Redacted | null;
}

/**
 * The same exchanges without their secrets, diagnosed anew: whatever a report says comes from these, so no part
 * of a report has to know what a secret is.
 */
export function withoutSecrets(diagnosed: readonly Diagnosed[], siblingsOf: SiblingsOf): Reported {
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
  const anew = diagnosed.map(({ exchange }) => {
    const redacted = redaction.exchange(exchange);
    return { exchange: redacted, diagnosis: diagnose(redacted, redactedAnswers) };
  });
  return { diagnosed: anew, redacted: redaction.counts() };
}
