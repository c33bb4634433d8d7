import type { Missing } from '../../diagnosis/diagnosis.ts';
import { list } from '../../diagnosis/texts/english/list.ts';
import { code, say, type Words } from '../../diagnosis/words.ts';
import type { Redacted } from '../../exchange/secrets/stand-ins.ts';

/** What a recording does not tell, by what it lacks. */
const missing: Readonly<Record<Missing, Words>> = {
  'credentials-mode': say`Whether the call was made with credentials.`,
  'actual-request': say`What became of the actual request: only its preflight was recorded.`,
  response: say`What the answer was that the browser refused.`,
  'redirect-target': say`What was answered where the redirect leads.`,
};

/** What was taken out of a report: one, and several. */
const redactedKinds: readonly (readonly [keyof Redacted, string, string])[] = [
  ['cookies', 'cookie', 'cookies'],
  ['authorization', 'value of Authorization', 'values of Authorization'],
  ['secretHeaders', 'value of another secret header', 'values of other secret headers'],
  ['userInfo', 'user name or password in a URL', 'user names or passwords in URLs'],
  ['urlTokens', 'token in a URL', 'tokens in URLs'],
  ['tokens', 'token in another header', 'tokens in other headers'],
];

/** What is said to whoever wrote the page, as it is said to others. */
function ofThePage(words: Words): Words {
  return words.map((part) =>
    typeof part === 'string'
      ? part.replaceAll('your page', 'the page').replaceAll('Your page', 'The page')
      : part,
  );
}

/** What a report says, beside the texts of the diagnosis. */
export const english = {
  ofThePage,

  title: (causes: number): Words => say`CORS report, ${String(causes)} causes`,
  nothing: say`There is nothing to report.`,

  forExample: say`The first of these requests, for example:`,
  howOften: 'How often',
  times: (count: number): string => (count === 1 ? 'once' : `${count} times`),
  since: (first: string, last: string): string =>
    first === last ? `, at ${first}` : `, from ${first} to ${last}`,
  requests: 'Requests',
  pages: 'Pages it matters to',
  more: (count: number): string => `and ${count} more`,

  whoMustChange: 'Who must change something',
  server: (servers: readonly string[]): Words => say`the server ${list(servers)}, in its answers`,
  page: (origins: readonly string[]): Words => say`the page ${list(origins)}, in its call`,
  also: say` and `,

  whatMustChange: 'What must change',
  changesFor: (count: number, of: number): Words =>
    say`For ${String(count)} of the ${String(of)} requests:`,
  oneOriginEach: say`An answer names the one origin that its request came with. Browsers refuse a list of origins.`,
  inTheAnswer: (title: string, url: string): Words => say`${title}, of ${code(url)}:`,
  mayHaveThem: say`The answer to this request is not in the recording. It may have these lines already, or need more.`,
  andOnTheServer: say`And on the server:`,
  alternativeAnswers: say`The answer to such a call is not in the recording. It has to allow the page as well.`,
  withCredentials: say`The recording does not say whether the call was made with credentials. If it was, the answers need this besides:`,

  howToCheck: 'How to check it',
  terminal: {
    preflight: say`The preflight, in a terminal:`,
    response: say`The actual request, in a terminal:`,
  },
  putIn: (names: readonly string[]): Words =>
    say`Secrets and values that were not recorded are left out. Put in those of ${list(names)}.`,
  answerMustHave: say`The answer must have:`,

  missing,
  redacted: (counts: Redacted): Words => {
    const what = redactedKinds.flatMap(([kind, one, several]) =>
      counts[kind] === 0 ? [] : [`${counts[kind]} ${counts[kind] === 1 ? one : several}`],
    );
    return what.length === 0
      ? say` No secret was found in it.`
      : say` Taken out of it: ${what.join(', ')}.`;
  },
  notRedacted: say` Secrets were left in it.`,
  writtenBy: (version: string): Words => say`Written by Whycors ${version}.`,
  recordedBy: (name: string): Words => say` Recorded by ${code(name)}.`,
};
