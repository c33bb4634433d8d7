import { getHeader, type HeaderList } from '../../fetch-standard/header-list.ts';
import { extractTokens } from '../../fetch-standard/header-list-values.ts';
import { isCorsSafelistedMethod } from '../../fetch-standard/methods.ts';
import { withoutUserInfo } from '../../fetch-standard/url.ts';
import { allowOriginHeader } from '../allow-origin.ts';
import { allowHeadersHeader, allowMethodsHeader } from '../preflight-lists.ts';
import { allowCredentialsHeader } from '../reasons/allow-credentials.ts';
import { redirectTargetWithUser } from '../reasons/redirect-credentials.ts';
import type { Step } from '../step.ts';
import { variesByOrigin } from '../vary.ts';
import type { HeaderChange } from './change.ts';
import type { NamedOrigin, Wish } from './wish.ts';

/** The least that has to change for an answer to pass the CORS check. Nothing where it passes. */
export function corsCheckChanges(headers: HeaderList, wish: Wish): HeaderChange[] {
  const { origin, credentials } = wish;
  const allowed = getHeader(headers, allowOriginHeader);
  const originPasses = allowed === origin || (allowed === '*' && !credentials);
  const credentialsPass = !credentials || getHeader(headers, allowCredentialsHeader) === 'true';
  return [
    ...(originPasses ? [] : nameOrigin(headers, origin)),
    ...(credentialsPass ? [] : [set(allowCredentialsHeader, 'true')]),
  ];
}

/** A named origin goes with `Vary: Origin`, or a cache hands one site's answer to another. */
export function nameOrigin(headers: HeaderList, origin: NamedOrigin): HeaderChange[] {
  const change = set(allowOriginHeader, origin);
  return variesByOrigin(headers) ? [change] : [change, varyByOrigin];
}

export const varyByOrigin: HeaderChange = { op: 'add', name: 'Vary', value: 'Origin' };

/** The least that has to change for the answer to a preflight to pass, its status apart. */
export function preflightChanges(headers: HeaderList, wish: Wish): HeaderChange[] {
  const methods = isCorsSafelistedMethod(wish.method) ? [] : [wish.method];
  return [
    ...corsCheckChanges(headers, wish),
    ...listChanges(headers, allowMethodsHeader, methods, wish, (name) => name),
    ...listChanges(headers, allowHeadersHeader, wish.headers, wish, (name) => name.toLowerCase()),
  ];
}

/** All that the answer to a preflight needs of which nothing is known: each list once, and in one line. */
export function requiredOfPreflight(wish: Wish): HeaderChange[] {
  const methods = isCorsSafelistedMethod(wish.method) ? [] : [wish.method];
  return [
    ...corsCheckChanges([], wish),
    ...(methods.length === 0 ? [] : [set(allowMethodsHeader, methods.join(', '))]),
    ...(wish.headers.length === 0 ? [] : [set(allowHeadersHeader, wish.headers.join(', '))]),
  ];
}

/** A redirect's target without a user name and a password, where the browser refuses them. */
export function locationChanges(step: Step): HeaderChange[] {
  const target = redirectTargetWithUser(step);
  return target === null ? [] : [set('Location', withoutUserInfo(target.href))];
}

/**
 * Adds what is missing to a list. A list that cannot be read, or whose `*` does not count, is
 * written anew.
 */
export function listChanges(
  headers: HeaderList,
  name: string,
  wanted: readonly string[],
  { credentials }: Pick<Wish, 'credentials'>,
  normalize: (element: string) => string,
): HeaderChange[] {
  const listed = extractTokens(headers, name);
  if (listed === 'failure') {
    // The first spelling of a name is the server's own.
    const kept = new Map<string, string>();
    for (const element of [...readableTokens(headers, name), ...wanted]) {
      const same = normalize(element);
      if (!kept.has(same)) kept.set(same, element);
    }
    const value = [...kept.values()].join(', ');
    return [value === '' ? { op: 'remove', name } : set(name, value)];
  }
  const hasWildcard = listed?.includes('*') ?? false;
  if (hasWildcard && !credentials) return [];
  const present = new Set(listed?.map(normalize));
  const absent = wanted.filter((element) => !present.has(element));
  if (absent.length === 0) return [];
  // The names that others rely on stay.
  const named = listed?.filter((element) => element !== '*') ?? [];
  return hasWildcard
    ? [set(name, [...named, ...absent].join(', '))]
    : absent.map((value) => ({ op: 'add', name, value }));
}

/** What a list with wrong separators was meant to hold, if that is plain: `GET; PUT`, `GET PUT`. */
function readableTokens(headers: HeaderList, name: string): string[] {
  const value = (getHeader(headers, name) ?? '').replace(/[;\s]+/g, ',');
  const tokens = extractTokens([{ name, value }], name);
  // `*` and `|` are tokens too.
  return tokens === null || tokens === 'failure'
    ? []
    : tokens.filter((token) => /[a-z]/i.test(token));
}

function set(name: string, value: string): HeaderChange {
  return { op: 'set', name, value };
}
