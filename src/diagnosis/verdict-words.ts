import type { CorsExchange } from '../exchange/exchange.ts';
import { getHeader } from '../fetch-standard/header-list.ts';
import type { Judgement } from './judge.ts';
import { allowOriginHeader } from './reasons/allow-origin.ts';
import { serverOf } from './server.ts';
import type { Step } from './step.ts';
import { happened } from './story.ts';
import { code, header, say, type Words } from './words.ts';

interface VerdictWords {
  readonly headline: Words;
  readonly explanation: readonly Words[];
}

/** The words for a judgement: what happened, which rule and value, who must change what. */
export function verdictWords(
  exchange: CorsExchange,
  judgement: Judgement,
  steps: readonly Step[],
): VerdictWords {
  const [first] = judgement.findings;
  if (first === undefined) return nothingFailed(exchange, judgement, steps);
  const step = steps.find(({ hop, during }) => hop === first.hop && during === first.during);
  const before = judgement.verdict === 'blocked' && step !== undefined ? happened(step) : [];
  return { headline: first.headline, explanation: [...before, ...first.sentences] };
}

function nothingFailed(
  exchange: CorsExchange,
  { missing, credentials }: Judgement,
  steps: readonly Step[],
): VerdictWords {
  const server = code(serverOf((exchange.hops.at(-1) ?? exchange.hops[0]).url));
  switch (missing) {
    case 'credentials-mode':
      return {
        headline: say`Allowed, unless the call was made with credentials`,
        explanation: [
          say`The recording does not say whether the page made this call with ${code('credentials: "include"')}, and in this browser it does not say whether the page got the answer.`,
          say`Without credentials every check passes.`,
          say`With them the browser refuses. Below is what would have to change then.`,
        ],
      };
    case 'actual-request':
      return {
        headline: say`The preflight passes; the actual request is not recorded`,
        explanation: [
          say`${server} allows the request that the browser asked about.`,
          say`The request itself is not in the recording yet. It may still be under way, or the page never read its answer.`,
        ],
      };
    case 'response':
      return {
        headline: say`The browser refused it; the answer is not recorded`,
        explanation: [
          say`The browser refused the request to ${server}, and gives no reason but ${code('net::ERR_FAILED')}.`,
          say`The answer that would tell why is not in the recording. Reload the page to record it anew.`,
        ],
      };
    case 'redirect-target':
      return {
        headline: say`The redirect passes; where it led is not recorded`,
        explanation: [
          say`${server} sent the request on, and nothing after that is in the recording.`,
        ],
      };
    case null: {
      const last = steps.at(-1);
      const value = last === undefined ? null : getHeader(last.headers, allowOriginHeader);
      return {
        headline: say`Allowed`,
        explanation: [
          say`${server} allows your page ${code(exchange.pageOrigin.origin)} to read this answer.`,
          ...(value === null ? [] : [say`It sent ${code(`${allowOriginHeader}: ${value}`)}.`]),
          ...(credentials.mode === 'include'
            ? [
                say`The call was made with credentials, and ${header('Access-Control-Allow-Credentials')} is ${code('true')}.`,
              ]
            : []),
        ],
      };
    }
  }
}
