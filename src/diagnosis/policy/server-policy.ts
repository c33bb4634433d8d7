import { longestMaxAge } from '../../fetch-standard/max-age.ts';
import { type AllowedToday, allowedToday } from './allowed-today.ts';
import type { Asked, Diagnosed } from './asked.ts';
import { askingIn } from './asking.ts';
import { type Dealings, dealingsWith, isConcerned } from './dealings.ts';
import { type Allows, newlyAllowed, noLongerAllowed } from './difference.ts';
import { type PlainName, type Policy, plainName, type WebOrigin, webOrigin } from './policy.ts';

/** Something that was asked for, and that a policy does not hold. */
export interface LeftOut {
  readonly what: 'origin' | 'method' | 'header';
  readonly value: string;
}

/** The one policy of a server, and how it differs from what the server does today. */
export interface ServerPolicy {
  readonly policy: Policy;
  /**
   * `needed`: a call is known to be made with credentials. `kept`: whether one is was not seen, and the server
   * allows it today. `unobserved`: the same, and the server does not; then the policy does without.
   */
  readonly credentials: 'needed' | 'kept' | 'not-needed' | 'unobserved';
  /** What no answer that was seen allows yet. */
  readonly newlyAllows: Allows;
  /** What answers allow today, and no page of the recording asked for. `*` where any is allowed. */
  readonly noLongerAllows: Allows;
  /** What cannot be allowed safely, such as the origin `null`, or cannot be written into every configuration. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * The smallest policy of a server that lets through everything that these exchanges asked of it.
 *
 * @param server its origin
 * @returns null where nothing was asked of it that a server can allow
 */
export function policyFor(server: string, diagnosed: readonly Diagnosed[]): ServerPolicy | null {
  const concerned = diagnosed.filter(({ exchange }) => isConcerned(server, exchange));
  return policyOfDealings(
    server,
    concerned.flatMap((each) => dealingsWith(server, askingIn(each)) ?? []),
  );
}

/** The same, from what is known of each exchange already. */
export function policyOfDealings(server: string, all: readonly Dealings[]): ServerPolicy | null {
  const asked = all.flatMap((each) => each.asked);
  return policyOf(server, asked, allowedToday(all.flatMap(({ answers }) => answers)));
}

function policyOf(
  serverOrigin: string,
  asked: readonly Asked[],
  today: AllowedToday,
): ServerPolicy | null {
  const server = webOrigin(serverOrigin);
  const origins = new Set<WebOrigin>();
  const methods = new Set<PlainName>();
  const headers = new Set<PlainName>();
  const leftOut = new Map<string, LeftOut>();
  const leaveOut = (what: LeftOut['what'], value: string) =>
    leftOut.set(`${what} ${value}`, { what, value });
  for (const each of asked) {
    const origin = webOrigin(each.origin);
    const method = plainName(each.method);
    if (origin === null) leaveOut('origin', each.origin);
    if (method === null) leaveOut('method', each.method);
    if (origin === null || method === null) continue;
    origins.add(origin);
    methods.add(method);
    for (const name of each.headers) {
      const plain = plainName(name);
      if (plain === null) leaveOut('header', name);
      else headers.add(plain);
    }
  }
  const [firstOrigin, ...otherOrigins] = [...origins].sort();
  const [firstMethod, ...otherMethods] = [...methods].sort(byUse);
  if (server === null || firstOrigin === undefined || firstMethod === undefined) return null;
  const credentials = credentialsFor(asked, today);
  const policy: Policy = {
    server,
    origins: [firstOrigin, ...otherOrigins],
    methods: [firstMethod, ...otherMethods],
    headers: [...headers].sort(),
    credentials: credentials === 'needed' || credentials === 'kept',
    exposed: [...today.exposed].sort().flatMap((name) => plainName(name) ?? []),
    // Some platforms take no more than any browser keeps.
    maxAge: today.maxAge === null ? null : Math.min(today.maxAge, longestMaxAge),
  };
  return {
    policy,
    credentials,
    newlyAllows: newlyAllowed(policy, today),
    noLongerAllows: noLongerAllowed(policy, today),
    leftOut: [...leftOut.values()],
  };
}

function credentialsFor(asked: readonly Asked[], today: AllowedToday): ServerPolicy['credentials'] {
  if (asked.some(({ credentials }) => credentials === 'include')) return 'needed';
  if (!asked.some(({ credentials }) => credentials === 'unobserved')) return 'not-needed';
  return today.credentials ? 'kept' : 'unobserved';
}

const usualOrder = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** The usual methods in their usual order, and others after them. */
function byUse(a: string, b: string): number {
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

function rank(method: string): number {
  const place = usualOrder.indexOf(method);
  return place === -1 ? usualOrder.length : place;
}
