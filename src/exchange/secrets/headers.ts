import type { Header } from '../../fetch-standard/header-list.ts';
import { isSecretName } from './names.ts';
import type { StandIn } from './shapes.ts';
import { cleanUrl, cleanValue, type StandIns } from './urls.ts';

/** What is put in the place of the values of headers. */
export interface HeaderStandIns extends StandIns {
  /** Where all of the value is a URL. */
  readonly url: StandIns;
  readonly cookie: StandIn;
  readonly authorization: StandIn;
  /** Of another header whose name speaks of a secret. */
  readonly secretHeader: StandIn;
}

/** Names of headers and methods, which are no secrets, and by which a preflight is decided. */
const asked: ReadonlySet<string> = new Set([
  'access-control-request-headers',
  'access-control-request-method',
]);

const lists: ReadonlySet<string> = new Set([
  'access-control-allow-headers',
  'access-control-allow-methods',
  'access-control-expose-headers',
  'vary',
]);

/** Whether these need leave depends on how long they are, too. */
const decisive: ReadonlySet<string> = new Set([
  'accept',
  'accept-language',
  'content-language',
  'content-type',
  'range',
]);

/** Headers that name a server, without the scheme before it. */
const hosts: ReadonlySet<string> = new Set(['host', ':authority']);

/** Headers of which all is a URL. */
const urls: ReadonlySet<string> = new Set(['location', 'referer', 'content-location', ':path']);

const schemes =
  /^(?:apikey|aws4-hmac-sha256|basic|bearer|digest|dpop|hawk|hmac|jwt|key|negotiate|ntlm|oauth|token) +(?=\S)/i;

/**
 * A header without its secrets: all of the value where the header is one, as `Authorization` or `X-Api-Key` is,
 * but for what tells its kind. That it was there can be seen, and nothing by which a browser decides is lost.
 *
 * @param known the names of headers that were sent, in lower case: in a list these are no secrets
 */
export function cleanHeader(
  { name, value }: Header,
  standIns: HeaderStandIns,
  known: ReadonlySet<string>,
): Header {
  return { name, value: cleaned(name, value, standIns, known) };
}

function cleaned(
  written: string,
  value: string,
  standIns: HeaderStandIns,
  known: ReadonlySet<string>,
): string {
  const name = written.toLowerCase();
  if (asked.has(name)) return value;
  if (lists.has(name)) return cleanList(value, standIns, known);
  if (decisive.has(name)) return cleanValue(value, ofSameLength(standIns));
  if (name === 'cookie' || name === 'cookie2') return cleanCookies(value, standIns.cookie);
  if (name === 'set-cookie') return cleanSetCookie(value, standIns);
  if (name === 'authorization' || name === 'proxy-authorization') {
    return withoutCredentials(value, standIns.authorization);
  }
  if (!name.startsWith('access-control-') && isSecretName(written)) {
    return withoutCredentials(value, standIns.secretHeader);
  }
  if (hosts.has(name)) return cleanUrl(`://${value}`, standIns.url).slice('://'.length);
  return urls.has(name) ? cleanUrl(value, standIns.url) : cleanValue(value, standIns);
}

function withoutCredentials(value: string, standIn: StandIn): string {
  const scheme = schemes.exec(value)?.[0] ?? '';
  const secret = value.slice(scheme.length);
  return secret === '' ? value : `${scheme}${standIn(secret)}`;
}

/** The names stay: by these the owner of a server knows its cookies. */
function cleanCookies(value: string, standIn: StandIn): string {
  return value
    .split(';')
    .map((pair) => cleanCookie(pair, standIn))
    .join(';');
}

function cleanCookie(pair: string, standIn: StandIn): string {
  const [, name = '', secret = ''] = /^(\s*(?:[^=]*=)?)(.*)$/s.exec(pair) ?? [];
  return secret === '' ? pair : `${name}${standIn(secret)}`;
}

function cleanSetCookie(value: string, standIns: HeaderStandIns): string {
  const [pair = '', ...attributes] = value.split(';');
  const kept = attributes.map((attribute) => cleanValue(attribute, standIns));
  return [cleanCookie(pair, standIns.cookie), ...kept].join(';');
}

/** What was sent is a name; what is only listed may be anything. */
function cleanList(value: string, standIns: StandIns, known: ReadonlySet<string>): string {
  return value
    .split(',')
    .map((each) => (known.has(each.trim().toLowerCase()) ? each : cleanValue(each, standIns)))
    .join(',');
}

function ofSameLength({ userInfo, token }: StandIns): StandIns {
  const padded =
    (standIn: StandIn): StandIn =>
    (secret) =>
      standIn(secret).slice(0, secret.length).padEnd(secret.length, 'X');
  return { userInfo: padded(userInfo), token: padded(token) };
}
