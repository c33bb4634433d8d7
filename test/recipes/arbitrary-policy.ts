import fc from 'fast-check';
import {
  type PlainName,
  type Policy,
  plainName,
  type WebOrigin,
  webOrigin,
} from '../../src/diagnosis/policy/policy.ts';

const host = fc.oneof(
  fc.domain(),
  fc.ipV4(),
  fc.ipV6().map((address) => `[${address}]`),
  fc.constantFrom('localhost', 'a_b.example', 'xn--bcher-kva.example', '[::1]'),
);

const origin: fc.Arbitrary<WebOrigin> = fc
  .tuple(fc.constantFrom('http', 'https'), host, fc.option(fc.integer({ min: 1, max: 65_535 })))
  .map(([scheme, name, port]) => {
    const text = `${scheme}://${name}${port === null ? '' : `:${port}`}`;
    return webOrigin(new URL(text).origin);
  })
  .filter((each) => each !== null);

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-';

const name: fc.Arbitrary<PlainName> = fc
  .string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 40 })
  .map(plainName)
  .filter((each) => each !== null);

const usualMethod = fc
  .constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE')
  .map(plainName)
  .filter((each) => each !== null);

const headerNames = fc.uniqueArray(
  name.map((each) => plainName(each.toLowerCase())).filter((each) => each !== null),
  { maxLength: 6 },
);

type AtLeastOne<T> = readonly [T, ...T[]];

/** Any policy that there can be. */
export const arbitraryPolicy: fc.Arbitrary<Policy> = fc.record({
  server: origin,
  origins: fc
    .uniqueArray(origin, { minLength: 1, maxLength: 4 })
    .map((all) => all as unknown as AtLeastOne<WebOrigin>),
  methods: fc
    .uniqueArray(fc.oneof(usualMethod, name), { minLength: 1, maxLength: 5 })
    .map((all) => all as unknown as AtLeastOne<PlainName>),
  headers: headerNames,
  credentials: fc.boolean(),
  exposed: headerNames,
  maxAge: fc.option(fc.integer({ min: 0, max: 86_400 })),
});

/** A policy from texts, each of which must be one that a policy takes. */
export function policy(given: {
  readonly server?: string;
  readonly origins: readonly string[];
  readonly methods: readonly string[];
  readonly headers?: readonly string[];
  readonly credentials?: boolean;
  readonly exposed?: readonly string[];
  readonly maxAge?: number;
}): Policy {
  const taken = <T>(make: (text: string) => T | null, texts: readonly string[] = []) =>
    texts.map((text) => {
      const made = make(text);
      if (made === null) throw new Error(`a policy cannot hold ${text}`);
      return made;
    });
  const [server] = taken(webOrigin, [given.server ?? 'https://api.example']);
  return {
    server: server as WebOrigin,
    origins: taken(webOrigin, given.origins) as unknown as AtLeastOne<WebOrigin>,
    methods: taken(plainName, given.methods) as unknown as AtLeastOne<PlainName>,
    headers: taken(plainName, given.headers),
    credentials: given.credentials ?? false,
    exposed: taken(plainName, given.exposed),
    maxAge: given.maxAge ?? null,
  };
}
