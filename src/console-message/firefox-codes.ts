import type { Said } from './console-message.ts';

/** A category of Firefox's console; and what is known where it may be one of several. */
export interface Code {
  /** Null where it may be one of several. */
  readonly name: string | null;
  readonly says: Partial<Said>;
}

function named(name: string, says: Partial<Said> = {}): Code {
  return { name, says };
}

const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/**
 * Which category a reason in any language belongs to, by the names in it.
 *
 * @param reason without white space
 * @param quoted what is quoted in it, the names of headers apart; null for what cannot be read
 * @param status as it stands behind the reason; null where nothing does
 */
export function codeOf(
  reason: string,
  quoted: readonly (string | null)[],
  status: string | null,
): Code | null {
  if (quoted.includes('Authorization')) return named('CORSAllowHeaderFromPreflightDeprecation');
  if (quoted.includes('*')) return named('CORSNotSupportingCredentials');
  const [header] =
    /(?<=Access-Control-Allow-)(?:Origin|Credentials|Methods|Headers)/.exec(reason) ?? [];
  switch (header) {
    case 'Credentials':
      return named('CORSMissingAllowCredentials');
    case 'Methods':
      return quoted.length === 0
        ? named('CORSMethodNotFound')
        : named('CORSInvalidAllowMethod', { value: quoted[0] ?? null });
    case 'Headers':
      return ofAllowHeaders(quoted);
    case 'Origin':
      return ofAllowOrigin(reason, quoted, status);
    default:
      return withoutHeader(reason, quoted, status);
  }
}

/** A name that a list lacks is a token. What spoils a list is none. */
function ofAllowHeaders([value]: readonly (string | null)[]): Code | null {
  if (value === undefined) return null;
  if (value === null) {
    const header = 'Access-Control-Allow-Headers';
    const reasons = ['header-not-allowed', 'allow-headers-invalid'];
    return { name: null, says: { reasons, header, during: 'preflight' } };
  }
  return token.test(value)
    ? named('CORSMissingAllowHeaderFromPreflight2', { requestHeader: value })
    : named('CORSInvalidAllowHeader', { value });
}

/** Before Firefox 92 no status was written, and a missing header looks like several. */
function ofAllowOrigin(
  reason: string,
  quoted: readonly (string | null)[],
  status: string | null,
): Code {
  if (quoted.length > 0)
    return named('CORSAllowOriginNotMatchingOrigin', { value: quoted[0] ?? null });
  if (status !== null) return named('CORSMissingAllowOrigin2');
  if (several.test(reason)) return named('CORSMultipleAllowOriginNotAllowed');
  const reasons = ['allow-origin-missing', 'allow-origin-several-lines'];
  return { name: null, says: { reasons, header: 'Access-Control-Allow-Origin' } };
}

/** Words for *several*, *redirect* and *preflight* in the languages that most people read. */
const several =
  /darfnur|mehrere|plusieurs|m[uú]ltipl|v[aá]ri[oa]s|несколько|여러|複数|多个|多個|wiele|meerdere|flera/i;
const redirect =
  /redire|weiterleit|umleit|リダイレクト|重定向|重新導向|перенаправлен|리다이렉트|przekierow|omleiding|omdirig/i;
const preflight =
  /pre-?flight|pr[ée]-?v[ée]rif|verificaci[oó]nprevia|プリフライト|预检|預檢|사전|preliminar/i;

function withoutHeader(
  reason: string,
  quoted: readonly (string | null)[],
  status: string | null,
): Code {
  if (quoted.some((value) => /^orig[ei]+n$/i.test(value ?? '')))
    return named('CORSOriginHeaderNotAdded');
  if (preflight.test(reason)) return named('CORSPreflightDidNotSucceed3');
  if (status === '(null)') return named('CORSDidNotSucceed2');
  if (/http/i.test(reason)) return named('CORSRequestNotHttp');
  if (redirect.test(reason)) return named('CORSExternalRedirectNotAllowed');
  return { name: null, says: {} };
}
