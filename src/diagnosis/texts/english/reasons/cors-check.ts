import { code, header, say } from '../../../words.ts';

/** What is said where the CORS check fails. */
export const corsCheck = {
  page: {
    sendsNull: say`The browser sends ${code('Origin: null')} for this page: never allow that, because every sandboxed page on the web has it.`,
    sendsNullNot: (pageOrigin: string) =>
      say`The browser sends ${code('Origin: null')} and not ${code(pageOrigin)}: never allow that, because every sandboxed page on the web has it.`,
    hasNoOrigin: say`Your page has no origin that a server could name`,
    isNoLongerNamed: say`After the redirect the browser no longer names your page`,
  },
  server: {
    mustNameThePage: (server: string, origin: string) =>
      say`Whoever runs ${code(server)} has to let this answer name your page, ${code(origin)}.`,
    mustNotNameNull: (server: string, origin: string) =>
      say`Whoever runs ${code(server)} has to name ${code(origin)} here, and never ${code('null')}: every sandboxed page on the web has that origin.`,
    mustChangePreflightAnswer: (server: string) =>
      say`Whoever runs ${code(server)} has to change the answer to the preflight.`,
  },
  'allow-origin-missing': {
    headlineOfPreflight: say`The answer to the preflight has no ${header('Access-Control-Allow-Origin')} header`,
    headlineOfRefusedPreflight: (status: number) =>
      say`The server answered the preflight with ${code(String(status))}, and without ${header('Access-Control-Allow-Origin')}`,
    headline: say`The answer has no ${header('Access-Control-Allow-Origin')} header`,
    isMissing: say`This answer has no ${header('Access-Control-Allow-Origin')} header.`,
    mustNameThePage: say`An answer from another origin must name your page in ${header('Access-Control-Allow-Origin')}, and this one has no such header.`,
  },
  'allow-origin-several-lines': {
    headline: (count: number) =>
      say`${header('Access-Control-Allow-Origin')} was sent ${String(count)} times; it may come only once`,
    joined: (count: number, got: string) =>
      say`The browser joins the ${String(count)} lines of this header to ${code(got)}, which is no origin.`,
  },
  'allow-origin-several-values': {
    headline: say`${header('Access-Control-Allow-Origin')} holds more than one value`,
    holdsOneOrigin: (got: string) =>
      say`The server sent ${code(got)}, and the header can hold one origin or ${code('*')}, never a list.`,
  },
  'allow-origin-mismatch': {
    headline: say`The server allows another origin than your page's`,
    allowsAnother: (got: string, origin: string) =>
      say`The server allows ${code(got)}; compared byte by byte, that is not your page's ${code(origin)}.`,
    allowsAnotherThanNull: (got: string) =>
      say`The server allows ${code(got)}, which is not the ${code('null')} that was sent.`,
  },
  'allow-origin-invalid': {
    headlineEmpty: say`${header('Access-Control-Allow-Origin')} is empty`,
    headline: say`The value of ${header('Access-Control-Allow-Origin')} is no origin`,
    sentEmpty: say`The server sent the header without a value.`,
    headlineNotAscii: say`The allowed origin is not written in ASCII, as browsers write it`,
    isWrittenAs: (got: string, origin: string) =>
      say`The server sent ${code(got)}, and that has to be written ${code(origin)}: browsers write an origin in ASCII, and compare byte by byte.`,
    isWrittenOtherwise: (got: string, written: string, origin: string) =>
      say`The server sent ${code(got)}, which browsers write ${code(written)}, and that is not your page's ${code(origin)} either.`,
    whatAnOriginIs: (got: string) =>
      say`The server sent ${code(got)}, which is no origin: that is a scheme, a host and, if it is not the usual one, a port.`,
  },
  'allow-origin-wildcard-with-credentials': {
    headline: say`${code('*')} does not cover a request with credentials`,
    sentWildcard: say`The call was made with credentials, ${code('credentials: "include"')} or ${code('withCredentials')}, and the server sent ${code('Access-Control-Allow-Origin: *')}.`,
    mustNameThePage: (server: string, origin: string) =>
      say`Whoever runs ${code(server)} has to name ${code(origin)} itself; or, if the call needs no cookies, leave the credentials out of it.`,
  },
  'allow-credentials-not-true': {
    headlineMissing: say`The server does not allow credentials`,
    headlineWrong: say`${header('Access-Control-Allow-Credentials')} must be exactly ${code('true')}`,
    mustBeThere: say`The call was made with credentials, ${code('credentials: "include"')} or ${code('withCredentials')}, so the answer needs ${code('Access-Control-Allow-Credentials: true')}, and has no such header.`,
    mustBeExact: (got: string) =>
      say`The call was made with credentials, ${code('credentials: "include"')} or ${code('withCredentials')}, so the answer needs ${code('Access-Control-Allow-Credentials: true')}, once and in lower case. This one has ${code(got)}.`,
    mustAllowThem: (server: string) =>
      say`Whoever runs ${code(server)} has to send that; or, if the call needs no cookies, leave the credentials out of it.`,
    mustBeOnPreflightToo: say`The call is made with credentials, ${code('credentials: "include"')} or ${code('withCredentials')}, so even the answer to the preflight needs ${code('Access-Control-Allow-Credentials: true')}, and has no such header.`,
  },
};
