/** What in the page makes the request. */
export type Api =
  | 'fetch'
  | 'xhr'
  | 'eventsource'
  | 'image'
  | 'script'
  | 'module'
  | 'font'
  | 'beacon';

/** The origins: the page's own, and two others. */
export type Place = 'page' | 'api' | 'other';

/** A header as it goes over the wire; two lines of one name stay two. */
export type HeaderLine = readonly [name: string, value: string];

/** A request's body: what kind of object the page gives, and its text. */
export interface Body {
  readonly kind: 'text' | 'form' | 'multipart' | 'json-blob' | 'plain-blob' | 'bytes';
  readonly text: string;
}

/** What the page does, once. */
export interface Call {
  readonly api: Api;
  /** As the page's code writes it: `post`. */
  readonly method: string;
  /** Author headers, in the order in which they are set. */
  readonly headers: readonly HeaderLine[];
  readonly body: Body | null;
  readonly credentials: 'omit' | 'same-origin' | 'include';
  readonly redirect: 'follow' | 'manual' | 'error';
  readonly readBody: boolean;
  /** For XHR: whether somebody listens to the upload, which makes a preflight necessary. */
  readonly uploadListener: boolean;
}

/** What a server answers. Header values are templates: see `fill`. */
export interface Answer {
  readonly status: number;
  readonly headers: readonly HeaderLine[];
  /** `dropped`: the connection ends without an answer; `half`: within the body. */
  readonly ending: 'whole' | 'dropped' | 'half';
}

/** One URL on the way: where it is, and what it answers. */
export interface PlannedHop {
  readonly place: Place;
  readonly preflight: Answer;
  readonly actual: Answer;
}

/** One random exchange: what the page does and what the servers answer. */
export interface OracleCase {
  /** Its place among the cases of its seed, from 0. */
  readonly id: number;
  readonly call: Call;
  readonly hops: readonly [PlannedHop, ...PlannedHop[]];
  /** The hop that the page calls; the first where left out. */
  readonly from?: number;
}

/** The serialized origin of each place. */
export type Places = Readonly<Record<Place, string>>;

/** The address of a hop; no two cases share one, so that no cache answers in a server's place. */
export function hopUrl(places: Places, place: Place, id: number, hop: number): string {
  return `${places[place]}/t?case=${id}&hop=${hop}`;
}

/** The address that the page calls. */
export function firstUrl({ id, hops, from = 0 }: OracleCase, places: Places): string {
  return hopUrl(places, (hops[from] ?? hops[0]).place, id, from);
}

/** The case that an address belongs to; null where it is none of ours. */
export function caseOf(url: string): number | null {
  const id = /\/t\?case=(\d+)&hop=/.exec(url)?.[1];
  return id === undefined ? null : Number(id);
}

/**
 * Fills in a template, because ports are known only once the servers run: `{page}`, `{api}` and
 * `{other}` are origins, `{page.host}` has no scheme, `{page.port}` is the port alone,
 * `{page.upper}` is in capitals, `{case}` is the id.
 */
export function fill(template: string, places: Places, id: number): string {
  return template.replace(/\{(\w+)(?:\.(\w+))?\}/g, (whole, name: string, part?: string) => {
    if (name === 'case') return String(id);
    if (!(name in places)) return whole;
    const origin = places[name as Place];
    if (part === 'host') return new URL(origin).host;
    if (part === 'port') return new URL(origin).port;
    if (part === 'upper') return origin.toUpperCase();
    return origin;
  });
}
