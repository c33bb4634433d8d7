import { code, header, say } from '../../../words.ts';
import { list } from '../list.ts';

/** Class B of what stands behind refusals: the preflight is answered by the wrong thing. */
export const wrongAnswerer = {
  'auth-before-cors': {
    headline: say`The server asks the preflight for a login`,
    carriesNoLogin: say`A preflight never carries cookies, tokens or passwords. So no preflight can pass a login.`,
    corsComesFirst: say`Let the server handle CORS before it asks who is calling, or let OPTIONS through without a login.`,
  },
  'options-not-routed': {
    headline: say`The server has no route for OPTIONS at this path`,
    answersOtherMethods: say`The server answers other methods at this path. To OPTIONS it says ${code('404')}.`,
    takesNoOptions: (status: number) =>
      say`The server says ${code(String(status))}: it does not take the method OPTIONS there. The preflight is such a request.`,
    corsAroundAll: say`Put the CORS layer around the whole application, in front of its routes. Then it answers OPTIONS for every path.`,
  },
  'preflight-timeout': {
    headline: say`The server lets the preflight wait until somebody gives up`,
    waitsForABody: say`A preflight has no body. What handles it may wait for one, or for something behind it.`,
    answerAtOnce: say`Let the CORS layer answer OPTIONS at once, before anything reads the body or asks another server.`,
  },
  'masked-preflight': {
    headline: say`The server drops every CORS header because of what this preflight asks for`,
    passedAtThisPath: say`Other preflights of your page passed at this very path, so the server knows your page.`,
    passedElsewhere: say`Other preflights of your page to this server passed, so it knows your page.`,
    onlyNew: (values: readonly string[]) =>
      values.length === 1
        ? say`Of all that it asked for, only ${list(values)} is new.`
        : say`What it asked for and the others did not: ${list(values)}.`,
    allAreDropped: say`Some servers leave out all CORS headers where they refuse one method or one header. The missing ${header('Access-Control-Allow-Origin')} is not the fault.`,
    putOnTheList: say`Put what is new on the server's list of allowed methods and headers.`,
  },
  'cors-layer-rejected': {
    asked: (origin: string, method: string, names: readonly string[]) =>
      names.length === 0
        ? say`It was asked for the origin ${code(origin)}, the method ${code(method)}.`
        : names.length === 1
          ? say`It was asked for the origin ${code(origin)}, the method ${code(method)} and the header ${list(names)}.`
          : say`It was asked for the origin ${code(origin)}, the method ${code(method)} and the headers ${list(names)}.`,
    headline: say`The server's own CORS layer refused this request`,
    isACorsLayer: say`The lines below are of a CORS layer. It looked at this request, and did not allow it.`,
    listMethodAndHeaders: say`It allows your page. Put the method and the headers on its lists.`,
    listTheOrigin: say`Put the origin on its list of allowed origins, exactly as it is written here. If it is there, see to the lists of methods and headers.`,
  },
  'stale-preflight-cache': {
    headline: say`The browser goes by an old preflight, and the server may have changed`,
    answersDiffer: say`The kept answer to the preflight allows your page, and this answer does not. Perhaps the server was changed in between.`,
    disableCache: say`Tick ${code('Disable cache')} in the Network panel, and try again: then the browser asks anew.`,
    keepItShort: say`While you develop, let the server send a short ${header('Access-Control-Max-Age')}.`,
  },
  redirects: {
    callTheTarget: (target: string) =>
      say`Call ${code(target)} in the first place. Then there is nothing to redirect.`,
  },
  'https-redirect': {
    headlineByBrowser: say`The browser itself redirects from http to https (HSTS)`,
    headline: say`The server redirects from http to https`,
    browserKeepsToHttps: say`This host asked the browser to come by https alone. So the browser did not send the call to ${code('http:')} at all.`,
    noAnswerOverHttp: say`The server gives no answer over ${code('http:')}. It says only where to go instead, and no call from another site can use that.`,
  },
  'trailing-slash-redirect': {
    headlineWithSlash: say`The server redirects to the same URL with a slash at its end`,
    headlineWithoutSlash: say`The server redirects to the same URL without the slash at its end`,
    onePathOneWay: say`The server's framework writes each path in one way, and redirects every other way to it.`,
  },
  'login-redirect': {
    headline: say`The server sends the call to a login page`,
    looksLikeALogin: (target: string) =>
      say`The redirect leads to ${code(target)}. That looks like a login, and a script cannot use a login page.`,
    preflightIsNeverSignedIn: say`A preflight never carries a cookie, so it is sent there even if you are signed in. Let the server answer OPTIONS without a login.`,
    signInAgain: say`You may not be signed in any more. Sign in again in a tab of its own.`,
    answerWithStatus: (server: string) =>
      say`Let ${code(server)} answer calls from scripts with ${code('401')} in place of the redirect.`,
    answerWithReadable: (server: string) =>
      say`Let ${code(server)} answer calls from scripts with ${code('401')} in place of the redirect, and with the headers that let your page read it.`,
    goThereByItself: say`On a ${code('401')}, let the page go to the login as by a link: ${code('location.assign')} does that.`,
  },
  'host-redirect': {
    headlineSamePath: say`The server redirects to the same path at another host`,
    headline: say`The server redirects to another host`,
    leadsToAnotherHost: (from: string, to: string) =>
      say`The call went to ${code(from)}. The server sends it on to ${code(to)}.`,
    callIfMeant: (target: string) =>
      say`If ${code(target)} is what you want, call it in the first place.`,
  },
};
