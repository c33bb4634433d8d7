import { startOf } from './har-entry.ts';
import { type Fields, fields } from './har-fields.ts';

/** What was reported since DevTools opened. */
export interface OwnLog {
  /** @param request an entry of a HAR, as `onRequestFinished` gives it */
  add(request: unknown): void;
  /**
   * What a page has asked for, in the order in which it was reported.
   *
   * @param start when the navigation to it began, in milliseconds since 1970
   * @returns entries of a HAR without bodies, which can be sent to another page
   */
  since(start: number): readonly Fields[];
}

const most = 5000;

/** Milliseconds by which the clocks of the page and of the recording may differ. */
const rounding = 50;

/**
 * A log of our own for Firefox, in the place of the browser's: while Firefox 153 builds that one, it takes no
 * note of requests that begin, and never reports them. (`buildHarData` of its `har-exporter.js` switches the
 * recording off meanwhile.)
 */
export function createOwnLog(): OwnLog {
  let entries: { readonly startedAt: number; readonly entry: Fields }[] = [];
  return {
    add(request) {
      const entry = withoutBodies(fields(request));
      entries.push({ startedAt: startOf(entry), entry });
      // Not at every one of them: each time moves all.
      if (entries.length >= 2 * most) entries = entries.slice(-most);
    },
    since: (start) =>
      entries
        .slice(-most)
        .flatMap(({ startedAt, entry }) => (startedAt >= start - rounding ? [entry] : [])),
  };
}

/** Neither what the page sent, nor functions, which cannot be sent on. */
function withoutBodies(entry: Fields): Fields {
  const { cookies, queryString, postData, ...request } = fields(entry['request']);
  const plain = Object.entries(entry).filter(([, value]) => typeof value !== 'function');
  return { ...Object.fromEntries(plain), request };
}
