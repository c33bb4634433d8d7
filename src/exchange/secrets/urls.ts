import { authoritiesIn } from './authorities.ts';
import { withoutBearers, withoutCredentials } from './credentials.ts';
import { createKept } from './kept.ts';
import { withoutLabelled } from './labelled.ts';
import { decoded, isSecretName } from './names.ts';
import { type StandIn, withoutShapes } from './shapes.ts';

/** What is put in the place of what is found where. */
export interface StandIns {
  readonly userInfo: StandIn;
  /** Of a parameter with a name that speaks of a secret, or what looks like one. */
  readonly token: StandIn;
}

/** A parameter of a query, or of a fragment, which some servers use as one. */
const parameter = {
  url: /([?&#]=*)([^=?&#]+)=([^&#]+)/g,
  // In a text around a URL, and pairs such as cookies have.
  value:
    /(^|[?&#;,\s"'(|[]=*)([^=?&#;,\s"'<>(|[]+)=("(?:\\.|[^"\\])*"?|'[^']*'|(?:(?:basic|bearer|digest|dpop|token) +)?[^&#;,\s"<>]+)/gis,
};

/** The same in a part of the path: `/users;jsessionid=1`, `/users/key=1/`. */
const pathParameter = {
  url: /([;/])([^=;/?&#]+)=([^;/?&#]+)/g,
  value: /([;/])([^=;/?&#,\s"<>]+)=([^;/?&#,\s"<>]+)/g,
};

/** User info and a server without a scheme, as proxies are written; behind some names stands an address. */
const bareUser =
  /(?<![\w.%+@:-])(?!(?:acct|cid|im|mailto|mid|npm|sips?|xmpp):)[\w.%+-]{1,100}:[^\s/?#&=@"'<>]{1,200}(?=@(?:(?:[a-z\d-]{1,63}\.)+[a-z]{2,24}|localhost|(?:\d{1,3}\.){3}\d{1,3}|\[[\da-f:.]{2,45}\])(?![\w@.-]))/gi;

/** What stands between separators and is percent-encoded, but for the values of parameters. */
const encodedPart = /(?<![^/?&#;,\s"<>])[^/?&#=;,\s"<>%]*%[^/?&#=;,\s"<>]*/g;

/** The name of a parameter in the value of another. */
const innerName = /(?<![^?&#=;,\s"<>])([^?&#=;,\s"<>]+)=/g;

/** URLs inside of URLs inside of URLs: no deeper. */
const deepest = 5;

/** A URL without its secrets. All that is not one stays as it is written. */
export function cleanUrl(url: string, standIns: StandIns): string {
  return clean(url, 'url', standIns, deepest);
}

/** A value that may hold a URL, or anything else, without its secrets. */
export function cleanValue(value: string, standIns: StandIns): string {
  return clean(value, 'value', standIns, deepest);
}

function clean(text: string, kind: 'url' | 'value', standIns: StandIns, depth: number): string {
  const kept = createKept();
  let rest = '';
  let end = 0;
  for (const { start, user, at, server } of authoritiesIn(text, kind)) {
    rest += kept.between(text.slice(end, start));
    if (user !== null) rest += cleanUser(user, standIns) + at;
    rest += kept.keep(server);
    end = start + (user?.length ?? 0) + at.length + server.length;
  }
  rest += kept.between(text.slice(end));
  const token: StandIn = (secret) => standIns.token(kept.back(secret));
  const userInfo: StandIn = (secret) => standIns.userInfo(kept.back(secret));
  return kept.back(cleanPart(rest, kind, { userInfo, token }, depth));
}

/** Browsers drop user info that is empty, and a redirect that has none goes on. */
function cleanUser(user: string, standIns: StandIns): string {
  return user === '' || user === ':' ? user : standIns.userInfo(user);
}

/** All but the servers. */
function cleanPart(text: string, kind: 'url' | 'value', standIns: StandIns, depth: number): string {
  const { token } = standIns;
  const parameterOf = (_: string, mark: string, name: string, given: string) =>
    `${mark}${name}=${isSecretName(name) ? withoutCredentials(given, token) : cleanGiven(given, standIns, depth)}`;
  const bare = text.replace(bareUser, (user, index: number) => {
    // What begins a URL is read as its scheme.
    const scheme = kind === 'url' && index === 0 ? user.slice(0, user.indexOf(':') + 1) : '';
    return scheme + standIns.userInfo(user.slice(scheme.length));
  });
  const labelled = withoutLabelled(bare, token);
  const named = withoutBearers(labelled, token)
    .replace(parameter[kind], parameterOf)
    .replace(pathParameter[kind], parameterOf)
    .replace(encodedPart, (given) => cleanEncoded(given, standIns, depth));
  return withoutShapes(named, kind, token);
}

/** The value of a parameter whose own name is harmless. */
function cleanGiven(given: string, standIns: StandIns, depth: number): string {
  const cleaned = cleanEncoded(given, standIns, depth);
  return cleaned === given ? cleanInner(given, standIns.token) : cleaned;
}

/** `/reset?token=1` as it stands in `?next=/reset?token=1`: all behind the first name of a secret is one. */
function cleanInner(given: string, token: StandIn): string {
  if (!given.includes('=')) return given;
  for (const { 0: all, 1: name = '', index } of given.matchAll(innerName)) {
    if (!isSecretName(name)) continue;
    const start = index + all.length;
    const [secret = ''] = /^[^"]*/.exec(given.slice(start)) ?? [];
    if (secret === '') continue;
    return `${given.slice(0, start)}${token(secret)}${given.slice(start + secret.length)}`;
  }
  return given;
}

/** A text in which another URL may be written, percent-encoded. */
function cleanEncoded(given: string, standIns: StandIns, depth: number): string {
  if (depth === 0 || !given.includes('%')) return given;
  const plain = decoded(given);
  if (plain === given) return given;
  const cleaned = clean(plain, 'value', standIns, depth - 1);
  return cleaned === plain ? given : encodedLike(given, cleaned);
}

/** Percent-encoded again, but for what was written without it, by which a browser may decide. */
function encodedLike(given: string, text: string): string {
  const written = new Set(given.replace(/%[\dA-Fa-f]{2}/g, ''));
  return Array.from(text, (each) => (written.has(each) ? each : encoded(each))).join('');
}

/** `encodeURIComponent` leaves these as they are. */
function encoded(sign: string): string {
  return /[!'()*]/.test(sign) ? `%${sign.charCodeAt(0).toString(16)}` : encodeURIComponent(sign);
}
