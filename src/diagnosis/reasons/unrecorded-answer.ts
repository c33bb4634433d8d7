import type { CorsExchange } from '../../exchange/exchange.ts';
import { isRefusal } from '../../exchange/refusal.ts';
import type { Finding } from '../reason.ts';

export const unrecordedAnswer = 'unrecorded-answer';

/**
 * What the browser stopped at where it refused an answer that is not in the recording. No check failed, so it is
 * among no findings: causes alone look at it. Null where every refused answer is recorded.
 */
export function refusalUnseen({ hops }: CorsExchange): Finding | null {
  const hop = hops.findIndex(
    ({ request }) => request !== null && request.response === null && isRefusal(request),
  );
  if (hop === -1) return null;
  return {
    reason: unrecordedAnswer,
    during: 'request',
    hop,
    spec: 'https://fetch.spec.whatwg.org/#concept-cors-check',
    header: null,
    got: null,
    expected: null,
    headline: [],
    sentences: [],
    codes: { chromium: null, parameter: '', firefox: null, webkit: null },
  };
}
