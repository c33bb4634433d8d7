import { getHeader } from '../../fetch-standard/header-list.ts';
import { privateAddressSpace } from '../../fetch-standard/ip-address-space.ts';
import { allowOriginHeader } from '../allow-origin.ts';
import { answerLines, type EvidenceLine } from '../evidence.ts';
import { nameOrigin } from '../fix/answer-changes.ts';
import { namedOrigin } from '../fix/wish.ts';
import { serverOf } from '../server.ts';
import type { Step } from '../step.ts';
import * as texts from '../texts/more-texts.ts';
import type { Words } from '../words.ts';
import type { AdviceRule, Grade } from './advice.ts';
import { type AdvisedAnswer, changed } from './advised-answer.ts';
import { mark } from './marks.ts';

/** What tells that not everybody is meant to read an answer. */
interface Privacy {
  readonly grade: Grade;
  readonly headline: Words;
  readonly sentences: readonly Words[];
  readonly evidence: readonly EvidenceLine[];
}

/** `Access-Control-Allow-Origin: *` on an answer that is not for everybody. */
export const wildcardOnPrivateData: AdviceRule = {
  id: 'wildcard-on-private-data',
  needs: mark.response | mark.wildcard,
  lacks: 0,
  detect(answer) {
    const { step, recorded } = answer;
    const found = inLocalNetwork(step) ?? personal(answer);
    if (found === null) return null;
    const origin = namedOrigin(step.origin);
    return {
      ...found,
      sentences: [
        ...found.sentences,
        texts.advice['wildcard-on-private-data'].nameTheReaders(step.pageOrigin),
      ],
      evidence: [...answerLines(recorded, allowOriginHeader), ...found.evidence],
      change: origin === null ? null : changed(answer, nameOrigin(step.headers, origin)),
    };
  },
};

/** Digits, or the bracket of an IPv6 address: most hosts begin with a letter, and their address is not known. */
const address = /^https?:\/\/[\d[]/;

/** Only those in the network reach the server. A page from anywhere does, once one of them opens it. */
function inLocalNetwork({ url }: Step): Privacy | null {
  if (!address.test(url) || privateAddressSpace(url) !== 'local') return null;
  return {
    grade: 'risk',
    headline: texts.advice['wildcard-on-private-data'].headlineInLocalNetwork,
    sentences: [
      texts.advice['wildcard-on-private-data'].isInLocalNetwork(serverOf(url)),
      texts.advice['wildcard-on-private-data'].visitorsBrowserReads,
    ],
    evidence: [],
  };
}

/** The caller has shown who they are, or the server calls the answer private. */
function personal({ step, recorded }: AdvisedAnswer): Privacy | null {
  const isPrivate = /\bprivate\b/i.test(getHeader(step.headers, 'Cache-Control') ?? '');
  const isAuthorized = getHeader(step.sentHeaders, 'Authorization') !== null;
  if (!isPrivate && !isAuthorized) return null;
  return {
    grade: 'hint',
    headline: texts.advice['wildcard-on-private-data'].headlinePersonal,
    sentences: [
      isAuthorized
        ? texts.advice['wildcard-on-private-data'].wasSentToken
        : texts.advice['wildcard-on-private-data'].isCalledPrivate,
    ],
    evidence: isPrivate ? answerLines(recorded, 'Cache-Control') : [],
  };
}
