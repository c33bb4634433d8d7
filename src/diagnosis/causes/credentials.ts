import { getHeader } from '../../fetch-standard/header-list.ts';
import { splitList } from '../../fetch-standard/header-list-values.ts';
import { opaqueOrigin } from '../../fetch-standard/origin.ts';
import { allowOriginHeader } from '../allow-origin.ts';
import { answerLines, outcomeLine, requestLines } from '../evidence.ts';
import { allowHeadersHeader, allowMethodsHeader } from '../preflight-lists.ts';
import { allowCredentialsHeader } from '../reasons/allow-credentials.ts';
import * as texts from '../texts/more-texts.ts';
import type { CauseRule } from './cause.ts';

/** `*` to a call with credentials, from a server that elsewhere answers such calls as it must. */
const wildcardWithCredentials: CauseRule = {
  id: 'wildcard-with-credentials',
  detect({ finding, step, failed, siblings }) {
    const isIt = finding.reason === 'allow-origin-wildcard-with-credentials';
    if (!isIt || step === null || failed === null || step.origin === opaqueOrigin) return null;
    const right = siblings.kinds.find(
      ({ response: { headers } }) =>
        getHeader(headers, allowOriginHeader) === step.origin &&
        getHeader(headers, allowCredentialsHeader) === 'true',
    );
    if (right === undefined) return null;
    return {
      confidence: 'certain',
      headline: texts.causes['wildcard-with-credentials'].headline,
      sentences: [
        texts.causes['wildcard-with-credentials'].sentBoth(step.origin),
        texts.causes['wildcard-with-credentials'].lookForThatPart,
      ],
      evidence: [
        ...answerLines(failed, allowOriginHeader),
        outcomeLine(right),
        ...answerLines(right, allowOriginHeader, allowCredentialsHeader),
      ],
    };
  },
};

const refusedWithCredentials = [
  'allow-origin-wildcard-with-credentials',
  'allow-credentials-not-true',
];

/** A token says who is calling, and no cookie went along: the credentials are for nothing. */
const credentialsNotNeeded: CauseRule = {
  id: 'credentials-not-needed',
  detect({ finding, step, failed, request, preflight }) {
    if (!refusedWithCredentials.includes(finding.reason) || step === null) return null;
    if (failed === null || getHeader(request?.entry.requestHeaders ?? [], 'Cookie') !== null)
      return null;
    const asked =
      preflight === null ? [] : requestLines(preflight, 'Access-Control-Request-Headers');
    // A browser adds one too, of a password that it knows; the page's own has to be asked for.
    if (!step.requestedHeaders.includes('authorization')) return null;
    const isSeen = request !== null && request.entry.response !== null;
    return {
      confidence: isSeen ? 'likely' : 'possible',
      headline: texts.causes['credentials-not-needed'].headline,
      sentences: [
        isSeen
          ? texts.causes['credentials-not-needed'].sendsAToken
          : texts.causes['credentials-not-needed'].sendsATokenUnseen,
        texts.causes['credentials-not-needed'].whatCredentialsAre,
        texts.causes['credentials-not-needed'].takeThemOut,
      ],
      evidence: [...asked, ...answerLines(failed, allowOriginHeader, allowCredentialsHeader)],
    };
  },
};

const lists: ReadonlyMap<string, string> = new Map([
  ['method-not-allowed', allowMethodsHeader],
  ['header-not-allowed', allowHeadersHeader],
]);

/** `Access-Control-Allow-Headers: *`, and the call is made with credentials. */
const wildcardHeadersWithCredentials: CauseRule = {
  id: 'wildcard-headers-with-credentials',
  detect({ finding, step, failed }) {
    const name = lists.get(finding.reason);
    if (name === undefined || step === null || failed === null || !step.credentials) return null;
    if (!splitList(finding.got ?? '').includes('*')) return null;
    const needed = splitList(finding.expected ?? '');
    return {
      confidence: 'certain',
      headline: texts.causes['wildcard-headers-with-credentials'].headline(name),
      sentences: [
        texts.causes['wildcard-headers-with-credentials'].standsForNothing,
        texts.causes['wildcard-headers-with-credentials'].listByName(needed),
        // The standard never lets it stand for this one.
        ...(needed.includes('authorization')
          ? []
          : [texts.causes['wildcard-headers-with-credentials'].orLeaveCredentialsOut]),
      ],
      evidence: answerLines(failed, name),
    };
  },
};

/** Those of classes C and D that are about credentials. */
export const credentialCauses: readonly CauseRule[] = [
  wildcardWithCredentials,
  wildcardHeadersWithCredentials,
  credentialsNotNeeded,
];
