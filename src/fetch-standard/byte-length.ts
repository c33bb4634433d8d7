/** Each character can stand for one byte. */
const isBytes = /^[\0-\xff]*$/;

/**
 * How many bytes a header value has.
 *
 * A value is a byte sequence, and a recording holds text: one character for each byte, which is also
 * all that a page can set. A character that no byte stands for says that whoever recorded the value
 * took it for UTF-8; then the bytes of that are counted.
 *
 * https://infra.spec.whatwg.org/#isomorphic-decode
 */
export function byteLength(value: string): number {
  if (isBytes.test(value)) return value.length;
  const codePoints = Array.from(value, (character) => character.codePointAt(0) ?? 0);
  return codePoints.reduce((sum, codePoint) => sum + utf8Length(codePoint), 0);
}

/** https://encoding.spec.whatwg.org/#utf-8-encoder */
function utf8Length(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
