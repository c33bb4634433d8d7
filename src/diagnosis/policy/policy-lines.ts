import { exposeHeadersHeader } from '../../fetch-standard/exposed-headers.ts';
import { allowOriginHeader } from '../allow-origin.ts';
import { allowHeadersHeader, allowMethodsHeader } from '../preflight-lists.ts';
import { allowCredentialsHeader } from '../reasons/allow-credentials.ts';
import type { Policy, WebOrigin } from './policy.ts';

/** The header lines of a policy, as one origin gets them. */
export interface PolicyLines {
  readonly origin: WebOrigin;
  readonly preflight: readonly string[];
  readonly response: readonly string[];
}

/** What a policy comes to on the wire, for each of its origins: an answer may name one alone. */
export function policyLines(policy: Policy): PolicyLines[] {
  const { origins, methods, headers, credentials, exposed, maxAge } = policy;
  const line = (name: string, value: string) => [`${name}: ${value}`];
  const list = (name: string, all: readonly string[]) =>
    all.length === 0 ? [] : line(name, all.join(', '));
  return origins.map((origin) => {
    const both = [
      ...line(allowOriginHeader, origin),
      ...line('Vary', 'Origin'),
      ...(credentials ? line(allowCredentialsHeader, 'true') : []),
    ];
    return {
      origin,
      preflight: [
        ...both,
        ...list(allowMethodsHeader, methods),
        ...list(allowHeadersHeader, headers),
        ...(maxAge === null ? [] : line('Access-Control-Max-Age', String(maxAge))),
      ],
      response: [...both, ...list(exposeHeadersHeader, exposed)],
    };
  });
}
