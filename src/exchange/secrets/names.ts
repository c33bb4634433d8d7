/** A name is a secret's if a word of it is one of these: `api_key`, `accessToken`, `X-Amz-Signature`. */
const secretWords: ReadonlySet<string> = new Set([
  'apikey',
  'assertion',
  'auth',
  'authorization',
  'bearer',
  'credential',
  'credentials',
  'csrf',
  'hmac',
  'jwt',
  'key',
  'nonce',
  'passphrase',
  'passwd',
  'password',
  'pwd',
  'secret',
  'session',
  'sessionid',
  'sig',
  'signature',
  'token',
  'xsrf',
]);

/** Words that are secrets alone, and are not in longer names: `country_code` is none. */
const secretNames: ReadonlySet<string> = new Set([
  'code',
  'jsessionid',
  'otp',
  'pass',
  'phpsessid',
  'pin',
  'sid',
  'ticket',
]);

/** No name of a parameter or a header is longer. */
const longestName = 200;

/** Asked of all names, and the same names come again. */
const askedBefore = new Map<string, boolean>();
const mostRemembered = 500;

/** Whether the name of a parameter or a header speaks of a secret. It may be percent-encoded. */
export function isSecretName(encoded: string): boolean {
  if (encoded.length > longestName) return false;
  const known = askedBefore.get(encoded);
  if (known !== undefined) return known;
  const isSecret = speaksOfSecret(encoded);
  if (askedBefore.size >= mostRemembered) askedBefore.clear();
  askedBefore.set(encoded, isSecret);
  return isSecret;
}

function speaksOfSecret(encoded: string): boolean {
  const name = decoded(encoded);
  const words = name
    .replace(/([a-z\d])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$3 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/);
  return secretNames.has(name.toLowerCase()) || words.some((word) => secretWords.has(word));
}

/** Without its percent-encoding. Of what is not UTF-8 only the ASCII characters are read. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replace(/%[0-7][\dA-Fa-f]/g, decodeURIComponent);
  }
}
