import { code, header, say } from '../../../words.ts';

/** The slips of class C: the allowed origin and the page's differ in exactly one thing. */
export const originSlips = {
  'origin-missing-scheme': {
    headline: say`The allowed origin lacks its scheme`,
    beginsWithScheme: (scheme: string) =>
      say`An origin begins with its scheme, here ${code(`${scheme}://`)}.`,
  },
  'origin-wildcard-pattern': {
    headline: say`This header knows no patterns`,
    countsAlone: say`${code('*')} counts only when it stands alone. A server with several allowed origins compares the request's ${header('Origin')} with its list, sends that one back, and adds ${code('Vary: Origin')}.`,
  },
  'origin-quotes': {
    headline: say`The allowed origin stands in quotes`,
    removeThem: say`The quotes have to go.`,
  },
  'origin-usual-port': {
    headline: say`The allowed origin names its usual port; browsers leave it out`,
    isLeftOut: say`Browsers compare byte by byte, and send the origin without that port.`,
  },
  'origin-trailing-slash': {
    headline: say`The allowed origin ends in a slash; an origin never does`,
    oneTooMany: say`The slash at the end is one character too many.`,
  },
  'origin-path': {
    headline: say`The allowed origin has a path; an origin ends after host and port`,
    removeIt: (path: string) => say`The path ${code(path)} has to go.`,
  },
  'origin-scheme': {
    headline: (allowed: string, own: string) =>
      say`The server allows ${code(allowed, 20)}, and your page is on ${code(own, 20)}`,
    onlyThisDiffers: (allowed: string, own: string) =>
      say`Only the scheme differs. ${code(allowed)} and ${code(own)} are two origins, also on the same host.`,
  },
  'origin-port': {
    headline: say`The server allows another port than your page's`,
    onlyThisDiffers: say`Only the port differs. Each port is an origin of its own.`,
  },
  'origin-case': {
    headline: say`The allowed origin is written in capitals`,
    isLowerCase: say`Browsers send origins in lower case and compare them byte by byte.`,
  },
  'localhost-vs-127': {
    headline: say`The server allows this machine under another name`,
    areTwoOrigins: say`Both names may reach the same machine. To the browser they are two origins.`,
  },
  'origin-www': {
    headline: say`The allowed origin and your page's differ only in ${code('www.')}`,
    areTwoOrigins: say`With ${code('www.')} and without it are two origins.`,
  },
  'origin-slips': {
    sendOrOpen: (origin: string, got: string) =>
      say`The server has to send ${code(origin)} to your page in place of ${code(got)}. Or open the page at ${code(got)}.`,
    send: (origin: string, got: string) =>
      say`The server has to send ${code(origin)} in place of ${code(got)}.`,
  },
};
