import fc from 'fast-check';
import type { Api, Body, Call } from '../case.ts';
import { authorHeaders } from './author-headers.ts';

const methods = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('GET', 'get') },
  { weight: 5, arbitrary: fc.constantFrom('POST', 'POST', 'post') },
  { weight: 4, arbitrary: fc.constantFrom('PUT', 'put', 'DELETE', 'delete') },
  { weight: 3, arbitrary: fc.constantFrom('PATCH', 'PATCH', 'patch', 'Patch') },
  { weight: 1, arbitrary: fc.constantFrom('HEAD', 'head', 'OPTIONS', 'options') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('QUERY', 'query', 'FOO', 'Foo', 'PROPFIND', "a!#$%&'*+-.^_`|~9"),
  },
);

/** The method as it is sent: these, and only these, are put into capitals. */
export function sentMethod(method: string): string {
  const upper = method.toUpperCase();
  return ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT'].includes(upper) ? upper : method;
}

const bodies: fc.Arbitrary<Body> = fc.record({
  kind: fc.constantFrom<Body['kind'][]>(
    'text',
    'form',
    'multipart',
    'json-blob',
    'plain-blob',
    'bytes',
  ),
  text: fc.constantFrom('{"a":1}', 'a=b', ''),
});

const byWeight = <T>(...choices: [weight: number, value: T][]) =>
  fc.oneof(...choices.map(([weight, value]) => ({ weight, arbitrary: fc.constant(value) })));

/** What a browser's element or API does of itself, which a script cannot change. */
const fixed = {
  method: 'GET',
  headers: [],
  body: null,
  redirect: 'follow',
  readBody: true,
  uploadListener: false,
} as const;
const either = byWeight<Call['credentials']>([3, 'same-origin'], [2, 'include']);

function bodyFor(method: string): fc.Arbitrary<Body | null> {
  const bodiless = ['GET', 'HEAD'].includes(sentMethod(method));
  return bodiless ? fc.constant(null) : fc.oneof(fc.constant(null), bodies, bodies);
}

const scripted = (api: 'fetch' | 'xhr') =>
  methods.chain((method) =>
    fc.record<Call>({
      api: fc.constant(api),
      method: fc.constant(method),
      headers: authorHeaders,
      body: bodyFor(method),
      credentials:
        api === 'xhr' ? either : byWeight([3, 'same-origin'], [1, 'omit'], [3, 'include']),
      redirect:
        api === 'xhr'
          ? fc.constant('follow')
          : byWeight([12, 'follow'], [1, 'manual'], [1, 'error']),
      readBody: api === 'xhr' ? fc.constant(true) : byWeight([4, true], [1, false]),
      uploadListener: api === 'xhr' ? byWeight([4, false], [1, true]) : fc.constant(false),
    }),
  );

const element = (api: Api) =>
  fc.record<Call>({ ...constants(fixed), api: fc.constant(api), credentials: either });

function constants<T extends object>(values: T): { [K in keyof T]: fc.Arbitrary<T[K]> } {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, fc.constant(value)]),
  ) as { [K in keyof T]: fc.Arbitrary<T[K]> };
}

/** A beacon always goes out by POST and with credentials; its body decides its mode. */
const beacon = bodies.map<Call>((body) => ({
  ...fixed,
  api: 'beacon',
  method: 'POST',
  body,
  credentials: 'include',
}));

/** Fonts are always asked for without credentials to other origins. */
const font = fc.constant<Call>({ ...fixed, api: 'font', credentials: 'same-origin' });

/** Anything that a page can do which is a CORS request. */
export const calls: fc.Arbitrary<Call> = fc.oneof(
  { weight: 55, arbitrary: scripted('fetch') },
  { weight: 20, arbitrary: scripted('xhr') },
  { weight: 5, arbitrary: element('eventsource') },
  { weight: 4, arbitrary: element('image') },
  { weight: 4, arbitrary: element('script') },
  { weight: 4, arbitrary: element('module') },
  { weight: 4, arbitrary: font },
  { weight: 4, arbitrary: beacon },
);
