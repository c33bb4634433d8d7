import { getHeader } from '../../fetch-standard/header-list.ts';
import { privateAddressSpace } from '../../fetch-standard/ip-address-space.ts';
import { opaqueOrigin } from '../../fetch-standard/origin.ts';
import { allowOriginHeader } from '../allow-origin.ts';
import { answerLines, requestLines } from '../evidence.ts';
import { allowCredentialsHeader } from '../reasons/allow-credentials.ts';
import { serverOf } from '../server.ts';
import type { Step } from '../step.ts';
import { code, codeList, header, say } from '../words.ts';
import type { AdviceRule } from './advice.ts';
import { mark } from './marks.ts';
import { namedOrigins } from './named-origins.ts';

/** So many of the pages that were named are shown. */
const mostShown = 3;

/**
 * Every page that asked was named, with credentials. One page alone proves nothing; nor do several where
 * another was refused.
 */
export const originReflected: AdviceRule = {
  id: 'origin-reflected',
  needs: mark.response | mark.namesOrigin | mark.credentials,
  lacks: 0,
  detect(answer) {
    const { step } = answer;
    if (!allowsCredentials(step)) return null;
    const { withCredentials, isChoosy } = namedOrigins(answer);
    if (isChoosy || withCredentials.size < 2 || !withCredentials.has(step.origin)) return null;
    const shown = [...withCredentials.values()].slice(0, mostShown);
    return {
      grade: 'risk',
      headline: say`The server allowed every page that asked, with credentials`,
      sentences: [
        [
          'In this recording it named ',
          ...codeList([...withCredentials.keys()]),
          ', and refused none.',
        ],
        say`If it looks each up in a list, all is well. If it repeats whatever ${header('Origin')} comes, any site can read its answers with the cookies of whoever visits that site.`,
        say`Ask it once with an origin that it cannot know, such as ${code('https://stranger.example')}. It must not name that.`,
      ],
      evidence: shown.flatMap((each) => [
        ...requestLines(each, 'Origin'),
        ...answerLines(each, allowOriginHeader, allowCredentialsHeader),
      ]),
      change: null,
    };
  },
};

/** `Access-Control-Allow-Origin: null` let a page read that has no origin. */
export const nullAllowed: AdviceRule = {
  id: 'null-allowed',
  needs: mark.response | mark.namesNull,
  lacks: 0,
  detect({ step, recorded }) {
    return {
      grade: 'risk',
      headline: say`The server allows ${code('null')}, so any site on the web can read the answer`,
      sentences: [
        step.pageOrigin === opaqueOrigin
          ? say`The browser sends ${code('Origin: null')} for your page, and ${code(serverOf(step.url))} names that.`
          : say`After the redirect the browser sent ${code('Origin: null')} and not ${code(step.pageOrigin)}. ${code(serverOf(step.url))} names that.`,
        allowsCredentials(step)
          ? say`Every sandboxed page has this origin, and any site can make one. It can read the answer with the cookies of whoever visits it.`
          : say`Every sandboxed page has this origin, and any site can make one. It can read the answer too.`,
        step.pageOrigin === opaqueOrigin
          ? say`Give your page an origin of its own: serve it over ${code('https:')}, and in a frame without ${code('sandbox')}, or with ${code('allow-same-origin')} in it. Then let the server name that origin.`
          : say`Let the page call ${code(step.url)} in the first place. Then the server can name ${code(step.pageOrigin)}, and nobody else.`,
      ],
      evidence: [
        ...requestLines(recorded, 'Origin'),
        ...answerLines(recorded, allowOriginHeader, allowCredentialsHeader),
      ],
      change: null,
    };
  },
};

/** A server on https lets a page on http read with the person's cookies. */
export const httpOriginWithCredentials: AdviceRule = {
  id: 'http-origin-with-credentials',
  needs: mark.response | mark.namesOrigin | mark.credentials | mark.insecurePage,
  lacks: 0,
  detect({ step, recorded }) {
    const isExposed =
      step.url.startsWith('https:') && privateAddressSpace(step.origin) !== 'loopback';
    if (!isExposed || !allowsCredentials(step)) return null;
    return {
      grade: 'risk',
      headline: say`A page without https may read this answer with the person's cookies`,
      sentences: [
        say`${code(serverOf(step.url))} allows your page ${code(step.origin)}, with credentials.`,
        say`Whoever sits on the way to that page, such as the owner of a Wi-Fi network, can put a script into it. The script then reads this answer, although the server itself uses https.`,
        say`Serve the page over ${code('https:')}, and let the server name only that origin.`,
      ],
      evidence: answerLines(recorded, allowOriginHeader, allowCredentialsHeader),
      change: null,
    };
  },
};

function allowsCredentials({ headers }: Step): boolean {
  return getHeader(headers, allowCredentialsHeader) === 'true';
}
