import { code, header, say, shortCode } from '../../../words.ts';
import { list } from '../list.ts';

/** Class D of what stands behind refusals: what the call sends, and the lists of the server. */
export const requestLists = {
  'wildcard-with-credentials': {
    headline: say`The server names your page in other answers, and sends ${code('*')} in this one`,
    sentBoth: (origin: string) =>
      say`Here it sent ${code('*')}, elsewhere ${code(origin)}. So one part of the server knows your page, and another sets a fixed ${code('*')}.`,
    lookForThatPart: say`Look for that other part: a proxy, a file server, or a handler of this path with its own setting. Let the part that names your page answer here too.`,
  },
  'credentials-not-needed': {
    headline: say`The call carries a token, so it may need no credentials`,
    sendsAToken: say`The page sends ${header('Authorization')} itself, and no cookie went along.`,
    sendsATokenUnseen: say`The page sends ${header('Authorization')} itself. Whether a cookie would go along is not recorded.`,
    whatCredentialsAre: say`${code('credentials: "include"')} and ${code('withCredentials')} are about cookies and passwords that the browser keeps. A token that the page sends needs neither.`,
    takeThemOut: say`If the server knows the caller by that token alone, take them out of the call.`,
  },
  'wildcard-headers-with-credentials': {
    headline: (name: string) =>
      say`${code('*')} in ${header(name)} does not count with credentials`,
    standsForNothing: say`The call was made with credentials: ${code('credentials: "include"')}, or ${code('withCredentials')}. Then ${code('*')} stands for no method and no header.`,
    listByName: (names: readonly string[]) =>
      say`The server has to list each by its name: ${list(names)}.`,
    orLeaveCredentialsOut: say`If the call needs no cookies, leave the credentials out of it. Then ${code('*')} counts.`,
  },
  'response-header-sent-as-request': {
    headline: say`The page sends a header that only a server can send`,
    doesNothing: (names: readonly string[]) =>
      say`${list(names)} in a request does nothing: the browser looks for it in the answer.`,
    isTheOnlyReason: say`Worse, it is the only thing that the browser has to ask leave for. Without it there is no preflight.`,
    isAskedForToo: say`Worse, the browser has to ask leave for it in the preflight.`,
    deleteIt: say`Delete it from the call. Whoever runs the server has to send it.`,
  },
  'avoidable-preflight': {
    headline: say`The call fails at a preflight that it does not need`,
    isAskedFor: (names: readonly string[]) =>
      say`The browser asks only because the page sends ${list(names)}. Without that there is no preflight.`,
    deleteContentType: (method: string) =>
      say`${header('Content-Type')} tells what the body of a request is, and a ${code(method)} has none. Delete it from the call.`,
    useCacheMode: say`To get past the browser's cache, write ${code('cache: "no-store"')} in the call, in place of the header. The browser asks no leave for that.`,
    mustAllowAllTheSame: say`The answer itself has to allow the page all the same.`,
  },
  'header-not-listed': {
    headline: (names: readonly string[]) =>
      names.length === 1
        ? say`The server allows this header in other answers, and not in this one`
        : say`The server allows these headers in other answers, and not in this one`,
    wasAllowedElsewhere: (names: readonly string[]) =>
      say`Another preflight of this recording was allowed ${list(names)}. So the server has more than one list, or it makes one for each request.`,
    compareTheTwo: (server: string) =>
      say`Whoever runs ${code(server)} can compare the two: the path, the page that asked, and the method.`,
  },
  'method-case': {
    headline: (method: string, capitals: string) =>
      say`${shortCode(method)} is not ${shortCode(capitals)}: methods are compared with case`,
    sends: (method: string, capitals: string) =>
      say`The page sends ${code(method)}, and the server allows ${code(capitals)}.`,
    writeInCapitals: (capitals: string) =>
      say`Write the method in capitals in the call: ${code(`method: "${capitals}"`)}. Browsers put only GET, HEAD, POST, PUT, DELETE and OPTIONS into capitals themselves.`,
  },
  'method-not-listed': {
    headlineElsewhere: (method: string) =>
      say`The server allows ${shortCode(method)} in other answers, and not in this one`,
    wasAllowedElsewhere: (method: string) =>
      say`Another preflight of this recording was answered with a list that holds ${code(method)}. So the server has more than one list, or it makes one for each request.`,
    compareTheTwo: (server: string) =>
      say`Whoever runs ${code(server)} can compare the two: the path, and the page that asked.`,
    headlineDefault: say`The server's list of methods may be the default of its CORS library`,
    needNoLeave: (methods: string) =>
      say`${code(methods)} are methods that need no leave. Several libraries list only such where nobody sets ${header('Access-Control-Allow-Methods')}.`,
    lookForTheSetting: (method: string) =>
      say`Look for that setting on the server, and put ${code(method)} into it.`,
  },
  'sdk-injected-header': {
    headline: (names: readonly string[]) =>
      names.length === 1
        ? say`A library in the page adds ${shortCode(names[0] ?? '')} to its calls`
        : say`A library in the page adds ${String(names.length)} headers to its calls`,
    addedBy: (names: readonly string[], library: string) =>
      say`Your code most likely never named ${list(names)} itself: ${library} and the like send this by themselves.`,
    listThemOrKeepThem: say`If the server shall get them, whoever runs it has to list them in its answer to the preflight. If not, keep the library from adding them to calls to this server.`,
    orAnExtension: say`A browser extension can add such headers too: a private window without extensions tells.`,
  },
};
