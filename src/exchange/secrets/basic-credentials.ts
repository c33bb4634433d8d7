const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const colon = ':'.charCodeAt(0);

/**
 * Whether a text can be what stands behind `Basic`: base64 of a user, a colon and a password.
 *
 * https://www.rfc-editor.org/rfc/rfc7617#section-2
 */
export function isBasicCredentials(text: string): boolean {
  let bits = 0;
  let pending = 0;
  let hasColon = false;
  for (const each of text.replace(/=+$/, '').replace(/-/g, '+').replace(/_/g, '/')) {
    const digit = digits.indexOf(each);
    if (digit < 0) return false;
    bits = ((bits << 6) | digit) & 0xffff;
    pending += 6;
    if (pending < 8) continue;
    pending -= 8;
    hasColon ||= ((bits >> pending) & 0xff) === colon;
  }
  return hasColon;
}
