import { code, header, say } from '../../../words.ts';

/** What is said where the CORS check fails. */
export const corsCheck = {
  page: {
    named: (origin: string) => say`Your page is ${code(origin)}.`,
    sendsNull: say`The browser sends ${code('Origin: null')} for this page.`,
    sendsNullNot: (pageOrigin: string) =>
      say`The browser sends ${code('Origin: null')}, and not ${code(pageOrigin)}.`,
    hasNoOrigin: say`Your page has no origin that a server could name`,
    isNoLongerNamed: say`After the redirect the browser no longer names your page`,
  },
  server: {
    neverAllowsNull: say`Never allow ${code('null')}: every sandboxed page on the web has that origin.`,
    changesAnswer: (server: string) => say`Whoever runs ${code(server)} has to change this answer.`,
    changesPreflightAnswer: (server: string) =>
      say`Whoever runs ${code(server)} has to change the answer to the preflight.`,
  },
  'allow-origin-missing': {
    headlineOfPreflight: say`The answer to the preflight has no ${header('Access-Control-Allow-Origin')} header`,
    headlineOfRefusedPreflight: (status: number) =>
      say`The server answered the preflight with ${code(String(status))}, and without ${header('Access-Control-Allow-Origin')}`,
    headline: say`The answer has no ${header('Access-Control-Allow-Origin')} header`,
    isMissing: say`This answer has no ${header('Access-Control-Allow-Origin')} header.`,
    mustAllowPage: (server: string) =>
      say`${code(server)} is another origin than your page's. Its answer must allow your page in ${header('Access-Control-Allow-Origin')}. This one has no such header.`,
  },
  'allow-origin-several-lines': {
    headline: (count: number) =>
      say`${header('Access-Control-Allow-Origin')} was sent ${String(count)} times; it may come only once`,
    joined: (count: number, got: string) =>
      say`The answer has ${String(count)} lines of this header. The browser joins them to ${code(got)}, which is no origin.`,
  },
  'allow-origin-several-values': {
    headline: say`${header('Access-Control-Allow-Origin')} holds more than one value`,
    holdsOneOrigin: (got: string) =>
      say`The server sent ${code(got)}. The header can hold one origin, or ${code('*')}; a list is not allowed.`,
  },
  'allow-origin-mismatch': {
    headline: say`The server allows another origin than your page's`,
    allows: (got: string) => say`The server allows ${code(got)}.`,
    takeNullOut: say`Take ${code('null')} out: every sandboxed page on the web has that origin.`,
    nullIsNotThat: say`${code('null')} is not that origin.`,
    differByteByByte: say`Browsers compare the two byte by byte, and they are not the same.`,
  },
  'allow-origin-invalid': {
    headlineEmpty: say`${header('Access-Control-Allow-Origin')} is empty`,
    headline: say`The value of ${header('Access-Control-Allow-Origin')} is no origin`,
    sentEmpty: say`The server sent the header without a value.`,
    whatAnOriginIs: (got: string) =>
      say`The server sent ${code(got)}. An origin is a scheme, a host and, if it is not the usual one, a port: ${code('https://app.example')}.`,
  },
  'allow-origin-wildcard-with-credentials': {
    headline: say`${code('*')} does not cover a request with credentials`,
    mustNameOrigin: say`The server sent ${code('Access-Control-Allow-Origin: *')}. With credentials the header must name the page's origin itself.`,
    leaveCredentialsOut: say`If the call needs no cookies, leave out the credentials: then ${code('*')} is enough.`,
  },
  call: {
    madeWithCredentials: say`The page made this call with credentials: ${code('credentials: "include"')}, or ${code('withCredentials')}.`,
  },
  'allow-credentials-not-true': {
    headlineMissing: say`The server does not allow credentials`,
    headlineWrong: say`${header('Access-Control-Allow-Credentials')} must be exactly ${code('true')}`,
    mustBeThere: say`Then the answer needs ${code('Access-Control-Allow-Credentials: true')}. This one has no such header.`,
    mustBeExact: (got: string) =>
      say`Then the answer needs ${code('Access-Control-Allow-Credentials: true')}: once, in lower case, and nothing else. This one has ${code(got)}.`,
    leaveCredentialsOut: say`If the call needs no cookies, leave the credentials out of it.`,
    preflightMustAllowToo: say`The preflight itself carries no cookies. Its answer must allow them all the same.`,
  },
};
