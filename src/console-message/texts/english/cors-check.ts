import { code, header, say } from '../../../diagnosis/words.ts';

const allowOrigin = header('Access-Control-Allow-Origin');

/** What is said of a failed CORS check, where the text tells less than a recording. */
export const corsCheck = {
  mustNameYourPage: (server: string) =>
    say`Whoever runs ${code(server)} has to let this answer name your page's origin: its scheme, host and port.`,
  serverMustName: (origin: string) =>
    say`Whoever runs the server has to let this answer name your page, ${code(origin)}.`,
  serverMustNameYourPage: say`Whoever runs the server has to let this answer name your page's origin: its scheme, host and port.`,
  failedWith: (status: number) =>
    say`The answer has status ${code(String(status))}: look at that error first, because error pages often lack the headers of CORS.`,
  isAlsoError: (status: number) =>
    say`The answer has status ${code(String(status))} as well: look at that error too, because no header of CORS mends it.`,
  allowsAnother: (got: string) =>
    say`The server allows ${code(got)}, which is not your page's origin: the two are compared byte by byte.`,
  allowsAnotherThan: (origin: string) =>
    say`The server allows one origin, and it is not your page's ${code(origin)}: the two are compared byte by byte.`,
  allowsAnotherOrigin: say`The server allows one origin, and it is not your page's: the two are compared byte by byte.`,
  isNoOrigin: say`An origin is a scheme, a host and, if it is not the usual one, a port. What the server sent is something else.`,
  headlineSeveralLines: say`${allowOrigin} was sent more than once; it may come only once`,
  joined: say`The browser joins the lines of this header, and the result is no origin.`,
  holdsOneOrigin: say`The header can hold one origin or ${code('*')}, never a list.`,
  headlineSeveral: say`${allowOrigin} came with more than one value, or more than once`,
  mustNameItself: say`Whoever runs the server has to name your page's origin itself; or, if the call needs no cookies, leave the credentials out of it.`,
  needsTrue: say`The call was made with credentials, ${code('credentials: "include"')} or ${code('withCredentials')}, so the answer needs ${code('Access-Control-Allow-Credentials: true')}.`,
  mustAllowThem: say`Whoever runs the server has to send that; or, if the call needs no cookies, leave the credentials out of it.`,
  headlineNotAllowed: say`The answer does not allow your page's origin`,
  notAllowed: say`Safari writes the same where ${allowOrigin} is missing, and where it holds anything else than your page's origin.`,
  notAllowedInTests: say`It writes the same where ${allowOrigin} is missing, and where it holds anything else than the page's origin.`,
  headlineNotMatching: say`${allowOrigin} does not name your page`,
  leadsOut: (server: string, scheme: string) =>
    say`${code(server)} led on to a URL that begins with ${code(`${scheme}:`)}.`,
  onlyHttp: say`CORS knows ${code('http:')} and ${code('https:')} alone, so no header can allow this.`,
  location: say`Whoever runs the server has to take it out of ${header('Location')}.`,
};
