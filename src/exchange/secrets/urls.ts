import { decoded, isSecretName } from './names.ts';
import { type StandIn, withoutShapes } from './shapes.ts';

/** What is put in the place of what is found where. */
export interface StandIns {
  readonly userInfo: StandIn;
  /** Of a parameter with a name that speaks of a secret, or what looks like one. */
  readonly token: StandIn;
}

/** What a server is called: an origin is no secret, however it looks. */
const authority = /(:\/\/)(?:([^/?#\\\s"'<>]*)@)?([^/?#\\\s"'<>,;]*)/g;

/** A parameter of a query, or of a fragment, which some servers use as one. */
const parameter = /([?&#])([^=?&#]+)=([^&#]+)/g;

/** The same in a text around a URL, and pairs such as cookies have. */
const pair = /(^|[?&#;,\s])([^=?&#;,\s"<>]+)=("[^"]*"|[^&#;,\s"<>]+)/g;

/** A parameter of a part of the path: `/users;jsessionid=1`. */
const pathParameter = /(;)([^=;/?&#]+)=([^;/?&#]+)/g;

/** A member of an object in JSON. */
const member = /("([^"\\]{1,200})"\s{0,20}:\s{0,20}")([^"]+)"/g;

/** URLs inside of URLs inside of URLs: no deeper. */
const deepest = 3;

/** A URL without its secrets. All that is not one stays as it is written. */
export function cleanUrl(url: string, standIns: StandIns): string {
  return clean(url, 'url', standIns, deepest);
}

/** A value that may hold a URL, or anything else, without its secrets. */
export function cleanValue(value: string, standIns: StandIns): string {
  return clean(value, 'value', standIns, deepest);
}

function clean(text: string, kind: 'url' | 'value', standIns: StandIns, depth: number): string {
  const { token, userInfo } = standIns;
  const value = (name: string, given: string) =>
    isSecretName(name) ? token(given) : cleanEncoded(given, standIns, depth);
  let cleaned = '';
  let end = 0;
  for (const found of text.matchAll(authority)) {
    const [all, mark = '', user, server = ''] = found;
    cleaned += cleanPart(text.slice(end, found.index), kind, value, token);
    cleaned += `${mark}${user === undefined ? '' : `${user && userInfo(user)}@`}${server}`;
    end = found.index + all.length;
  }
  return cleaned + cleanPart(text.slice(end), kind, value, token);
}

/** What stands between the names of servers. */
function cleanPart(
  text: string,
  kind: 'url' | 'value',
  value: (name: string, given: string) => string,
  token: StandIn,
): string {
  if (text === '') return '';
  const named = text
    .replace(
      kind === 'url' ? parameter : pair,
      (_, mark: string, name: string, given: string) => `${mark}${name}=${value(name, given)}`,
    )
    .replace(
      pathParameter,
      (_, mark: string, name: string, given: string) => `${mark}${name}=${value(name, given)}`,
    )
    .replace(member, (all, start: string, name: string, given: string) =>
      isSecretName(name) ? `${start}${token(given)}"` : all,
    );
  return withoutShapes(named, kind, token);
}

/** A value in which another URL may be written, percent-encoded. */
function cleanEncoded(given: string, standIns: StandIns, depth: number): string {
  if (depth === 0 || !given.includes('%')) return given;
  const plain = decoded(given);
  if (plain === given) return given;
  const cleaned = clean(plain, 'value', standIns, depth - 1);
  return cleaned === plain ? given : encodeURIComponent(cleaned);
}
