import { isCorsSafelistedMethod } from '../../fetch-standard/methods.ts';
import type { AllowedToday } from './allowed-today.ts';
import type { Policy } from './policy.ts';

/** Parts of what a server allows. Origins, methods and header names as they are sent, header names in lower case. */
export interface Allows {
  readonly origins: readonly string[];
  readonly methods: readonly string[];
  readonly headers: readonly string[];
  readonly credentials: boolean;
}

/** What a policy allows, and no answer does today. */
export function newlyAllowed(policy: Policy, today: AllowedToday): Allows {
  const isNew = (any: boolean, known: ReadonlySet<string>) => (each: string) =>
    !any && !known.has(each);
  return {
    origins: policy.origins.filter(isNew(today.anyOrigin, today.origins)),
    methods: policy.methods
      .filter((method) => !isCorsSafelistedMethod(method))
      .filter(isNew(today.anyMethod, today.methods)),
    headers: policy.headers.filter(isNew(today.anyHeader, today.headers)),
    credentials: policy.credentials && !today.credentials,
  };
}

/** What answers allow today, and the policy does not. Methods that need no leave are left out: no list takes it away. */
export function noLongerAllowed(policy: Policy, today: AllowedToday): Allows {
  const gone = (any: boolean, known: ReadonlySet<string>, kept: readonly string[]) => [
    ...(any ? ['*'] : []),
    ...[...known].filter((each) => !kept.includes(each)).sort(),
  ];
  return {
    origins: today.anyOrigin ? ['*'] : [],
    methods: gone(today.anyMethod, today.methods, policy.methods).filter(
      (method) => !isCorsSafelistedMethod(method) && method !== 'OPTIONS',
    ),
    headers: gone(today.anyHeader, today.headers, policy.headers),
    credentials: today.credentials && !policy.credentials,
  };
}
