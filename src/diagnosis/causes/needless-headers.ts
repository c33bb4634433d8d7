import type { CorsExchange } from '../../exchange/exchange.ts';
import { isCorsSafelistedMethod } from '../../fetch-standard/methods.ts';
import { type EvidenceLine, type Recorded, requestLines } from '../evidence.ts';
import { isResponseHeader } from '../reasons/allow-headers.ts';
import type { Step } from '../step.ts';
import * as texts from '../texts/more-texts.ts';
import type { CauseRule } from './cause.ts';

const asking = ['Access-Control-Request-Method', 'Access-Control-Request-Headers'];

/** What a failed preflight asked for. */
function askedFor(failed: Recorded): EvidenceLine[] {
  return requestLines(failed, ...asking);
}

/** Whether there would have been no preflight without the headers that it asks for. */
function isForHeadersAlone({ method, requestedHeaders }: Step, { call }: CorsExchange): boolean {
  const isForBody = call?.hasUploadListener === true || call?.hasStreamBody === true;
  return requestedHeaders.length > 0 && isCorsSafelistedMethod(method) && !isForBody;
}

/** `fetch(url, { headers: { 'Access-Control-Allow-Origin': '*' } })` */
const responseHeaderSent: CauseRule = {
  id: 'response-header-sent-as-request',
  detect({ finding, step, failed, exchange }) {
    if (finding.during !== 'preflight' || step === null || failed === null) return null;
    const names = step.requestedHeaders.filter(isResponseHeader);
    if (names.length === 0) return null;
    const isAlone =
      names.length === step.requestedHeaders.length && isForHeadersAlone(step, exchange);
    const isRefused = finding.reason === 'header-not-allowed';
    return {
      confidence: isAlone || isRefused ? 'certain' : 'possible',
      headline: texts.causes['response-header-sent-as-request'].headline,
      sentences: [
        texts.causes['response-header-sent-as-request'].doesNothing(names),
        isAlone
          ? texts.causes['response-header-sent-as-request'].isTheOnlyReason
          : texts.causes['response-header-sent-as-request'].isAskedForToo,
        texts.causes['response-header-sent-as-request'].deleteIt,
      ],
      evidence: askedFor(failed),
    };
  },
};

/**
 * What a GET sends in vain, and what the call can say without a header.
 *
 * @param name in lower case
 */
export function isNeedless(name: string, method: string): boolean {
  if (name === 'cache-control' || name === 'pragma') return true;
  return name === 'content-type' && (method === 'GET' || method === 'HEAD');
}

/** The preflight that failed need not have been. */
const avoidablePreflight: CauseRule = {
  id: 'avoidable-preflight',
  detect({ finding, step, failed, exchange }) {
    if (finding.during !== 'preflight' || step === null || failed === null) return null;
    const { method, requestedHeaders: names } = step;
    if (!isForHeadersAlone(step, exchange)) return null;
    if (!names.every((name) => isNeedless(name, method))) return null;
    return {
      confidence: 'likely',
      headline: texts.causes['avoidable-preflight'].headline,
      sentences: [
        texts.causes['avoidable-preflight'].isAskedFor(names),
        ...(names.includes('content-type')
          ? [texts.causes['avoidable-preflight'].deleteContentType(method)]
          : []),
        ...(names.some((name) => name !== 'content-type')
          ? [texts.causes['avoidable-preflight'].useCacheMode]
          : []),
        texts.causes['avoidable-preflight'].mustAllowAllTheSame,
      ],
      evidence: askedFor(failed),
    };
  },
};

/** Those of class D where the call sends what it need not. */
export const needlessHeaders: readonly CauseRule[] = [responseHeaderSent, avoidablePreflight];
