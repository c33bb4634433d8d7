import type { CorsExchange, Hop } from '../../exchange/exchange.ts';
import { isRefusal } from '../../exchange/refusal.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { isNeverChecked } from '../observed.ts';
import type { Step } from '../step.ts';
import { stepsOf, stepWithoutAnswer } from '../steps.ts';
import type { AnswerKind } from './check.ts';

/** An answer with what is known of it. */
export interface KnownAnswer {
  readonly step: Step;
  readonly kind: AnswerKind;
}

/**
 * The request itself and every answer of an exchange that came, should have come or would have, in the order in
 * which a browser looks at them.
 */
export function answersOf(
  exchange: CorsExchange,
  { credentials, progress }: Pick<Diagnosis, 'credentials' | 'progress'>,
): KnownAnswer[] {
  const includes = credentials.mode === 'include';
  const steps = stepsOf(exchange, includes);
  const unanswered = (hop: number, during: 'preflight' | 'response'): KnownAnswer => {
    const on = during === 'preflight' ? 'preflight' : 'request';
    const state = progress.find((each) => each.hop === hop && each.on === on)?.state;
    const kind = state === 'not-sent' ? 'not-sent' : state === 'failed' ? 'none' : 'unrecorded';
    return { step: stepWithoutAnswer(exchange, hop, during, includes), kind };
  };
  return exchange.hops.flatMap((hop, index) => {
    const known = (...during: readonly Step['during'][]) =>
      steps.find((step) => step.hop === index && during.includes(step.during));
    const request = known('request');
    const preflight = known('preflight');
    const answer = known('response', 'redirect');
    const isSent =
      hop.preflight.state !== 'not-seen' || answer !== undefined || hasFailedBelow(hop);
    return [
      ...(request !== undefined || index === 0
        ? [
            {
              step: request ?? stepWithoutAnswer(exchange, index, 'request', includes),
              kind: isSent ? ('recorded' as const) : ('unrecorded' as const),
            },
          ]
        : []),
      ...(hop.preflight.state === 'sent'
        ? [
            preflight === undefined
              ? unanswered(index, 'preflight')
              : { step: preflight, kind: 'recorded' as const },
          ]
        : []),
      answer === undefined
        ? unanswered(index, 'response')
        : { step: answer, kind: isNeverChecked(hop) ? 'not-checked' : 'recorded' },
    ];
  });
}

/** Whether Chromium gives a reason that comes after all that it asks before it sends a request. */
function hasFailedBelow({ request }: Hop): boolean {
  if (request === null || isRefusal(request)) return false;
  return request.networkError?.startsWith('net::') === true;
}
