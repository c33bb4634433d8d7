// The parser alone: the package's main module brings MIME sniffing, three times as large.
import MIMEType from 'whatwg-mimetype/lib/mime-type.js';

/**
 * The essence of a MIME type, in lower case: `text/plain` of `Text/Plain; charset=utf-8`.
 *
 * https://mimesniff.spec.whatwg.org/#parse-a-mime-type
 *
 * @returns null where the text is no MIME type
 */
export function mimeTypeEssence(value: string): string | null {
  return MIMEType.parse(value)?.essence ?? null;
}
