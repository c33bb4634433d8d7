import type { CorsExchange } from '../exchange/exchange.ts';
import { privateAddressSpace } from '../fetch-standard/ip-address-space.ts';
import { allowedWords, type VerdictWords } from './allowed-words.ts';
import type { Judgement } from './judge.ts';
import { placeOf } from './reasons/local-network.ts';
import { serverOf } from './server.ts';
import type { Step } from './step.ts';
import { happened } from './story.ts';
import { code, say, statusCode, type Words } from './words.ts';

/** The words for a judgement: what happened, which rule and value, who must change what. */
export function verdictWords(exchange: CorsExchange, judgement: Judgement): VerdictWords {
  const {
    steps,
    findings: [first],
  } = judgement;
  if (first === undefined) return nothingFailed(exchange, judgement);
  const step = steps.find(({ hop, during }) => hop === first.hop && during === first.during);
  const before = judgement.verdict === 'blocked' && step !== undefined ? happened(step) : [];
  return { headline: first.headline, explanation: [...before, ...first.sentences] };
}

function nothingFailed(exchange: CorsExchange, judgement: Judgement): VerdictWords {
  const { missing, steps } = judgement;
  if (missing === null) return allowed(exchange, judgement, steps.at(-1));
  const server = code(serverOf((exchange.hops.at(-1) ?? exchange.hops[0]).url));
  switch (missing) {
    case 'credentials-mode':
      return {
        headline: say`Passes without credentials; with credentials it would be blocked`,
        explanation: [
          say`The recording does not say whether the page made this call with ${code('credentials: "include"')}, and it does not show whether the page got the answer.`,
          say`Without credentials every check passes. With them the browser refuses.`,
        ],
      };
    case 'actual-request':
      return {
        headline:
          judgement.withCredentials.length === 0
            ? say`The preflight passes; the actual request is not recorded`
            : say`The preflight passes without credentials; the actual request is not recorded`,
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
          ...localNetworkHint(exchange),
        ],
      };
    case 'redirect-target':
      return {
        headline: say`The redirect passes; where it led is not recorded`,
        explanation: [
          say`${server} sent the request on, and nothing after that is in the recording.`,
        ],
      };
  }
}

/** Without a preflight Chromium records nothing else of a request that it keeps from a more private address. */
function localNetworkHint({ hops, pageOrigin }: CorsExchange): Words[] {
  const { url } = hops.at(-1) ?? hops[0];
  const target = privateAddressSpace(url);
  const from = privateAddressSpace(pageOrigin.origin);
  if (target === null || from === 'loopback' || from === target) return [];
  return [
    say`If the console speaks of an address space, the request was never sent, and no header can allow it. The site has no permission to reach ${placeOf(url)}, or the page was not loaded over https, or the call has another ${code('targetAddressSpace')}.`,
  ];
}

function allowed(
  { pageOrigin, hops }: CorsExchange,
  { credentials, unchecked }: Judgement,
  last: Step | undefined,
): VerdictWords {
  if (last === undefined) return { headline: say`Allowed`, explanation: [] };
  const server = code(serverOf(last.url));
  const status = statusCode(last.status);
  if (hops.at(-1)?.request?.isFromServiceWorker) {
    return {
      headline: say`Allowed: the page's service worker answered`,
      explanation: [
        say`The answer with status ${status} came from the service worker of your page, not from ${server} itself. The browser makes no CORS check of it.`,
        say`If the worker asked ${server}, that is a request of its own in this list.`,
      ],
    };
  }
  if (unchecked.length > 0) {
    return {
      headline: say`The page got the answer; the browser made no CORS check`,
      explanation: [
        say`The server answered with status ${status}. By its headers the answer would be refused, and the page was given it all the same.`,
        say`The browser does not check a copy of its own that the server confirmed, a service worker's answer, or one in the mode ${code('no-cors')}.`,
      ],
    };
  }
  if (last.during === 'redirect') {
    return {
      headline: say`The redirect passes; the browser did not follow it`,
      explanation: [
        say`${server} answered with status ${status}: go on to ${code(last.redirectUrl ?? '')}. The page asked for redirects not to be followed, or gave up.`,
      ],
    };
  }
  return allowedWords({
    server: serverOf(last.url),
    status: last.status,
    pageOrigin: pageOrigin.origin,
    allowOrigin: last.allowOrigin.value,
    includesCredentials: credentials.mode === 'include',
  });
}
