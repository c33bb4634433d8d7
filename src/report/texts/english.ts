import type { Missing, Verdict } from '../../diagnosis/diagnosis.ts';
import { list } from '../../diagnosis/texts/english/list.ts';
import { code, header, type Part, say, type Words } from '../../diagnosis/words.ts';
import type { PageOrigin } from '../../exchange/exchange.ts';
import type { Redacted } from '../../exchange/secrets/stand-ins.ts';
import { ofTheMessage, ofThePage } from './for-others.ts';
import { recordedBy } from './recorded-by.ts';

/** What a recording does not tell, by what it lacks. */
const missing: Readonly<Record<Exclude<Missing, 'credentials-mode'>, Words>> = {
  'actual-request': say`What became of the actual request: only its preflight was recorded.`,
  response: say`What the answer was that the browser refused.`,
  'redirect-target': say`What was answered where the redirect leads.`,
};

/** What became of requests. */
const verdictNames: Readonly<Record<Verdict, string>> = {
  blocked: 'blocked',
  inconclusive: 'not known',
  'not-cors': 'not by CORS',
  allowed: 'allowed',
};

/** What told the origin of a page. */
const originBases: Readonly<Record<Exclude<PageOrigin['basis'], 'origin-header'>, Part>> = {
  'sec-fetch-site': header('Sec-Fetch-Site'),
  referer: header('Referer'),
  initiator: 'what started the request',
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

/** What a report says, beside the texts of the diagnosis. */
export const english = {
  ofThePage,
  ofTheMessage,

  /** Of a report, however many causes it tells of. */
  title: (causes: number): string => (causes > 1 ? `CORS report, ${causes} causes` : 'CORS report'),
  messages: 'What a browser said of CORS',
  contents: 'Causes',
  notFailed: say`Not known to have failed:`,
  /** More than a forge takes was to be told. */
  tooLong: (inFull: number, whole: number): Words => {
    const last = (count: number) => (count === 1 ? 'the last cause' : `the last ${count} causes`);
    const left =
      whole === 0
        ? `the request in full is left out of ${last(inFull)}`
        : `no request is here in full, and of ${last(whole)} there is no more than a line above`;
    return say`GitHub gives 65,536 characters as the most that an issue takes, and this would be longer. So ${left}. The report as HTML has all of it, and so have reports of one cause at a time.`;
  },
  nothing: say`There is nothing to report.`,

  forExample: say`One of these requests, for example:`,
  howOften: 'How often',
  times: (count: number): string => (count === 1 ? 'once' : `${count} times`),
  /** Of calls with the same method and path. */
  timesOf: (count: number, of: number): string =>
    `${count} of ${of} calls with the same method and path`,
  since: (first: string, last: string): string =>
    first === last ? `, at ${first}` : `, from ${first} to ${last}`,
  requests: 'Requests',
  pages: 'Pages it matters to',
  more: (count: number): string => `and ${count} more`,

  whoMustChange: 'Who must change something',
  server: (servers: readonly string[]): Words =>
    servers.length === 1
      ? say`the server ${list(servers)}, in its answers`
      : say`the servers ${list(servers)}, in their answers`,
  page: (origins: readonly string[]): Words =>
    origins.length === 1
      ? say`the page ${list(origins)}, in its call`
      : say`the pages ${list(origins)}, in their calls`,
  inFrontOf: (server: string): Words => say`what stands in front of ${code(server)}`,
  pageItself: say`the page, in how it is opened or served`,
  pageWithoutOrigin: say`a page without an origin`,
  also: say`, and `,

  whatMustChange: 'What must change',
  changesFor: (count: number, of: number): Words =>
    count === of
      ? say`For all ${String(of)} requests:`
      : say`For ${String(count)} of the ${String(of)} requests:`,
  moreChanges: (count: number): Words =>
    count === 1
      ? say`Other requests need other lines; one such set is left out here.`
      : say`Other requests need other lines; ${String(count)} such sets are left out here.`,
  chooseOrigin: [
    say`${header('Access-Control-Allow-Origin')} names one origin, and browsers refuse a list of them.`,
    say`So keep a list on the server, and look for the request's ${header('Origin')} in it.`,
    say`Where it is in the list, name that one, as above. Where it is not, leave the line out: never send back whatever origin asks.`,
    say`The list, for these requests:`,
  ],
  inTheAnswer: (title: string, url: string): Words => say`${title}, of ${code(url)}:`,
  inAnswersToPreflights: (seen: boolean, url: string): Words =>
    say`Answers to these preflights (OPTIONS)${seen ? '' : ', once they are sent'}, such as of ${code(url)}:`,
  inAnswersTo: (methods: readonly string[], seen: boolean, url: string): Words =>
    say`Answers to these ${list(methods)} requests${seen ? '' : ', once they are sent'}, such as of ${code(url)}:`,
  mayHaveThem: say`An answer to a request that was never sent is not in the recording. It may have these lines already, or need more.`,
  andOnTheServer: say`And on the server:`,
  alternativeAnswers: say`The answer to such a call is not in the recording. It has to allow the page as well.`,
  withCredentials: say`The recording does not say whether the call was made with credentials. If it was, the answers need this besides:`,

  howToCheck: 'How to check it',
  terminal: {
    preflight: say`The preflight, in a terminal:`,
    response: say`The actual request, in a terminal:`,
  },
  answerMustHave: say`The answer must have:`,

  oneInFull: 'One of these requests, in full',
  inFull: 'The request, in full',
  sequence: {
    page: (origin: string): string => `page ${origin}`,
    server: (origin: string): string => `server ${origin}`,
    preflight: (request: string): string => `preflight: ${request}`,
    cached: 'no preflight sent: an earlier answer still held',
    neverSent: (request: string): string => `${request}: never sent`,
    noAnswer: 'no answer recorded',
    status: (status: number): string => `status ${status}`,
    statusNotRecorded: 'status not recorded',
    sentOn: (answer: string, url: string): string => `${answer}, on to ${url}`,
  },
  headers: {
    columns: ['Message', 'Header', 'Recorded', 'Needed'],
    request: (method: string): string => `${method} request`,
    answer: (method: string): string => `answer to ${method}`,
    which: (place: number, of: number): string => ` (${place} of ${of})`,
    status: 'status',
    notRecorded: 'not recorded',
    missing: 'none',
    asItIs: 'as it is',
    remove: 'none',
    and: ' and ',
  },
  found: 'What fails, in the order of the standard',
  ifWithCredentials: 'If the call is made with credentials: ',
  letPass: 'Fails by the standard, and the browser let it pass: ',
  gotAndExpected: (name: string, got: string | null, expected: string | null): Words =>
    say`${header(name)}: recorded ${got === null ? 'none' : code(got)}${expected === null ? '' : say`, needed ${code(expected)}`}. `,
  standard: 'The rule',
  otherBrowsers: 'Other browsers',
  whatItAllows: 'What the server then allows, against what the recording shows',
  asCodeFor: (stack: string): string => `As code for the server: ${stack}`,
  theCall: 'The call',
  allHeaders: 'All headers',
  unknown: 'What is not known',
  notKnown: {
    missing,
    credentials: say`Whether the call was made with credentials. Cookies go along only then.`,
    preflight: say`Whether there was a preflight: one was needed, and none is in the recording.`,
    whichPreflight: say`Which of several preflights belongs to this request.`,
    status: say`The status of an answer: the browser did not note it.`,
    unseenAnswer: say`What the server answers to a request that was never sent.`,
    origin: (basis: Exclude<PageOrigin['basis'], 'origin-header'>): Words =>
      say`The origin of the page, for certain: it is told by ${originBases[basis]} alone.`,
  },
  counts: (verdicts: Readonly<Record<Verdict, number>>, notMeant: number): Words => {
    const total = Object.values(verdicts).reduce((sum, count) => sum + count, 0);
    if (total === 0 && notMeant > 0)
      return say`No request is one that --only or --origin asks for. The recording holds ${String(notMeant)} ${notMeant === 1 ? 'request' : 'requests'} to other origins.`;
    if (total === 0) return say`No request to another origin.`;
    const parts = (Object.keys(verdictNames) as Verdict[]).flatMap((verdict) =>
      verdicts[verdict] === 0 ? [] : [`${verdicts[verdict]} ${verdictNames[verdict]}`],
    );
    return say`${String(total)} ${total === 1 ? 'request' : 'requests'} to other origins: ${parts.join(', ')}.`;
  },
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
  recordedBy,
};
