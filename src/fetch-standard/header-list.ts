/** A header as it stood on the wire: the case of its name and every repetition are evidence. */
export interface Header {
  readonly name: string;
  readonly value: string;
}

/**
 * The headers of a request or a response, in the order in which they came.
 *
 * https://fetch.spec.whatwg.org/#concept-header-list
 */
export type HeaderList = readonly Header[];

/** https://fetch.spec.whatwg.org/#http-whitespace */
function isHttpWhitespace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}

/**
 * Takes the HTTP whitespace off both ends of a value.
 *
 * https://fetch.spec.whatwg.org/#concept-header-value-normalize
 */
export function normalizeValue(value: string): string {
  let start = 0;
  let end = value.length;
  // Not a regular expression: one for the end takes quadratic time on a long run of spaces.
  while (start < end && isHttpWhitespace(value.charCodeAt(start))) start += 1;
  while (end > start && isHttpWhitespace(value.charCodeAt(end - 1))) end -= 1;
  return end - start === value.length ? value : value.slice(start, end);
}

/**
 * Whether two header names are the same; ASCII case does not count, and no other.
 *
 * https://infra.spec.whatwg.org/#byte-lowercase
 */
export function isSameName(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  // A loop ends at the first difference, and makes no new text. Many names begin alike.
  for (let index = a.length - 1; index >= 0; index -= 1) {
    const one = a.charCodeAt(index);
    const other = b.charCodeAt(index);
    if (one !== other && lowercase(one) !== lowercase(other)) return false;
  }
  return true;
}

function lowercase(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
}

/** The values of every line of that name, each normalized, in order; empty if there is none. */
export function valuesOf(list: HeaderList, name: string): string[] {
  return list
    .filter((header) => isSameName(header.name, name))
    .map((header) => normalizeValue(header.value));
}

/**
 * The value that the browser works with: all lines of that name joined with `, `, or null where
 * there is no such line. An empty line gives an empty string, which is not the same.
 *
 * https://fetch.spec.whatwg.org/#concept-header-list-get
 */
export function getHeader(list: HeaderList, name: string): string | null {
  // Nothing is asked as often as this, mostly in vain: so it makes no list, and looks at lengths first.
  let joined: string | null = null;
  const { length } = name;
  for (const header of list) {
    if (header.name.length !== length || !isSameName(header.name, name)) continue;
    const value = normalizeValue(header.value);
    joined = joined === null ? value : `${joined}, ${value}`;
  }
  return joined;
}
