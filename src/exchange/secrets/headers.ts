import type { Header } from '../../fetch-standard/header-list.ts';
import { cleanHost, cleanOrigin } from './allowed-origin.ts';
import { cleanCookies, cleanSetCookies } from './cookies.ts';
import {
  withoutCredentials,
  withoutNamedCredentials,
  withoutProtocolSecrets,
} from './credentials.ts';
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

/** What asks for credentials and holds none: `Bearer realm="users"`. */
const challenges: ReadonlySet<string> = new Set(['www-authenticate', 'proxy-authenticate']);

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
  if (/(?:^|-)set-cookies?2?$/.test(name)) {
    return cleanSetCookies(value, standIns.cookie, (given) => cleanValue(given, standIns));
  }
  if (/(?:^|-)cookies?2?$/.test(name)) return cleanCookies(value, standIns.cookie);
  if (name === 'authorization' || name === 'proxy-authorization') {
    return withoutCredentials(value, standIns.authorization);
  }
  if (!name.startsWith('access-control-') && isSecretName(written)) {
    return withoutCredentials(value, standIns.secretHeader);
  }
  if (hosts.has(name)) return cleanHost(value, standIns.url);
  if (name === 'access-control-allow-origin') return cleanOrigin(value, standIns);
  if (urls.has(name)) return cleanUrl(value, standIns.url);
  return cleanValue(withoutSaidSecrets(name, value, standIns), standIns);
}

/** Without what the value itself says to be a secret. */
function withoutSaidSecrets(name: string, value: string, standIns: HeaderStandIns): string {
  if (name === 'sec-websocket-protocol') return withoutProtocolSecrets(value, standIns.token);
  if (challenges.has(name)) return value;
  return withoutNamedCredentials(value, standIns.secretHeader);
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
