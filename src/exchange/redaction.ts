import type { Header } from '../fetch-standard/header-list.ts';

/** What stands in the place of a secret. */
const redacted = 'REDACTED';

/** A parameter is secret if a word of its name is one of these: `api_key`, `accessToken`, `X-Amz-Signature`. */
const secretWords: ReadonlySet<string> = new Set([
  'apikey',
  'assertion',
  'auth',
  'authorization',
  'bearer',
  'credential',
  'credentials',
  'hmac',
  'jwt',
  'key',
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

const userInfo = /:\/\/[^/?#\\]*@/g;

/** A parameter of a query, or of a fragment, which some servers use as one. */
const parameter = /([?&#])([^=?&#]+)=([^&#]+)/g;

/**
 * A URL, or a value that may hold one, without its secrets: user name and password, and the values
 * of parameters whose name speaks of a secret. That there was one can still be seen, as `REDACTED`.
 * The rest stays as it is written.
 *
 * Secrets in a path cannot be told from other paths, and stay.
 */
export function redactSecrets(text: string): string {
  return text
    .replace(userInfo, `://${redacted}@`)
    .replace(parameter, (all, mark: string, name: string) =>
      isSecret(decoded(name)) ? `${mark}${name}=${redacted}` : all,
    );
}

/** Headers that carry nothing but secrets, whatever their names say. */
const secretHeaders: ReadonlySet<string> = new Set(['cookie', 'cookie2', 'set-cookie']);

/**
 * A header without its secrets: the whole value where the header is one, such as `Cookie`,
 * `Authorization` or `X-Api-Key`; else those of the URL that it may hold. That the header was there
 * can still be seen. The headers of the CORS protocol hold none.
 */
export function redactHeader({ name, value }: Header): Header {
  if (/^access-control-/i.test(name)) return { name, value: redactSecrets(value) };
  const isSecretHeader = secretHeaders.has(name.toLowerCase()) || isSecret(name);
  return { name, value: isSecretHeader ? redacted : redactSecrets(value) };
}

function isSecret(name: string): boolean {
  const words = name
    .replace(/([a-z\d])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$3 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/);
  return secretNames.has(name.toLowerCase()) || words.some((word) => secretWords.has(word));
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
