import { hasProvisionalHeaders } from '../../exchange/role.ts';
import { getHeader } from '../../fetch-standard/header-list.ts';
import { type EvidenceLine, lineOf, requestLines } from '../evidence.ts';
import { serverOf } from '../server.ts';
import * as texts from '../texts/more-texts.ts';
import type { Words } from '../words.ts';
import type { Advice, AdviceRule } from './advice.ts';
import type { AdvisedAnswer } from './advised-answer.ts';
import { mark } from './marks.ts';
import { earlierCookie } from './server-cookies.ts';
import { type CookieLine, cookieLines } from './set-cookie.ts';

/** An answer sets a cookie, and the browser drops it. */
export const cookieNotStored: AdviceRule = {
  id: 'cookie-not-stored',
  needs: mark.response | mark.setsCookie,
  lacks: 0,
  detect(answer) {
    const cookies = cookieLines(answer.step.headers).filter(({ isRemoved }) => !isRemoved);
    const [first] = cookies;
    if (first === undefined) return null;
    const { mode } = answer.credentials;
    if (mode !== 'include' && mode !== 'unobserved') return withoutCredentials(answer, cookies);
    return getHeader(answer.step.sentHeaders, 'Sec-Fetch-Site') === 'cross-site'
      ? acrossSites(answer, cookies)
      : null;
  },
};

/** https://fetch.spec.whatwg.org/#http-network-fetch: without credentials no `Set-Cookie` is read. */
function withoutCredentials(
  { step, recorded }: AdvisedAnswer,
  cookies: readonly CookieLine[],
): Omit<Advice, 'id'> {
  return {
    grade: 'hint',
    headline: texts.advice['cookie-not-stored'].headlineWithoutCredentials,
    sentences: [
      texts.advice['cookie-not-stored'].wasNotAskedFor(serverOf(step.url), cookies[0]?.name ?? ''),
      texts.advice['cookie-not-stored'].callWithCredentials,
      texts.advice['cookie-not-stored'].serverMustAllowThem(step.pageOrigin),
    ],
    evidence: cookies.map(({ line }) => lineOf(recorded, line)),
    change: null,
  };
}

/** https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-storage-model */
function acrossSites(
  { step, recorded, credentials }: AdvisedAnswer,
  all: readonly CookieLine[],
): Omit<Advice, 'id'> | null {
  const cookies = all.filter(({ sameSite, isSecure }) => sameSite !== 'none' || !isSecure);
  const [first] = cookies;
  if (first === undefined) return null;
  const evidence: EvidenceLine[] = [
    ...cookies.map(({ line }) => lineOf(recorded, line)),
    ...requestLines(recorded, 'Sec-Fetch-Site'),
  ];
  return {
    grade: 'hint',
    headline: dropped(first),
    sentences: [
      texts.advice['cookie-not-stored'].needsSameSiteNone(step.pageOrigin, serverOf(step.url)),
      ...(credentials.mode === 'unobserved'
        ? [texts.advice['cookie-not-stored'].mayHaveNoCredentials]
        : []),
      texts.advice['cookie-not-stored'].setItSo(serverOf(step.url)),
      texts.advice['cookie-not-stored'].notInSafari,
    ],
    evidence,
    change: null,
  };
}

/**
 * Which browsers drop it. Without `SameSite` Chromium takes a cookie for `Lax`, and Firefox stores it. Seen in
 * Chromium 156 and Firefox 153.
 */
function dropped({ sameSite, name }: CookieLine): Words {
  if (sameSite === 'none') {
    return texts.advice['cookie-not-stored'].headlineNotSecure(name);
  }
  return sameSite === 'lax' || sameSite === 'strict'
    ? texts.advice['cookie-not-stored'].headlineSameSite(name)
    : texts.advice['cookie-not-stored'].headlineNoSameSite(name);
}

/** A call with credentials carries no cookie, though the recording shows that the server has one. */
export const cookieNotSent: AdviceRule = {
  id: 'cookie-not-sent',
  needs: mark.response | mark.calledWithCredentials,
  lacks: 0,
  detect(answer) {
    const { step, recorded } = answer;
    if (getHeader(step.sentHeaders, 'Cookie') !== null) return null;
    // Then the headers that the network adds are not in the recording.
    if (hasProvisionalHeaders(recorded.entry)) return null;
    const earlier = earlierCookie(answer, recorded.entry);
    if (earlier === null) return null;
    return {
      grade: 'hint',
      headline: texts.advice['cookie-not-sent'].headline,
      sentences: [
        earlier.wasSent
          ? texts.advice['cookie-not-sent'].wasSentBefore(serverOf(step.url))
          : texts.advice['cookie-not-sent'].wasSetBefore(serverOf(step.url)),
        texts.advice['cookie-not-sent'].whereItGoes,
        texts.advice['cookie-not-sent'].lookForIt,
      ],
      evidence: [lineOf(earlier.recorded, earlier.line)],
      change: null,
    };
  },
};
