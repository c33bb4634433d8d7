import { asRecorded } from './as-recorded.ts';
import { createRandom } from './random.ts';
import type { Recorder, Sample, SampleEntry } from './sample.ts';
import { type Shape, type Shapes, shapesOf } from './shapes.ts';

/** When the recordings begin. */
const begin = Date.UTC(2026, 10, 22, 17);

/** What passes between two requests of the page, at most; in milliseconds. */
const longestPause = 40;

/** Each fourth request goes to one of so many URLs, as of a page that asks for news; all others are new. */
const polledUrls = 100;

/**
 * The text of a HAR file as long as wanted, made of the entries of a sample. Half of its cross-origin calls are
 * preflighted. The same arguments always give the same text.
 *
 * @param size the number of entries; the last call may be cut off
 * @param seed a whole number of 32 bits
 * @param failing one in so many calls fails
 * @param crossOrigin one in so many entries is cross-origin, at least
 */
export function recordingLike(
  sample: Sample,
  size: number,
  seed: number,
  failing = 10,
  crossOrigin = 3,
): string {
  const random = createRandom(seed);
  const { sameOrigin, plain, preflighted } = shapesOf(sample);
  const templates = new Map<Shape, readonly Template[]>();
  const texts: string[] = [];
  const counts = { crossOrigin: 0, calls: 0, preflighted: 0 };
  let time = begin;

  /** What keeps the shares as they shall be. */
  function nextShapes(): Shapes {
    if (counts.crossOrigin * crossOrigin > texts.length) return sameOrigin;
    const isPreflighted = counts.preflighted * 2 <= counts.calls;
    counts.calls += 1;
    if (isPreflighted) counts.preflighted += 1;
    const { allowed, failed } = isPreflighted ? preflighted : plain;
    return random.below(failing) === 0 ? failed : allowed;
  }

  for (let request = 1; texts.length < size; request += 1) {
    const shapes = nextShapes();
    const shape = random.pick(shapes);
    const known = templates.get(shape) ?? shape.map((entry) => templateOf(entry, shape, sample));
    templates.set(shape, known);
    const run = random.below(4) === 0 ? random.below(polledUrls) : polledUrls + request;
    texts.push(...known.map((template) => template(run, time)));
    if (shapes !== sameOrigin) counts.crossOrigin += shape.length;
    time += random.below(longestPause);
  }
  const log = { version: '1.2', creator: sample.creator, pages: [], entries: [] };
  return JSON.stringify({ log }).replace(/\]\}\}$/, `${texts.slice(0, size).join(',')}]}}`);
}

/** Gives the text of an entry: the number that makes its URL another, and when its shape begins. */
type Template = (run: number, time: number) => string;

function templateOf(entry: SampleEntry, [first]: Shape, { recorder }: Sample): Template {
  const text = JSON.stringify(asRecorded(withRun(entry), recorder));
  const delay = Date.parse(entry.startedDateTime) - Date.parse(first.startedDateTime);
  const started = JSON.stringify(entry.startedDateTime);
  return (run, time) =>
    text
      .replaceAll('?run=1', `?run=${run}`)
      .replace(started, JSON.stringify(dateOf(time + delay, recorder)));
}

/** The lab's calls have such a parameter already. */
function withRun(entry: SampleEntry): SampleEntry {
  const { url } = entry.request;
  if (!url.startsWith('http') || url.includes('?')) return entry;
  return { ...entry, request: { ...entry.request, url: `${url}?run=1` } };
}

/** As the browser writes it. */
function dateOf(time: number, recorder: Recorder): string {
  const date = new Date(time).toISOString();
  return recorder === 'chromium' ? date : date.replace('Z', '+00:00');
}
