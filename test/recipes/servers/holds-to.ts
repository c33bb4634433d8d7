import { expect } from 'vitest';
import type { Policy } from '../../../src/diagnosis/policy/policy.ts';
import { corsCheck } from '../../../src/fetch-standard/cors-check.ts';
import { givesLeave } from '../../../src/fetch-standard/cors-preflight.ts';
import {
  corsExposedHeaderNames,
  exposeHeadersHeader,
} from '../../../src/fetch-standard/exposed-headers.ts';
import { getHeader, type HeaderList } from '../../../src/fetch-standard/header-list.ts';
import { splitList } from '../../../src/fetch-standard/header-list-values.ts';
import { extractMaxAge } from '../../../src/fetch-standard/max-age.ts';
import { type Answer, ask } from './ask.ts';

/** What a server answers to these paths; `/private` wants to know who is calling. */
const statuses = { '/': 200, '/error': 500, '/missing': 404, '/private': 401 } as const;

/**
 * Holds a running server against the policy that its code was made from, with the judgement of the Fetch
 * standard: it lets through all that the policy names, on every path and with every status, and nothing else.
 */
export async function holdsTo(url: string, policy: Policy): Promise<void> {
  for (const origin of policy.origins) {
    for (const path of Object.keys(statuses)) await allows(`${url}${path}`, origin, policy);
  }
  for (const origin of strangersTo(policy)) {
    for (const path of Object.keys(statuses)) await refuses(`${url}${path}`, origin, policy);
  }
  for (const [path, status] of Object.entries(statuses)) {
    const answer = await ask(`${url}${path}`, 'GET', {});
    expect([path, answer.status]).toEqual([path, status]);
    expect(variesByOrigin(answer.headers), `Vary of ${path} without an origin`).toBe(true);
  }
}

async function allows(url: string, origin: string, policy: Policy) {
  const { credentials, methods, headers } = policy;
  for (const method of methods) {
    const answer = await preflight(url, origin, method, headers);
    const asked = { origin, credentials, method, names: headers };
    expect(leave(answer, asked), shown(url, method, answer)).toBe(true);
    expect(variesByOrigin(answer.headers), `Vary, ${shown(url, method, answer)}`).toBe(true);
    expect(extractMaxAge(answer.headers)).toBe(policy.maxAge);
    if (!credentials) {
      expect(corsCheck(origin, true, answer.headers), shown(url, method, answer)).toBe(false);
    }
  }
  const [method] = methods;
  const others = { origin, credentials, method, names: [...headers, 'x-unasked'] };
  expect(leave(await preflight(url, origin, method, others.names), others)).toBe(false);
  const other = await preflight(url, origin, 'PURGE', []);
  expect(leave(other, { ...others, names: [], method: 'PURGE' })).toBe(false);
  const answer = await ask(url, method, { Origin: origin });
  expect(answer.status).toBe(statuses[new URL(url).pathname as keyof typeof statuses]);
  expect(corsCheck(origin, credentials, answer.headers), shown(url, method, answer)).toBe(true);
  expect(corsCheck(origin, true, answer.headers)).toBe(credentials);
  expect(variesByOrigin(answer.headers), `Vary, ${shown(url, method, answer)}`).toBe(true);
  const exposed = getHeader(answer.headers, exposeHeadersHeader) ?? '';
  expect(exposed).not.toContain('*');
  expect(
    corsExposedHeaderNames(answer.headers, credentials).map((name) => name.toLowerCase()),
  ).toEqual([...policy.exposed]);
}

async function refuses(url: string, origin: string, { methods, headers }: Policy) {
  const [method] = methods;
  const asked = { origin, credentials: false, method, names: headers };
  const answer = await preflight(url, origin, method, headers);
  expect(leave(answer, asked), shown(url, `${origin}: ${method}`, answer)).toBe(false);
  const actual = await ask(url, method, { Origin: origin });
  expect(corsCheck(origin, false, actual.headers), shown(url, origin, actual)).toBe(false);
  expect(variesByOrigin(actual.headers), `Vary, ${shown(url, origin, actual)}`).toBe(true);
}

function preflight(
  url: string,
  origin: string,
  method: string,
  names: readonly string[],
): Promise<Answer> {
  return ask(url, 'OPTIONS', {
    Origin: origin,
    'Access-Control-Request-Method': method,
    ...(names.length > 0 ? { 'Access-Control-Request-Headers': names.join(',') } : {}),
  });
}

function leave({ status, headers }: Answer, asked: Parameters<typeof givesLeave>[2]): boolean {
  return givesLeave(status, headers, asked);
}

/** Origins that a careless comparison would take for one of the policy's. */
function strangersTo({ origins }: Policy): string[] {
  const [first] = origins;
  const { protocol, host } = new URL(first);
  const near = [
    'null',
    'https://elsewhere.example',
    `${first}.elsewhere.example`,
    `${protocol}//elsewhere-${host}`,
    first.replace('.', 'x'),
    protocol === 'https:' ? `http://${host}` : `https://${host}`,
    `${first}0`,
  ];
  return near.filter((origin) => !origins.some((each) => each === origin));
}

function variesByOrigin(headers: HeaderList): boolean {
  const names = splitList(getHeader(headers, 'Vary') ?? '');
  return names.some((name) => name.toLowerCase() === 'origin');
}

function shown(url: string, what: string, { status, headers }: Answer): string {
  const lines = headers.map(({ name, value }) => `${name}: ${value}`);
  return [`${what} ${url} → ${status}`, ...lines].join('\n');
}
