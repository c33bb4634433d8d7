import { byteLength } from './byte-length.ts';
import { mimeTypeEssence } from './mime-type.ts';
import { parseSingleRange } from './range.ts';

/** A value of more bytes needs leave, whatever it says. */
export const maxSafelistedLength = 128;

/** Below 0x20 but tab; `" ( ) : < > ? @ [ \ ] { }`; 0x7F. */
const delimiters = '"():<>?@[\\]{}\x7f';

/**
 * https://fetch.spec.whatwg.org/#cors-unsafe-request-header-byte
 *
 * @param byte as a character
 */
export function isCorsUnsafeRequestHeaderByte(byte: string): boolean {
  return (byte < ' ' && byte !== '\t') || delimiters.includes(byte);
}

/** The three types that a form can send, so a server has to expect them from anywhere. */
const formTypes: readonly (string | null)[] = [
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'text/plain',
];

function hasNoUnsafeByte(value: string): boolean {
  for (const byte of value) if (isCorsUnsafeRequestHeaderByte(byte)) return false;
  return true;
}

function isLanguageList(value: string): boolean {
  return /^[0-9A-Za-z *,\-.;=]*$/.test(value);
}

const conditions: ReadonlyMap<string, (value: string) => boolean> = new Map([
  ['accept', hasNoUnsafeByte],
  ['accept-language', isLanguageList],
  ['content-language', isLanguageList],
  ['content-type', (value) => hasNoUnsafeByte(value) && formTypes.includes(mimeTypeEssence(value))],
  [
    'range',
    (value) => {
      const range = parseSingleRange(value);
      return range !== 'failure' && range.start !== null;
    },
  ],
]);

/**
 * Whether a page may send this header to another origin without asking for leave.
 *
 * https://fetch.spec.whatwg.org/#cors-safelisted-request-header
 *
 * @param value normalized, as every header value is
 */
export function isCorsSafelistedRequestHeader(name: string, value: string): boolean {
  const condition = conditions.get(name.toLowerCase());
  if (condition === undefined || byteLength(value) > maxSafelistedLength) return false;
  return condition(value);
}
