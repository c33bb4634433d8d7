import { list } from '../../../diagnosis/texts/english/list.ts';
import { code, header, say } from '../../../diagnosis/words.ts';

/** What to look for in the answers to the commands that ask the server. */
export const check = {
  whyItWorksElsewhere: {
    showWhatever: say`Postman and curl show whatever a server answers, because nobody has to be protected from them.`,
    pagesOfManySites: say`A browser runs pages of many sites with the cookies of one person. So it gives a page the answer of another site only where the headers of that answer say that it may.`,
    refusesNothing: say`These commands send the same ${header('Origin')} as the browser. The answer shows the headers that the browser looks for, but curl itself refuses nothing.`,
  },
  okStatus: say`A status from 200 to 299.`,
  methodListed: (method: string) =>
    say`${header('Access-Control-Allow-Methods')} with ${code(method)} in its list.`,
  headersListed: (names: readonly string[]) =>
    say`${header('Access-Control-Allow-Headers')} with ${list(names)} in its list.`,
  noServerShouldAllow: (origin: string) =>
    say`No server should allow the origin ${code(origin)}: the page has to be changed.`,
  originNamed: (origin: string) =>
    say`${header('Access-Control-Allow-Origin')}, once, with exactly ${code(origin)}.`,
  credentialsAllowed: say`${header('Access-Control-Allow-Credentials')} with exactly ${code('true')}.`,
};
