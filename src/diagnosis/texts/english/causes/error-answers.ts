import { code, header, say } from '../../../words.ts';

/** Class A of what stands behind refusals: the error answer has no CORS headers. */
export const errorAnswers = {
  'error-answers': {
    sendOnErrorsToo: say`Let whatever made this answer send ${header('Access-Control-Allow-Origin')} on errors too. Then the page can read them.`,
  },
  'payload-too-large': {
    headline: say`The request is too large for the server; CORS only hides it`,
    bodyIsTooLarge: say`The server answered ${code('413')}: it does not take a body of this size.`,
    limitOfProxy: say`Mostly this is the limit of a proxy in front, and the application never saw the request. In nginx it is ${code('client_max_body_size')}.`,
    sendLess: say`Send less, or raise the limit there.`,
  },
  'rate-limited': {
    headline: say`The server is asked too often; CORS only hides it`,
    limitReached: say`The answer is ${code('429')}: a limit on the number of requests was reached.`,
    sendFewer: say`Send fewer requests, and wait before the next.`,
    comeBackLater: (line: string) =>
      say`Send fewer requests. The server says when to come back: ${code(line)}.`,
    limiterRunsFirst: say`The limiter answers before the CORS layer does. Let the CORS layer run first, and let the limiter pass OPTIONS without counting it.`,
  },
  'not-found': {
    headline: say`There is nothing at this URL`,
    urlMayBeWrong: say`The server answered ${code('404')}. The path, the version, the region or the deployment in the URL may be wrong.`,
    checkTheUrl: (url: string) => say`Check the URL first: ${code(url)}.`,
    orNoRouteForOptions: say`If it is right, the server has no route for OPTIONS there. Then let the CORS layer answer OPTIONS before the routes are looked up.`,
  },
  'request-rejected': {
    headline: (status: number) =>
      say`The server answered ${code(String(status))}; CORS only hides it`,
    findOutWhy: (status: number) =>
      say`First find out why the server answered ${code(String(status))}: its log, or the response in the Network panel, says so.`,
    errorsLackHeaders: say`Error answers often leave out headers that the others have. So the page cannot read the error either.`,
  },
  'headers-on-success-only': {
    headline: (status: number) =>
      say`The server answered ${code(String(status))}, and only its successes have CORS headers`,
    onlySuccessesHave: say`Answers of this server that succeed have ${header('Access-Control-Allow-Origin')}. This error has not, so the page cannot read it.`,
    findOutWhy: (status: number) =>
      say`First find out why the server answered ${code(String(status))}: its log, or the response in the Network panel, says so.`,
    setOnErrorsToo: say`Let the server set the header on errors too. nginx does so with ${code('always')} at the end of ${code('add_header')}, Apache with ${code('Header always set')}.`,
  },
  'gateway-timeout': {
    headline: (limit: number | null) =>
      limit === null
        ? say`A proxy gave up waiting for the server`
        : say`A proxy gave up waiting for the server, after ${String(limit)} seconds`,
    gaveUp: (limit: number | null) =>
      limit === null
        ? say`The server was at work for too long. What stands in front of it gave up, and ended the request in its place. The headers of the server are not there then.`
        : say`The server was at work for ${String(limit)} seconds. What stands in front of it gave up, and ended the request in its place. The headers of the server are not there then.`,
    makeItShorter: say`Make the call shorter, or do the long work in the background. Or raise the time limit of the proxy.`,
    sendOnOwnErrors: say`Let the proxy send ${header('Access-Control-Allow-Origin')} on its own errors too.`,
  },
  'server-error': {
    failedAtPreflight: say`The server failed at the preflight already, and never saw the request itself. Its log says why. Mend that first.`,
    answerOptionsFirst: say`A preflight needs no work. Let the CORS layer answer OPTIONS before anything that can fail.`,
    failedAtRequest: say`The request reached the server, and the server failed. Its log says why. Mend that first.`,
    wentPastCors: say`The error answer went past the part of the server that sets ${header('Access-Control-Allow-Origin')}. So the page cannot read the error either.`,
    wrapErrors: say`Let the CORS layer wrap error answers too: it must run first, around everything that can fail.`,
    headline: (status: number) =>
      say`The server failed with ${code(String(status))}; CORS only hides it`,
  },
  'bot-challenge': {
    headline: say`A bot check in front of the server stopped the request`,
    answeredWithChallenge: say`What stands in front of the server answered with a challenge page. A call from a script cannot solve it.`,
    carriesNoProof: say`A preflight could not even show that one was solved: it carries no cookie.`,
    exceptThePaths: say`Whoever runs the bot check has to except the paths that scripts call.`,
  },
  remedies: {
    thenTheServer: say`Then the server itself answers, which has to name your page. What it answers is not in the recording, so it may do that already.`,
  },
  'platform-forbidden': {
    headline: say`The platform does not let the public call this function`,
    didNotRun: say`The front end of the platform answered with ${code('403')}. The function did not run, so it could set no headers.`,
    showsNoIdentity: say`A preflight can show no identity, so at least OPTIONS must be public.`,
    letThePublicIn: say`Permit the public to invoke the function, and let the function itself ask who is calling.`,
  },
  'gateway-rejected': {
    headline: say`The API gateway refused the request; the application never saw it`,
    answeredItself: (status: number) =>
      say`The gateway in front of the application answered with ${code(String(status))}, and without ${header('Access-Control-Allow-Origin')}.`,
    mayBeUnknownPath: say`AWS says ${code('MissingAuthenticationTokenException')} also of a path, a stage or a method that the API does not have. Check the URL first.`,
    checkTheKey: say`Check the key, the token or the permission that the gateway wants.`,
    setOnOwnAnswers: say`Set the CORS headers on the gateway's own responses too. In Amazon API Gateway these are the gateway responses ${code('DEFAULT_4XX')} and ${code('DEFAULT_5XX')}.`,
  },
};
