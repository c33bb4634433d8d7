import { code, header, say } from '../../../diagnosis/words.ts';

/** What is said of a preflight that did not pass, where the text tells less than a recording. */
export const preflight = {
  headlineStatus: say`The answer to the preflight has no ok status`,
  headlineStatusOrRedirect: say`The answer to the preflight is an error or a redirect`,
  mustAnswerOptions: say`Whoever runs the server has to answer OPTIONS for this path.`,
  mustNotRedirect: say`Whoever runs the server has to answer OPTIONS for this path without a redirect.`,
  mustChangeAnswer: say`Whoever runs the server has to change the answer to the preflight.`,
  holdsNoMethod: (token: string) =>
    say`The server's list holds ${code(token)}, which is no method: one wrong element spoils it all, and commas part the elements.`,
  holdsNoName: (token: string) =>
    say`The server's list holds ${code(token)}, which is no header name: one wrong element spoils it all, and commas part the elements.`,
  cannotBeRead: say`The value is no list with commas between its elements: one wrong element spoils it all.`,
  headlineMethod: say`The server does not allow the method`,
  mustListMethod: (method: string) =>
    say`The page sends ${code(method)}, which the answer to the preflight must list in ${header('Access-Control-Allow-Methods')}.`,
  mustListTheMethod: say`The answer to the preflight must list the method in ${header('Access-Control-Allow-Methods')}.`,
  writeInCapitals: (method: string, upper: string) =>
    say`Methods are compared with case, and browsers put only six into capitals: ${code(method)} is not ${code(upper)}. Write ${code(upper)} in the call.`,
  headlineHeader: say`The server does not allow a header of the request`,
  mustListHeader: (name: string) =>
    say`The page sends ${code(name)}, which the answer to the preflight must list in ${header('Access-Control-Allow-Headers')}.`,
  mustListTheHeader: say`The answer to the preflight must list the header in ${header('Access-Control-Allow-Headers')}.`,
  mustAddTo: (server: string, value: string) =>
    say`Whoever runs ${code(server)} has to add ${code(value)} to what that header lists already.`,
  mustAdd: (value: string) =>
    say`Whoever runs the server has to add ${code(value)} to what that header lists already.`,
  mayBeMore: say`A browser names one header, even if more of them are missing.`,
  isOfAnswers: (name: string) =>
    say`${code(name)} is a header of answers: leave it out of the call, and send it from the server.`,
  headlineWarning: say`${code('*')} will not cover ${header('Authorization')}`,
  listAuthorization: say`The request passed. By the standard ${code('Access-Control-Allow-Headers: *')} does not cover ${header('Authorization')}, and Firefox will go by that one day.`,
  mustListAuthorization: say`Whoever runs the server has to list ${header('Authorization')} there by its name.`,
  headlinePrivateNetwork: say`The server did not allow pages from farther away`,
  privateNetwork: say`Chromium asked in a preflight whether a page from a wider network may reach this server, and the answer did not allow it.`,
  nowAsksThePerson: (name: string) =>
    say`Versions that ask so look for ${code(name)}. Later ones ask the person at the browser instead.`,
  fromFartherAway: say`Chromium keeps the pages of a wider network from servers on this machine and in the local network.`,
  updateFirst: say`Try a present version of the browser before the server is changed.`,
};
