import type { Grade } from '../../diagnosis/advice/advice.ts';
import type { Confidence } from '../../diagnosis/causes/cause.ts';
import type { CallChange } from '../../diagnosis/fix/call-change.ts';
import type { PreflightCause } from '../../diagnosis/preflight-need.ts';
import type { Words } from '../../diagnosis/words.ts';
import { progress } from './progress.ts';

/** What has to change in a call. */
interface CallTexts {
  readonly title: string;
  /** And where it is several of the kind. */
  readonly titleOfSeveral: string;
  /** The value in a word. */
  readonly what: string;
  /** When that will do in place of what the server would have to change. */
  readonly or: string;
}

const inPlaceOfAll = 'Or, in place of all that:';
const callUrl = 'In the page: call this URL';
const sendMethod = 'In the page: send this method';
const sendNoCredentials = 'In the page: send no credentials';
const callInMode = 'In the page: make the call in this mode';

const call: Readonly<Record<CallChange['change'], CallTexts>> = {
  url: { title: callUrl, titleOfSeveral: callUrl, what: 'the URL', or: inPlaceOfAll },
  method: {
    title: sendMethod,
    titleOfSeveral: sendMethod,
    what: 'the method',
    or: inPlaceOfAll,
  },
  'drop-header': {
    title: 'In the page: leave out this request header',
    titleOfSeveral: 'In the page: leave out these request headers',
    what: 'the header name',
    or: 'Or, in place of all that, if the server needs no such header:',
  },
  credentials: {
    title: sendNoCredentials,
    titleOfSeveral: sendNoCredentials,
    what: 'the credentials mode',
    or: 'Or, in place of all that, if the server needs no cookies for this call:',
  },
  mode: { title: callInMode, titleOfSeveral: callInMode, what: 'the mode', or: inPlaceOfAll },
};

const confidences: Readonly<Record<Confidence, string>> = {
  certain: 'The recording shows it',
  likely: 'Likely',
  possible: 'Possible',
};

const grades: Readonly<Record<Grade, string>> = {
  risk: 'A risk',
  fragile: 'Works now, may not later',
  slow: 'Slower than it has to be',
  hint: 'Good to know',
};

const needs: Readonly<Record<PreflightCause['kind'], string>> = {
  method: 'method',
  header: 'header',
  'upload listener': 'listener on',
  stream: 'stream in',
};

export const english = {
  call,
  confidences,
  grades,
  progress,
  preflight: 'Preflight',
  actualRequest: 'Actual request',
  /** Why a preflight was needed that no method and no header called for. */
  neededForBody: 'needed because of an upload listener, or a stream as the body',
  /** Why a preflight was needed. */
  neededFor: (because: readonly PreflightCause[]): Words => [
    'needed because of the ',
    ...because.flatMap(({ kind, name }, index) => [
      `${index === 0 ? '' : ', '}${needs[kind]} `,
      { code: name },
    ]),
  ],
  /** Which answer has to change. */
  answer: {
    toPreflight: 'Answer to the preflight (OPTIONS)',
    toUnsentPreflight: 'Answer to the preflight (OPTIONS), once it is sent',
    toRequest: (method: string) => `Answer to the ${method} request`,
    toUnsentRequest: (method: string) => `Answer to the ${method} request, once it is sent`,
  },
  /** In the place of a header's value. */
  notInAnswer: 'not in this answer',
  copyAll: 'Copy all',
  allLines: 'the lines for all answers',
  linesFor: (title: string) => `the lines for: ${title}`,
};
