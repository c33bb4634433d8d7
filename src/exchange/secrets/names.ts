/** A name is a secret's if a word of it is one of these: `api_key`, `accessToken`, `X-Amz-Signature`. */
const secretWords: ReadonlySet<string> = new Set([
  'assertion',
  'auth',
  'authentication',
  'authorization',
  'bearer',
  'credential',
  'credentials',
  'creds',
  'csrf',
  'hmac',
  'jwt',
  'key',
  'nonce',
  'otk',
  'otp',
  'pswd',
  'psw',
  'pw',
  'pwd',
  'pwd1',
  'session',
  'sid',
  'sig',
  'signature',
  'verifier',
  'xsrf',
]);

/** How such words end where several are written as one: `authtoken`, `csrfmiddlewaretoken`, `phpsessid`, `device_code`. */
const secretEnd = new RegExp(
  `(?:${[
    'token',
    'secret',
    'passwords?\\d?',
    'passwd',
    'passcode',
    'passphrase',
    'sess(?:ion)?id',
    // No others: `monkey` and `compass` are words.
    '(?:access|api|app|auth|client|license|private|secret|session|shared|signing|subscription|user)key',
    '(?:admin|db|ftp|proxy|smtp|user)pass',
    '(?:access|auth|authorization|backup|device|invite|login|recovery|reset|security|user|verification)code',
    'saml(?:art|response)',
  ].join('|')})$`,
);

/** Words that are secrets alone and where a name ends in them: `X-User-Pass`, but no `pass_through`. */
const lastWords: ReadonlySet<string> = new Set(['pass', 'pin']);

/** Several secrets, if the name ends there: `tokens_left` is a number. */
const severalSecrets = /(?:tokens|secrets|(?:access|api|app|auth|client|private|secret)keys)$/;

/** With one of these, it is a number as well: `max_tokens`. */
const countingWords = /^(?:count|input|left|limit|max|min|num|output|remaining|total|used)$/;

/** Words that are secrets alone, and are not in longer names: `country_code` is none. */
const secretNames: ReadonlySet<string> = new Set(['code', 'cookie', 'ticket']);

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
  const name = decoded(decoded(decoded(encoded)));
  const words = name
    .replace(/([a-z\d])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$3 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '');
  return (
    secretNames.has(name.toLowerCase()) ||
    words.some((word) => secretWords.has(word) || secretEnd.test(word)) ||
    secretEnd.test(words.slice(-2).join('')) ||
    lastWords.has(words.at(-1) ?? '') ||
    (severalSecrets.test(words.slice(-2).join('')) &&
      !words.some((word) => countingWords.test(word)))
  );
}

/** Without its percent-encoding. Of what is not UTF-8 only the ASCII characters are read. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replace(/%[0-7][\dA-Fa-f]/g, decodeURIComponent);
  }
}
