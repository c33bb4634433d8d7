import { serverOf } from '../../diagnosis/server.ts';
import { reasons } from '../../diagnosis/texts/texts.ts';
import { privateAddressSpace } from '../../fetch-standard/ip-address-space.ts';
import { schemeOf, withoutUserInfo } from '../../fetch-standard/url.ts';
import type { ConsoleMessage } from '../console-message.ts';
import { corsCheck as texts } from '../texts/texts.ts';
import { serverIn, type Told } from './facts.ts';

function mode({ origin, url }: ConsoleMessage): Told {
  const said = reasons['mode-same-origin'];
  return {
    headline: said.headline,
    sentences: [
      said.forbidsOthers,
      ...(origin === null || url === null ? [] : [said.isAnotherOrigin(origin, serverOf(url))]),
      said.leaveModeOut,
    ],
  };
}

/** WebKit names where the redirect leads, Chromium also where it came from. Firefox tells of no redirect. */
function redirectScheme(message: ConsoleMessage): Told | null {
  const { url, redirectedFrom, redirectsTo, during } = message;
  if (during !== 'redirect' && redirectedFrom === null) return null;
  const from = redirectedFrom ?? (redirectsTo === null ? null : url);
  const target = redirectsTo ?? url;
  const said = reasons['redirect-scheme-not-http'];
  return {
    headline: said.headline,
    sentences: [
      ...(from === null || target === null
        ? []
        : [texts.leadsOut(serverOf(from), schemeOf(target))]),
      said.isNotFollowed,
      ...(from === null ? [] : [said.answerOrLeadToHttp(serverOf(from))]),
      said.openByLink,
    ],
  };
}

function scheme(message: ConsoleMessage): Told {
  const redirected = redirectScheme(message);
  if (redirected !== null) return redirected;
  const said = reasons['scheme-not-http'];
  const name = schemeOf(message.url ?? '');
  return {
    headline: said.headline,
    sentences: [
      name === '' || /^https?$/.test(name) ? texts.onlyHttp : said.isNotOfCors(name),
      name === 'file' ? said.serveTheFile : said.checkTheUrl,
    ],
  };
}

function spaceOf({ url }: ConsoleMessage) {
  return url === null ? null : privateAddressSpace(url);
}

function permission(message: ConsoleMessage): Told {
  const said = reasons['local-network-permission'];
  return {
    headline: said.headline(spaceOf(message)),
    sentences: [said.personMustAllow, said.openSettings, said.frameNeedsLeave],
  };
}

function insecurePage(message: ConsoleMessage): Told {
  const said = reasons['local-network-insecure-page'];
  return {
    headline: said.headline(spaceOf(message)),
    sentences: [said.needsHttpsAndLeave, said.serveOverHttps],
  };
}

function redirectCredentials(message: ConsoleMessage): Told {
  const said = reasons['redirect-url-credentials'];
  const server = serverIn(message);
  const { redirectsTo } = message;
  return {
    headline: said.headline,
    sentences: [
      said.isNotAllowed,
      server === null || redirectsTo === null
        ? texts.location
        : said.takeThemOut(server, withoutUserInfo(redirectsTo)),
    ],
  };
}

/** What is told where the browser sent nothing, or did not follow. */
export const notSent: Readonly<Record<string, (message: ConsoleMessage) => Told>> = {
  'mode-same-origin': mode,
  'scheme-not-http': scheme,
  'local-network-permission': permission,
  'local-network-insecure-page': insecurePage,
  'redirect-url-credentials': redirectCredentials,
};
