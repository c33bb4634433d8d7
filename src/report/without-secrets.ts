import { diagnose, type SiblingsOf } from '../diagnosis/diagnose.ts';
import type { Diagnosed } from '../diagnosis/policy/asked.ts';
import { createSiblings, type ServerAnswers } from '../diagnosis/siblings.ts';
import type { Entry } from '../exchange/entry.ts';
import type { CorsExchange } from '../exchange/exchange.ts';
import { redactHeader, redactSecrets } from '../exchange/redaction.ts';

/** What the servers of these exchanges answered to them. */
export function answersAmong(diagnosed: readonly Diagnosed[]): SiblingsOf {
  const siblings = createSiblings();
  siblings.update(diagnosed.map(({ exchange }) => exchange));
  return siblings.of;
}

/**
 * The same exchanges without their secrets, diagnosed anew: whatever a report says comes from these, so no part
 * of a report has to know what a secret is.
 */
export function withoutSecrets(
  diagnosed: readonly Diagnosed[],
  siblingsOf: SiblingsOf,
): readonly Diagnosed[] {
  const known = new Map<string, ServerAnswers>();
  function redactedAnswers(server: string): ServerAnswers {
    const before = known.get(server);
    if (before !== undefined) return before;
    const siblings = createSiblings();
    siblings.update(siblingsOf(server).exchanges().map(redactExchange));
    const answers = siblings.of(server);
    known.set(server, answers);
    return answers;
  }
  return diagnosed.map(({ exchange }) => {
    const redacted = redactExchange(exchange);
    return { exchange: redacted, diagnosis: diagnose(redacted, redactedAnswers) };
  });
}

function redactExchange(exchange: CorsExchange): CorsExchange {
  const [first, ...others] = exchange.hops.map((hop) => ({
    ...hop,
    url: redactSecrets(hop.url),
    preflight:
      hop.preflight.state === 'not-seen'
        ? hop.preflight
        : { ...hop.preflight, entry: redactEntry(hop.preflight.entry) },
    request: hop.request === null ? null : redactEntry(hop.request),
  }));
  return first === undefined ? exchange : { ...exchange, hops: [first, ...others] };
}

function redactEntry(entry: Entry): Entry {
  const { response, initiatorUrl } = entry;
  return {
    ...entry,
    url: redactSecrets(entry.url),
    requestHeaders: entry.requestHeaders.map(redactHeader),
    initiatorUrl: initiatorUrl === null ? null : redactSecrets(initiatorUrl),
    response:
      response === null
        ? null
        : {
            ...response,
            headers: response.headers.map(redactHeader),
            redirectUrl: response.redirectUrl === null ? null : redactSecrets(response.redirectUrl),
          },
  };
}
