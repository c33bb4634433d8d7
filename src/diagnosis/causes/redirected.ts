import * as texts from '../texts/more-texts.ts';
import type { Words } from '../words.ts';
import type { CauseRule } from './cause.ts';
import { type Mark, markLines } from './failed-answer.ts';
import {
  browsersRedirect,
  followedRedirects,
  isSamePlace,
  leadsToLogin,
  type Redirect,
  refusedRedirect,
} from './redirect.ts';
import { isSigned } from './signed-url.ts';

function callTarget({ target }: Redirect): Words {
  return texts.causes.redirects.callTheTarget(target);
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
        ? texts.causes['https-redirect'].headlineByBrowser
        : texts.causes['https-redirect'].headline,
      sentences: [
        isBrowsers
          ? texts.causes['https-redirect'].browserKeepsToHttps
          : texts.causes['https-redirect'].noAnswerOverHttp,
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
        ? texts.causes['trailing-slash-redirect'].headlineWithSlash
        : texts.causes['trailing-slash-redirect'].headlineWithoutSlash,
      sentences: [texts.causes['trailing-slash-redirect'].onePathOneWay, callTarget(redirect)],
      evidence,
    };
  },
};

/** A redirect to a login page, which no script can use. */
export const loginRedirect: CauseRule = {
  id: 'login-redirect',
  detect(scene) {
    const refused = refusedRedirect(scene);
    const redirect = [...followedRedirects(scene), ...(refused === null ? [] : [refused])].find(
      (each) => !isSamePlace(each) && leadsToLogin(each),
    );
    if (redirect === undefined) return null;
    const { hop, from, target, evidence } = redirect;
    const said = texts.causes['login-redirect'];
    const isPreflight = redirect === refused && scene.finding.during === 'preflight';
    const isHome = from.origin === scene.exchange.pageOrigin.origin;
    const answer = isHome ? said.answerWithStatus : said.answerWithReadable;
    const told = { confidence: 'likely', headline: said.headline, evidence } as const;
    if (isPreflight) {
      return {
        ...told,
        sentences: [
          said.looksLikeALogin(target),
          said.preflightIsNeverSignedIn,
          said.answerWithReadable(from.origin),
          said.goThereByItself,
        ],
      };
    }
    return {
      ...told,
      sentences: [said.looksLikeALogin(target), said.signInAgain],
      remedy: {
        steps: [answer(from.origin), said.goThereByItself],
        side: 'server',
        answer: { hop, status: 401 },
        isNextCalled: false,
        isOnlyWay: true,
      },
    };
  },
};

/** A redirect to another host, such as `www.`. */
export const hostRedirect: CauseRule = {
  id: 'host-redirect',
  detect(scene) {
    const redirect = refusedRedirect(scene);
    if (redirect === null || leadsToLogin(redirect) || isSigned(redirect.to)) return null;
    const { from, to, target, evidence } = redirect;
    if (from.hostname === to.hostname) return null;
    const isSame = isSamePlace(redirect);
    return {
      confidence: isSame ? 'certain' : 'possible',
      headline: isSame
        ? texts.causes['host-redirect'].headlineSamePath
        : texts.causes['host-redirect'].headline,
      sentences: [
        texts.causes['host-redirect'].leadsToAnotherHost(from.host, to.host),
        isSame ? callTarget(redirect) : texts.causes['host-redirect'].callIfMeant(target),
      ],
      evidence,
    };
  },
};
