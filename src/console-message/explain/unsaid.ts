import { reasons as said } from '../../diagnosis/texts/texts.ts';
import type { Words } from '../../diagnosis/words.ts';
import type { ConsoleMessage } from '../console-message.ts';
import { corsCheck, others, preflight, unsaid as texts } from '../texts/texts.ts';
import { failedWith } from './answered.ts';
import { nameThePage } from './cors-check.ts';
import { serverIn, type Told } from './facts.ts';

/** Names of an engine for what the diagnosis has no reason for, because nothing of it is recorded. */
const named: Readonly<Record<string, Words>> = {
  'CORS error': texts.networkPanel,
  CORSDisabled: texts.corsDisabled,
  CORSOriginHeaderNotAdded: texts.originNotAdded,
  InvalidResponse: texts.responseInvalid,
  NoCorsRedirectModeNotFollow: texts.redirectMode,
};

/** What is told where the text gives no reason of the diagnosis'. */
export function withoutReason(message: ConsoleMessage): Told {
  const { code, kind, header, during, redirectsTo } = message;
  if (kind === 'cors-warning') {
    return {
      headline: preflight.headlineWarning,
      sentences: [preflight.listAuthorization, preflight.mustListAuthorization],
    };
  }
  if (/PrivateNetwork|Private-Network|LocalNetwork|External/.test(`${code} ${header}`)) {
    return ofPrivateNetwork(message);
  }
  const known = code === null ? undefined : named[code];
  if (known !== undefined) return { headline: texts.headline, sentences: [known] };
  if (during === 'redirect' && redirectsTo !== null && header === null) {
    return { headline: texts.headline, sentences: [texts.redirectOfPreflighted] };
  }
  return { headline: texts.headline, sentences: [texts.noReason] };
}

/** What Chromium says of requests to a more private address, in words of old versions mostly. */
function ofPrivateNetwork({ code, header, during }: ConsoleMessage): Told {
  if (code === 'InvalidLocalNetworkAccess') {
    return { headline: texts.headlineAddressSpace, sentences: [texts.addressSpace] };
  }
  const asked = during === 'preflight' ? preflight.privateNetwork : preflight.fromFartherAway;
  return {
    headline: preflight.headlinePrivateNetwork,
    sentences: [
      asked,
      ...(header === null ? [] : [preflight.nowAsksThePerson(header)]),
      preflight.updateFirst,
    ],
  };
}

/** What is told where a text stands for several reasons. */
export function ofSeveral(message: ConsoleMessage): Told {
  const { reasons, engine } = message;
  const has = (id: string) => reasons.includes(id);
  if (has('network-failure')) {
    return { headline: others.headlineBelow, sentences: [others.below, others.ifAnother] };
  }
  if (has('allow-origin-missing') && has('allow-origin-mismatch')) {
    const alike = engine === 'jsdom' ? corsCheck.notAllowedInTests : corsCheck.notAllowed;
    return {
      headline: corsCheck.headlineNotAllowed,
      sentences: [alike, ...failedWith(message), nameThePage(message)],
    };
  }
  if (reasons.every((id) => id.startsWith('allow-origin-several-'))) {
    return {
      headline: corsCheck.headlineSeveral,
      sentences: [corsCheck.holdsOneOrigin, nameThePage(message)],
    };
  }
  if (reasons.every((id) => id.startsWith('preflight-'))) {
    const server = serverIn(message);
    return {
      headline: preflight.headlineStatusOrRedirect,
      sentences: [
        said['preflight-status'].needsOkStatus,
        server === null
          ? preflight.mustNotRedirect
          : said['preflight-redirect'].mustNotRedirect(server),
      ],
    };
  }
  return {
    headline: reasons.every((id) => id.startsWith('allow-origin-'))
      ? corsCheck.headlineNotMatching
      : texts.headlineSeveral,
    sentences: [texts.oneOf],
  };
}
