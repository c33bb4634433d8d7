import { list } from '../../../diagnosis/texts/english/list.ts';
import { code, header, say, type Words } from '../../../diagnosis/words.ts';

/** What to look for in the answers to the commands that ask the server. */
export const check = {
  whyItWorksElsewhere: {
    showWhatever: say`Postman and curl show whatever a server answers, because nobody has to be protected from them.`,
    pagesOfManySites: say`A browser runs pages of many sites with the cookies of one person. So it gives a page the answer of another site only where the headers of that answer say that it may.`,
    refusesNothing: say`These commands send the same ${header('Origin')} as the browser. The answer shows the headers that the browser looks for, but curl itself refuses nothing.`,
  },
  /** Of the command for a request that does something. Also a comment in a shell: no quotes, and nothing but ASCII. */
  really: {
    deletes: say`This really deletes what the URL names: put in the URL of something that you can lose.`,
    overwrites: say`This really overwrites what the URL names: put in the URL of something that you can lose.`,
    changes: say`This really reaches the server, and may create or change something: put in the URL of something that you can lose.`,
  },
  withoutBody: say`It is sent without a body, because no body is kept. If the server then answers with an error, its headers still count.`,
  /** What was left out of a command: values of headers, and parts of its URL. */
  putIn: (names: readonly string[], inUrl: readonly string[]): Words => {
    const parts = [
      ...(names.length > 0 ? [say`those of ${list(names)}`] : []),
      ...(inUrl.length > 0
        ? [say`what ${list(inUrl)} ${inUrl.length > 1 ? 'stand' : 'stands'} for in the URL`]
        : []),
    ];
    const all = parts.flatMap((words, index) => (index === 0 ? words : [', and ', ...words]));
    return say`Secrets and values that were not recorded are left out. Put in ${all}.`;
  },
  okStatus: say`A status from 200 to 299.`,
  status: (status: number) => say`The status ${code(String(status))}.`,
  methodListed: (method: string) =>
    say`${header('Access-Control-Allow-Methods')} with ${code(method)} in its list.`,
  headersListed: (names: readonly string[]) =>
    say`${header('Access-Control-Allow-Headers')} with ${list(names)} in its list.`,
  noServerShouldAllow: (origin: string) =>
    say`${header('Access-Control-Allow-Origin')} with the origin that the page has once it is changed; never ${code(origin)}.`,
  originNamed: (origin: string) =>
    say`${header('Access-Control-Allow-Origin')}, once, with exactly ${code(origin)}.`,
  credentialsAllowed: say`${header('Access-Control-Allow-Credentials')} with exactly ${code('true')}.`,
};
