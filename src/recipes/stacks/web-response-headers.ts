import type { Policy } from '../../diagnosis/policy/policy.ts';
import { lines, listing } from '../code.ts';
import { singleQuoted } from '../literals.ts';

/** The origins as a set, in which a request's own is looked up. */
export function allowedOriginsSet({ origins }: Policy): string {
  return listing({
    before: 'const allowedOrigins = new Set([',
    items: origins.map(singleQuoted),
    after: ']);',
  });
}

/** Statements that set the headers of a `response` of the Fetch API, for a `request`. */
export function setResponseHeaders(policy: Policy, indent: string): string {
  const { methods, headers, exposed, credentials, maxAge } = policy;
  const set = (name: string, value: string, deeper: string) =>
    `${indent}${deeper}response.headers.set(${singleQuoted(name)}, ${singleQuoted(value)});`;
  return lines(
    `${indent}const origin = request.headers.get('Origin');`,
    `${indent}response.headers.append('Vary', 'Origin');`,
    `${indent}if (origin !== null && allowedOrigins.has(origin)) {`,
    `${indent}  response.headers.set('Access-Control-Allow-Origin', origin);`,
    credentials ? set('Access-Control-Allow-Credentials', 'true', '  ') : null,
    exposed.length > 0 ? set('Access-Control-Expose-Headers', exposed.join(', '), '  ') : null,
    `${indent}  if (isPreflight) {`,
    set('Access-Control-Allow-Methods', methods.join(', '), '    '),
    headers.length > 0 ? set('Access-Control-Allow-Headers', headers.join(', '), '    ') : null,
    maxAge === null ? null : set('Access-Control-Max-Age', String(maxAge), '    '),
    `${indent}  }`,
    `${indent}}`,
  );
}
