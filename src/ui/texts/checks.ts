import type { AnswerKind, CheckedAnswer, CheckState } from '../../diagnosis/checks/check.ts';

/** What became of a check, in a word. */
const states: Readonly<Record<CheckState, string>> = {
  passed: 'passed',
  failed: 'failed',
  'let-pass': 'failed, and let pass',
  'not-reached': 'not reached',
  unknown: 'not known',
};

/** What there is to say of an answer before its checks; null of one that came. */
const kinds: Readonly<Record<AnswerKind, string | null>> = {
  recorded: null,
  'not-checked':
    "The browser makes no CORS check of this answer: it is its own, or a service worker's.",
  'not-sent': 'This request was never sent.',
  none: 'No answer came.',
  unrecorded: 'The answer is not in the recording.',
};

/** Of which answer the checks are. */
function answer({ during, method }: CheckedAnswer): string {
  switch (during) {
    case 'request':
      return 'Before the request is sent';
    case 'preflight':
      return 'The answer to the preflight';
    case 'redirect':
      return `The answer to the ${method} request, a redirect`;
    case 'response':
      return `The answer to the ${method} request`;
  }
}

/** What the list of all checks says. */
export const checks = {
  title: 'Every check of the standard',
  states,
  kinds,
  answer,
  /** `3 passed, 1 failed` */
  count: (counts: ReadonlyMap<CheckState, number>) =>
    [...counts].map(([state, count]) => `${count} ${states[state]}`).join(', '),
  sent: 'sent',
  sentNone: 'not in the answer',
  wanted: 'wanted',
};
