import { getHeader } from '../../fetch-standard/header-list.ts';
import { privateAddressSpace } from '../../fetch-standard/ip-address-space.ts';
import { allowOriginHeader } from '../allow-origin.ts';
import { answerLines, type EvidenceLine } from '../evidence.ts';
import { nameOrigin } from '../fix/answer-changes.ts';
import { namedOrigin } from '../fix/wish.ts';
import { serverOf } from '../server.ts';
import type { Step } from '../step.ts';
import { code, header, say, type Words } from '../words.ts';
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
        say`If the answer is not for everybody, let the server name the pages that may read it, such as ${code(step.pageOrigin)}.`,
      ],
      evidence: [...answerLines(recorded, allowOriginHeader), ...found.evidence],
      change: origin === null ? null : changed(answer, nameOrigin(step.headers, origin)),
    };
  },
};

/** Digits, or the bracket of an IPv6 address: most hosts begin with a letter, and their address is not known. */
const address = /^https?:\/\/[\d[]/;

/** Only those in the network reach the server. A page from anywhere does, once one of them opens it. */
function inLocalNetwork({ url }: Step): Omit<Privacy, 'change'> | null {
  if (!address.test(url) || privateAddressSpace(url) !== 'local') return null;
  return {
    grade: 'risk',
    headline: say`Any site can read this server in your local network through a visitor's browser`,
    sentences: [
      say`${code(serverOf(url))} is in the local network, and answers with ${code(`${allowOriginHeader}: *`)}.`,
      say`Nobody outside reaches it. But when a person in the network opens a site from the web, that site can ask the person's browser to read it.`,
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
    headline: say`Every site may read this answer, and it looks personal`,
    sentences: [
      isAuthorized
        ? say`The page sent ${header('Authorization')}, and the server answers with ${code(`${allowOriginHeader}: *`)}. Any site that gets hold of such a token can use it from its own page.`
        : say`The server calls the answer ${code('private')}, and sends ${code(`${allowOriginHeader}: *`)}. That is for data that everybody may have.`,
    ],
    evidence: isPrivate ? answerLines(recorded, 'Cache-Control') : [],
  };
}
