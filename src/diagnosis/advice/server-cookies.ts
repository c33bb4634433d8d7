import type { Entry } from '../../exchange/entry.ts';
import { getHeader } from '../../fetch-standard/header-list.ts';
import type { Recorded } from '../evidence.ts';
import { serverOf } from '../server.ts';
import { type AdvisedAnswer, ofServer } from './advised-answer.ts';
import { cookieLines } from './set-cookie.ts';

/** A line that shows that the browser may hold a cookie of a server. */
export interface ShownCookie {
  readonly recorded: Recorded;
  /** Without the cookie's value. */
  readonly line: string;
  /** Whether it is a request's; else an answer set it. */
  readonly wasSent: boolean;
}

/**
 * What shows that a request could have carried a cookie. Null where nothing does: then there may have been none,
 * or cookies were taken out of the recording, as Chrome does in its sanitized files.
 */
export function earlierCookie(answer: AdvisedAnswer, request: Entry): ShownCookie | null {
  const shown = shownCookies(answer);
  return shown.find((each) => isBefore(each, request)) ?? null;
}

function isBefore({ recorded: { entry }, wasSent }: ShownCookie, request: Entry): boolean {
  const since = wasSent ? entry.startedAt : entry.startedAt + entry.duration;
  return entry !== request && since <= request.startedAt;
}

const shownCookies = ofServer((answers, server): readonly ShownCookie[] => {
  const shown: ShownCookie[] = [];
  for (const { id, hops } of answers.exchanges()) {
    for (const { url, request } of hops) {
      if (request === null || serverOf(url) !== server) continue;
      const recorded = { exchange: id, entry: request };
      if (getHeader(request.requestHeaders, 'Cookie') !== null) {
        shown.push({ recorded, line: 'Cookie: …', wasSent: true });
      }
      const [set] = cookieLines(request.response?.headers ?? []);
      if (set !== undefined && !set.isRemoved) {
        shown.push({ recorded, line: set.line, wasSent: false });
      }
    }
  }
  return shown;
});
