import { roleOf } from '../exchange/role.ts';
import { contentsOf, type HarContents } from './har-contents.ts';
import { HarError } from './har-error.ts';
import { type HarRecorder, isDatedFromCall, recorderOf } from './har-recorder.ts';
import { syntaxErrorIn } from './json-syntax.ts';
import { isNewerReport, ownReportIn } from './own-report.ts';

export interface HarFile extends Omit<HarContents, 'log'> {
  readonly recorder: HarRecorder;
  /** How many requests to the page's own origin were counted, and are not among the entries. */
  readonly sameOrigin: number;
}

/**
 * Reads the text of a HAR file, or of a JSON report of Whycors, in which there is one.
 *
 * http://www.softwareishard.com/blog/har-12-spec/
 *
 * @throws HarError where it is not JSON, or neither. Single entries never throw: those that cannot
 *   be read are named, and the others kept.
 */
export function readHarFile(text: string): HarFile {
  return readHar(parse(text.replace(/^\uFEFF/, '')));
}

/**
 * Reads a HAR that is parsed already, or a report.
 *
 * @param file anything; it may come from anywhere
 * @throws HarError where it is neither
 */
export function readHar(file: unknown): HarFile {
  const report = ownReportIn(file);
  if (report !== null) {
    const { recording, recorder, sameOrigin } = report;
    if (recording === undefined) throw new HarError(withoutRecording);
    // Its entries were dated by whoever wrote it.
    const { log, ...contents } = contentsOf(recording, {
      kind: 'report of Whycors',
      key: 'recording',
    });
    return { ...contents, recorder, sameOrigin };
  }
  if (isNewerReport(file)) throw new HarError(ofNewer);
  const { log, ...contents } = contentsOf(file, { kind: 'HAR', key: '' });
  const { entries, unreadable } = contents;
  if (entries.length === 0 && unreadable.length > 0)
    throw new HarError(`none of its entries can be read; missing: ${namesOf(unreadable)}`);
  const recorder = recorderOf(log, entries);
  return {
    ...(isDatedFromCall(recorder) ? contents : datedByEnd(contents)),
    recorder,
    sameOrigin: 0,
  };
}

const withoutRecording =
  'a JSON report of an older Whycors, without the recording: take the HAR file that it was made from, or write the report anew';

const ofNewer =
  'a JSON report of a newer Whycors, which alone can read it: take that, or the HAR file that it was made from';

/**
 * A proxy sees the request when it is sent, after its preflight was answered, which may be long after the
 * preflight began. With the preflight dated by its end the two are as close as in a browser, which dates
 * the request from the page's call. Of other recorders nothing is known; this does them no harm.
 */
function datedByEnd<Contents extends Pick<HarContents, 'entries' | 'calls'>>(
  contents: Contents,
): Contents {
  const calls = new Map(contents.calls);
  const entries = contents.entries.map((entry) => {
    if (roleOf(entry) !== 'preflight') return entry;
    const dated = {
      ...entry,
      startedAt: entry.startedAt + Math.round(entry.duration),
      duration: 0,
    };
    const call = calls.get(entry);
    if (call !== undefined) calls.set(dated, call);
    return dated;
  });
  return { ...contents, entries, calls };
}

/** So many unreadable entries are named; the others are only counted. */
const mostNamed = 5;

/** What of a file could not be read, in a line; null where all could. */
export function leftOut({ total, unreadable }: HarFile): string | null {
  if (unreadable.length === 0) return null;
  return `${unreadable.length} of ${total} entries left out; missing: ${namesOf(unreadable)}`;
}

function namesOf(unreadable: readonly string[]): string {
  const named = unreadable.slice(0, mostNamed).join(', ');
  return unreadable.length > mostNamed ? `${named}, …` : named;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const at = syntaxErrorIn(text);
    // Only what is too large fails, and is JSON all the same.
    if (at === null) throw new HarError(`cannot be read: ${(error as Error).message}`);
    const lines = text.slice(0, at).split(/\r\n|\r|\n/);
    const column = (lines.at(-1) ?? '').length + 1;
    const what =
      at === text.length ? 'it ends too early' : `unexpected ${JSON.stringify(text[at])}`;
    throw new HarError(`not JSON: line ${lines.length}, column ${column}: ${what}`);
  }
}
