import { getHeader, type HeaderList } from './header-list.ts';

/**
 * Whether a page may be given an answer, or a preflight's answer counts.
 *
 * https://fetch.spec.whatwg.org/#concept-cors-check
 *
 * @param origin the `Origin` that was sent
 * @param credentials whether the credentials mode is `include`
 */
export function corsCheck(origin: string, credentials: boolean, headers: HeaderList): boolean {
  const allowed = getHeader(headers, 'Access-Control-Allow-Origin');
  if (!credentials && allowed === '*') return true;
  if (allowed !== origin) return false;
  return !credentials || getHeader(headers, 'Access-Control-Allow-Credentials') === 'true';
}
