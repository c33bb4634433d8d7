import { hasProvisionalHeaders } from '../../exchange/role.ts';
import { getHeader } from '../../fetch-standard/header-list.ts';
import { type EvidenceLine, lineOf, requestLines } from '../evidence.ts';
import { allowCredentialsHeader } from '../reasons/allow-credentials.ts';
import { serverOf } from '../server.ts';
import { code, say, shortCode, type Words } from '../words.ts';
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
    headline: say`The browser drops the answer's cookie: the call was made without credentials`,
    sentences: [
      say`${code(serverOf(step.url))} sets the cookie ${shortCode(cookies[0]?.name ?? '')}. From another origin the browser takes a cookie only if the call was made with credentials, and this one was not.`,
      say`If the page needs the cookie, make the call with ${code('credentials: "include"')}, or ${code('withCredentials')}.`,
      say`Then the server has to name ${code(step.pageOrigin)}, and send ${code(`${allowCredentialsHeader}: true`)}.`,
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
      say`Your page ${code(step.pageOrigin)} and ${code(serverOf(step.url))} are of different sites. Between those a cookie needs ${code('SameSite=None; Secure')}.`,
      ...(credentials.mode === 'unobserved'
        ? [
            say`Whether the call was made with credentials is not recorded. Without them no cookie is stored at all.`,
          ]
        : []),
      say`Whoever runs ${code(serverOf(step.url))} has to set the cookie so, over https.`,
      say`Safari does not store it even then, nor does a browser that is set to block the cookies of other sites.`,
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
    return say`Chrome, Edge and Firefox drop the cookie ${shortCode(name)}: it lacks ${code('Secure')}`;
  }
  return sameSite === 'lax' || sameSite === 'strict'
    ? say`No browser takes the cookie ${shortCode(name)} from another site, because of its ${code('SameSite')}`
    : say`Chrome and Edge drop the cookie ${shortCode(name)}: it lacks ${code('SameSite=None')}`;
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
      headline: say`The call was made with credentials, and no cookie went along`,
      sentences: [
        earlier.wasSent
          ? say`The page made this call with ${code('credentials: "include"')}. Another request to ${code(serverOf(step.url))} carried a cookie, and this one carries none.`
          : say`The page made this call with ${code('credentials: "include"')}. ${code(serverOf(step.url))} set a cookie before, and this request carries none.`,
        say`A cookie goes along only where its ${code('Domain')} and ${code('Path')} fit and it has not expired. From a page of another site it needs ${code('SameSite=None; Secure')} as well.`,
        say`Look for it among the browser's cookies, in the Application panel of Chrome or the Storage panel of Firefox. If it is not there, it was not stored.`,
      ],
      evidence: [lineOf(earlier.recorded, earlier.line)],
      change: null,
    };
  },
};
