import type { CorsExchange } from '../../exchange/exchange.ts';
import { isCorsSafelistedMethod } from '../../fetch-standard/methods.ts';
import { type EvidenceLine, type Recorded, requestLines } from '../evidence.ts';
import { isResponseHeader } from '../reasons/allow-headers.ts';
import type { Step } from '../step.ts';
import { code, codeList, header, say } from '../words.ts';
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
      headline: say`The page sends a header that only a server can send`,
      sentences: [
        [...codeList(names), ' in a request does nothing: the browser looks for it in the answer.'],
        isAlone
          ? say`Worse, it is the only thing that the browser has to ask leave for. Without it there is no preflight.`
          : say`Worse, the browser has to ask leave for it in the preflight.`,
        say`Delete it from the call. Whoever runs the server has to send it.`,
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
      headline: say`The call fails at a preflight that it does not need`,
      sentences: [
        [
          'The browser asks only because the page sends ',
          ...codeList(names),
          '. Without that there is no preflight.',
        ],
        ...(names.includes('content-type')
          ? [
              say`${header('Content-Type')} tells what the body of a request is, and a ${code(method)} has none. Delete it from the call.`,
            ]
          : []),
        ...(names.some((name) => name !== 'content-type')
          ? [
              say`To get past the browser's cache, write ${code('cache: "no-store"')} in the call, in place of the header. The browser asks no leave for that.`,
            ]
          : []),
        say`The answer itself has to allow the page all the same.`,
      ],
      evidence: askedFor(failed),
    };
  },
};

/** Those of class D where the call sends what it need not. */
export const needlessHeaders: readonly CauseRule[] = [responseHeaderSent, avoidablePreflight];
