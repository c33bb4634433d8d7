import { code, header, say, shortCode } from '../../../words.ts';
import { list } from '../list.ts';

/** What is said of answers that pass, and let others read too much or too little. */
export const answers = {
  'wildcard-on-private-data': {
    nameTheReaders: (pageOrigin: string) =>
      say`If the answer is not for everybody, let the server name the pages that may read it, such as ${code(pageOrigin)}.`,
    headlineInLocalNetwork: say`Any site can read this server in your local network through a visitor's browser`,
    isInLocalNetwork: (server: string) =>
      say`${code(server)} is in the local network, and answers with ${code('Access-Control-Allow-Origin: *')}.`,
    visitorsBrowserReads: say`Nobody outside reaches it. But when a person in the network opens a site from the web, that site can ask the person's browser to read it.`,
    headlinePersonal: say`Every site may read this answer, and it looks personal`,
    wasSentToken: say`The page sent ${header('Authorization')}, and the server answers with ${code('Access-Control-Allow-Origin: *')}. Any site that gets hold of such a token can use it from its own page.`,
    isCalledPrivate: say`The server calls the answer ${code('private')}, and sends ${code('Access-Control-Allow-Origin: *')}. That is for data that everybody may have.`,
  },
  'origin-reflected': {
    headline: say`The server allowed every page that asked, with credentials`,
    namedEveryPage: (origins: readonly string[]) =>
      say`In this recording it named ${list(origins)}, and refused none.`,
    repeatsOrLooksUp: say`If it looks each up in a list, all is well. If it repeats whatever ${header('Origin')} comes, any site can read its answers with the cookies of whoever visits that site.`,
    askAsAStranger: say`Ask it once with an origin that it cannot know, such as ${code('https://stranger.example')}. It must not name that.`,
  },
  'null-allowed': {
    headline: say`The server allows ${code('null')}, so any site on the web can read the answer`,
    namesNull: (server: string) =>
      say`The browser sends ${code('Origin: null')} for your page, and ${code(server)} names that.`,
    namesNullAfterRedirect: (pageOrigin: string, server: string) =>
      say`After the redirect the browser sent ${code('Origin: null')} and not ${code(pageOrigin)}. ${code(server)} names that.`,
    anySiteReadsWithCookies: say`Every sandboxed page has this origin, and any site can make one. It can read the answer with the cookies of whoever visits it.`,
    anySiteReads: say`Every sandboxed page has this origin, and any site can make one. It can read the answer too.`,
    giveThePageAnOrigin: say`Give your page an origin of its own: serve it over ${code('https:')}, and in a frame without ${code('sandbox')}, or with ${code('allow-same-origin')} in it. Then let the server name that origin.`,
    callTheTarget: (target: string, pageOrigin: string) =>
      say`Let the page call ${code(target)} in the first place. Then the server can name ${code(pageOrigin)}, and nobody else.`,
  },
  'http-origin-with-credentials': {
    headline: say`A page without https may read this answer with the person's cookies`,
    allowsThePage: (server: string, origin: string) =>
      say`${code(server)} allows your page ${code(origin)}, with credentials.`,
    scriptOnTheWay: say`Whoever sits on the way to that page, such as the owner of a Wi-Fi network, can put a script into it. The script then reads this answer, although the server itself uses https.`,
    serveOverHttps: say`Serve the page over ${code('https:')}, and let the server name only that origin.`,
  },
  'vary-origin-missing': {
    headline: say`A cache may give this answer to another page, which may not read it`,
    namesWhoAsks: (own: string, other: string) =>
      say`The server names the page that asks: here ${code(own)}, elsewhere ${code(other)}. This answer has no ${code('Vary: Origin')}, so caches take it for the same to every page.`,
    handedToAnother: say`A cache may then hand the answer for one page to the other, and the browser refuses it there.`,
    sendVary: say`Let the server send ${code('Vary: Origin')} with every answer of this URL, to requests without ${header('Origin')} too.`,
    headlineUnsure: say`If the server names whichever page asks, ${code('Vary: Origin')} is missing`,
    namesThisPage: (pageOrigin: string) =>
      say`The answer names your page ${code(pageOrigin)} and has no ${code('Vary: Origin')}. The recording holds no other page's request, so it does not tell whether the server always names this one.`,
    fineIfAlways: say`If it always does, nothing is missing.`,
    sendVaryIfNot: say`If it names the page that asks, a cache may hand this answer to another page, and the browser refuses it there. Then let the server send ${code('Vary: Origin')}.`,
  },
  'header-not-exposed': {
    headline: (names: readonly string[]) =>
      names.length === 1
        ? say`The page cannot read the answer's header ${shortCode(names[0] ?? '')}`
        : say`The page cannot read ${String(names.length)} of the answer's headers`,
    notSeen: (names: readonly string[], pageOrigin: string) =>
      names.length === 1
        ? say`The answer has ${list(names)}. Your page ${code(pageOrigin)} cannot see it.`
        : say`The answer has ${list(names)}. Your page ${code(pageOrigin)} cannot see them.`,
    mustList: (names: readonly string[], server: string) =>
      names.length === 1
        ? say`If the page needs it, whoever runs ${code(server)} has to list the name in ${header('Access-Control-Expose-Headers')}.`
        : say`If the page needs them, whoever runs ${code(server)} has to list the names in ${header('Access-Control-Expose-Headers')}.`,
    wildcardDoesNotCount: say`With credentials ${code('*')} in ${header('Access-Control-Expose-Headers')} stands for no header. Each needs its name there.`,
    fewAreRead: say`Of an answer from another origin a page reads only a few headers, unless the server exposes more.`,
  },
  'opaque-by-no-cors': {
    headline: say`If the page wants this answer, it has to ask for it with CORS`,
    takeModeOut: say`Take ${code('mode: "no-cors"')} out of the call: it is what keeps the answer from the page.`,
    alreadyAllowed: (pageOrigin: string) =>
      say`The server already allows your page ${code(pageOrigin)} to read it, so without credentials nothing else is needed.`,
    thenServerMustAllow: (server: string, pageOrigin: string) =>
      say`Then ${code(server)} has to send ${header('Access-Control-Allow-Origin')} with ${code(pageOrigin)}.`,
  },
};
