import { code, say, type Words } from '../words.ts';
import type { CauseRule } from './cause.ts';
import { type Mark, markLines } from './failed-answer.ts';
import {
  browsersRedirect,
  followedRedirect,
  isSamePlace,
  leadsToLogin,
  type Redirect,
  refusedRedirect,
} from './redirect.ts';

function callTarget({ target }: Redirect): Words {
  return say`Call ${code(target)} in the first place. Then there is nothing to redirect.`;
}

/** https://source.chromium.org/chromium/chromium/src/+/main:net/url_request/redirect_util.cc */
const browsersOwn: readonly Mark[] = [{ name: 'Non-Authoritative-Reason', value: /^HSTS/i }];

/** A redirect from http to https at the same host. */
export const httpsRedirect: CauseRule = {
  id: 'https-redirect',
  detect(scene) {
    const own = browsersRedirect(scene);
    const redirect = own ?? refusedRedirect(scene);
    if (redirect === null || !isSamePlace(redirect)) return null;
    const { from, to, evidence } = redirect;
    if (from.protocol !== 'http:' || to.protocol !== 'https:') return null;
    if (from.hostname !== to.hostname) return null;
    // Chromium writes the answer itself where the host once asked for https.
    const hsts = scene.failed === null ? [] : markLines(scene.failed, browsersOwn);
    const isBrowsers = own !== null || hsts.length > 0;
    return {
      // The answer of a server may have been noted too late.
      confidence: own === null ? 'certain' : 'likely',
      headline: isBrowsers
        ? say`The browser itself redirects from http to https (HSTS)`
        : say`The server redirects from http to https`,
      sentences: [
        isBrowsers
          ? say`This host asked the browser to come by https alone. So the browser did not send the call to ${code('http:')} at all.`
          : say`The server gives no answer over ${code('http:')}. It says only where to go instead, and no call from another site can use that.`,
        callTarget(redirect),
      ],
      evidence: [...evidence, ...hsts],
    };
  },
};

/** A redirect to the same URL with a slash at its end, or without one. */
export const trailingSlashRedirect: CauseRule = {
  id: 'trailing-slash-redirect',
  detect(scene) {
    const redirect = refusedRedirect(scene);
    if (redirect === null || !isSamePlace(redirect)) return null;
    const { from, to, evidence } = redirect;
    if (from.origin !== to.origin || from.pathname === to.pathname) return null;
    return {
      confidence: 'certain',
      headline: to.pathname.endsWith('/')
        ? say`The server redirects to the same URL with a slash at its end`
        : say`The server redirects to the same URL without the slash at its end`,
      sentences: [
        say`The server's framework writes each path in one way, and redirects every other way to it.`,
        callTarget(redirect),
      ],
      evidence,
    };
  },
};

/** A redirect to a login page, which no script can use. */
export const loginRedirect: CauseRule = {
  id: 'login-redirect',
  detect(scene) {
    const refused = refusedRedirect(scene);
    const redirect = refused ?? followedRedirect(scene);
    if (redirect === null || isSamePlace(redirect) || !leadsToLogin(redirect)) return null;
    const isPreflight = refused !== null && scene.finding.during === 'preflight';
    return {
      confidence: 'likely',
      headline: say`The server sends the call to a login page`,
      sentences: [
        say`The redirect leads to ${code(redirect.target)}. That looks like a login, and a script cannot use a login page.`,
        isPreflight
          ? say`A preflight never carries a cookie, so it is sent there even if you are signed in. Let the server answer OPTIONS without a login.`
          : say`You may not be signed in any more. Sign in again in a tab of its own.`,
        say`Let the server answer calls from scripts with ${code('401')} instead of a redirect.`,
      ],
      evidence: redirect.evidence,
    };
  },
};

/** A redirect to another host, such as `www.`. */
export const hostRedirect: CauseRule = {
  id: 'host-redirect',
  detect(scene) {
    const redirect = refusedRedirect(scene);
    if (redirect === null || leadsToLogin(redirect)) return null;
    const { from, to, target, evidence } = redirect;
    if (from.hostname === to.hostname) return null;
    const isSame = isSamePlace(redirect);
    return {
      confidence: isSame ? 'certain' : 'possible',
      headline: isSame
        ? say`The server redirects to the same path at another host`
        : say`The server redirects to another host`,
      sentences: [
        say`The call went to ${code(from.host)}. The server sends it on to ${code(to.host)}.`,
        isSame
          ? callTarget(redirect)
          : say`If ${code(target)} is what you want, call it in the first place.`,
      ],
      evidence,
    };
  },
};
