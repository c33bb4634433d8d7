import { type HeaderList, valuesOf } from '../../fetch-standard/header-list.ts';

/** What a `Set-Cookie` line says of where its cookie may be stored, and sent. */
export interface CookieLine {
  readonly name: string;
  /** In lower case; null where it says nothing. */
  readonly sameSite: string | null;
  readonly isSecure: boolean;
  /** Whether the line is there to delete the cookie. */
  readonly isRemoved: boolean;
  /** The line without the cookie's value, which may be a secret. */
  readonly line: string;
}

/**
 * The cookies that an answer sets.
 *
 * https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-the-set-cookie-header-field
 */
export function cookieLines(headers: HeaderList): CookieLine[] {
  return valuesOf(headers, 'Set-Cookie').map((value) => {
    const [pair = '', ...attributes] = value.split(';').map((part) => part.trim());
    const equals = pair.indexOf('=');
    const name = equals === -1 ? '' : pair.slice(0, equals).trim();
    let sameSite: string | null = null;
    let isSecure = false;
    let isRemoved = false;
    for (const attribute of attributes) {
      const [key = '', text = ''] = attribute.split('=').map((part) => part.trim().toLowerCase());
      if (key === 'samesite') sameSite = text;
      if (key === 'secure') isSecure = true;
      if (key === 'max-age' && /^(?:0+$|-)/.test(text)) isRemoved = true;
    }
    const line = ['Set-Cookie: ', name, '=…', ...attributes.map((each) => `; ${each}`)].join('');
    return { name, sameSite, isSecure, isRemoved, line };
  });
}
