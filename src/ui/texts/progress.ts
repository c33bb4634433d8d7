import type { DrawnRequest } from '../../diagnosis/drawing.ts';
import { unrecordedStatus } from '../../exchange/entry.ts';

/** What became of a request, in a few words. */
function outcome({ state, status, isKeptBack }: DrawnRequest): string {
  if (isKeptBack) return 'not sent, stopped here';
  if (state === 'not-sent') return 'never sent';
  if (state === 'cached') return 'not sent: an earlier answer still held';
  if (status === null) return 'no answer recorded';
  if (status === unrecordedStatus) return 'answered, status not recorded';
  return state === 'failed' ? `status ${status}, stopped here` : `status ${status}`;
}

/** Who answered, where that was not the server. */
const answerers = {
  server: null,
  'service-worker': "by the page's service worker",
  cache: "from the browser's cache",
} as const;

/** What became of a request, in sentences for those who do not see the drawing. */
function spoken(what: string, request: DrawnRequest, isYours: boolean): string {
  const { server, method, path, state, isKeptBack } = request;
  const asked = `${method} ${path}`;
  if (isKeptBack) return `${what}: ${asked} to ${server} was not sent; the browser stopped here.`;
  if (state === 'not-sent') return `${what}: ${asked} to ${server} was never sent.`;
  if (state === 'cached') {
    return `${what}: ${asked} to ${server} was not sent, as an earlier answer still held.`;
  }
  const whose = isYours ? 'your' : 'the';
  return `${what}: ${whose} page asked ${server}, ${asked}. ${spokenAnswer(request)}`;
}

function spokenAnswer({ state, status, by, header, networkError }: DrawnRequest): string {
  if (status === null) {
    return networkError ? `No answer was recorded: ${networkError}.` : 'No answer was recorded.';
  }
  const answered = status === unrecordedStatus ? 'answered' : `answered with status ${status}`;
  const who = by === null ? null : answerers[by];
  const told = [
    `It was ${answered}`,
    ...(who === null ? [] : [who]),
    ...(header === null ? [] : [spokenHeader(header)]),
  ].join(', ');
  return state === 'failed' ? `${told}; the browser stopped here.` : `${told}.`;
}

function spokenHeader({ name, value }: NonNullable<DrawnRequest['header']>): string {
  return value === null ? `without ${name}` : `with ${name}: ${value}`;
}

/** What the drawing of the requests says. */
export const progress = {
  page: (isYours: boolean) => (isYours ? 'Your page' : 'Page'),
  server: 'Server',
  outcome,
  answerers,
  /** Of a header that is not there. */
  lacks: (name: string) => `no ${name}`,
  spoken,
};
