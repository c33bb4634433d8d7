import type { CorsExchange } from '../exchange/exchange.ts';
import { privateAddressSpace } from '../fetch-standard/ip-address-space.ts';
import { allowedWords, type VerdictWords } from './allowed-words.ts';
import type { Judgement } from './judge.ts';
import { serverOf } from './server.ts';
import type { Step } from './step.ts';
import { happened } from './story.ts';
import * as texts from './texts/texts.ts';
import type { Words } from './words.ts';

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
  const server = serverOf((exchange.hops.at(-1) ?? exchange.hops[0]).url);
  switch (missing) {
    case 'credentials-mode':
      return {
        headline: texts.verdicts['credentials-mode'].headline,
        explanation: [
          texts.verdicts['credentials-mode'].isNotRecorded,
          texts.verdicts['credentials-mode'].passesWithoutOnly,
        ],
      };
    case 'actual-request':
      return {
        headline:
          judgement.withCredentials.length === 0
            ? texts.verdicts['actual-request'].headline
            : texts.verdicts['actual-request'].headlineWithoutCredentials,
        explanation: [
          texts.verdicts['actual-request'].preflightPasses(server),
          texts.verdicts['actual-request'].isNotRecordedYet,
        ],
      };
    case 'response':
      return {
        headline: texts.verdicts.response.headline,
        explanation: [
          texts.verdicts.response.refusedWithoutReason(server),
          texts.verdicts.response.reload,
          ...localNetworkHint(exchange),
        ],
      };
    case 'redirect-target':
      return {
        headline: texts.verdicts['redirect-target'].headline,
        explanation: [texts.verdicts['redirect-target'].nothingAfter(server)],
      };
  }
}

/** Without a preflight Chromium records nothing else of a request that it keeps from a more private address. */
function localNetworkHint({ hops, pageOrigin }: CorsExchange): Words[] {
  const { url } = hops.at(-1) ?? hops[0];
  const target = privateAddressSpace(url);
  const from = privateAddressSpace(pageOrigin.origin);
  if (target === null || from === 'loopback' || from === target) return [];
  return [texts.verdicts.response.mayBeAddressSpace(privateAddressSpace(url))];
}

function allowed(
  { pageOrigin, hops }: CorsExchange,
  { credentials, unchecked }: Judgement,
  last: Step | undefined,
): VerdictWords {
  if (last === undefined) return { headline: texts.verdicts.allowed.headline, explanation: [] };
  const server = serverOf(last.url);
  const { status } = last;
  if (hops.at(-1)?.request?.isFromServiceWorker) {
    return {
      headline: texts.verdicts['service-worker'].headline,
      explanation: [
        texts.verdicts['service-worker'].answered(status, server),
        texts.verdicts['service-worker'].askedItself(server),
      ],
    };
  }
  if (unchecked.length > 0) {
    return {
      headline: texts.verdicts.unchecked.headline,
      explanation: [
        texts.verdicts.unchecked.givenAllTheSame(status),
        texts.verdicts.unchecked.isNotChecked,
      ],
    };
  }
  if (last.during === 'redirect') {
    return {
      headline: texts.verdicts.redirect.headline,
      explanation: [texts.verdicts.redirect.notFollowed(server, status, last.redirectUrl ?? '')],
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
