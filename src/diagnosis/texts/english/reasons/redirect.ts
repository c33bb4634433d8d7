import { code, header, say, statusCode } from '../../../words.ts';

/** What is said of redirects that a call fails at. */
export const redirect = {
  'redirect-url-credentials': {
    headline: say`The redirect's target holds a user name or a password`,
    isNotAllowed: say`In a CORS request a redirect may not lead to a URL with a user name or a password in it.`,
    takeThemOut: (server: string, target: string) =>
      say`Whoever runs ${code(server)} has to take it out of ${header('Location')}: ${code(target)}.`,
  },
  'redirect-scheme-not-http': {
    headline: say`The redirect leads to a URL that is neither http nor https`,
    isNotFollowed: say`The call of a page follows redirects to ${code('http:')} and ${code('https:')} alone, so no header can allow this.`,
    answerOrLeadToHttp: (server: string) =>
      say`Whoever runs ${code(server)} has to answer the call itself, or lead on to an https URL.`,
    openByLink: say`Where the redirect is meant to open an app or a page, send the person there with a link; a call cannot.`,
  },
  'unwanted-redirect': {
    headline: say`The server redirects, and the call takes no redirect`,
    passesAndLeadsOn: (server: string, status: number, target: string) =>
      say`${code(server)} answered with status ${statusCode(status)} and led on to ${code(target)}, and its answer passes every CORS check.`,
    callTakesNone: say`The call was made with ${code('redirect: "error"')}, so it fails at any redirect.`,
    callTheTarget: say`Call the URL to which the redirect leads, or let the call follow redirects.`,
  },
};
