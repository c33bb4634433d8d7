import fc from 'fast-check';
import type { Answer, HeaderLine } from '../case.ts';
import {
  rightAllowHeaders,
  rightAllowMethods,
  slipAllowHeaders,
  slipAllowMethods,
} from './allow-lists.ts';
import {
  type Lines,
  rightAllowCredentials,
  rightAllowOrigin,
  slipAllowCredentials,
  slipAllowOrigin,
} from './allow-origin.ts';

/** What an answer has to allow in order to pass. */
export interface Asked {
  /** The `Origin` that is sent: `{page}` or `null`. */
  readonly origin: string;
  /** As it is sent. */
  readonly method: string;
  /** Author headers, lower-case. */
  readonly names: readonly string[];
  readonly include: boolean;
}

/** The parts of an answer that are right or wrong each by itself. */
interface Parts {
  readonly status: number;
  readonly origin: Lines;
  readonly credentials: Lines;
  readonly methods: Lines;
  readonly headers: Lines;
  readonly ending: Answer['ending'];
}

type Choices = { readonly [K in keyof Parts]: fc.Arbitrary<Parts[K]> };

const whatever: fc.Arbitrary<Lines> = fc.constantFrom<Lines>([], [], ['true'], ['false']);
const nothing: fc.Arbitrary<Lines> = fc.constant<Lines>([]);

/**
 * All right, all right but one part, or each part by chance: so that some pass, and the rest fails
 * at every place there is.
 *
 * @param right how many of 100 are to be all right
 */
function mixed(right: number, all: Choices, slips: Partial<Choices>): fc.Arbitrary<Parts> {
  const keys = Object.keys(slips) as (keyof Parts)[];
  const oneSlip = fc
    .constantFrom(...keys)
    .chain((key) => fc.record({ ...all, [key]: slips[key] } as Choices));
  const byChance = Object.fromEntries(
    Object.entries(all).map(([key, arbitrary]) => {
      const slip = slips[key as keyof Parts] ?? arbitrary;
      return [key, fc.oneof({ weight: 3, arbitrary }, { weight: 1, arbitrary: slip })];
    }),
  ) as unknown as Choices;
  return fc.oneof(
    { weight: 3 * right, arbitrary: fc.record(all) as fc.Arbitrary<Parts> },
    { weight: 2 * (100 - right), arbitrary: oneSlip as fc.Arbitrary<Parts> },
    { weight: 100 - right, arbitrary: fc.record(byChance) as fc.Arbitrary<Parts> },
  );
}

function lines(name: string, values: Lines): HeaderLine[] {
  return values.map((value) => [name, value] as const);
}

function answerOf(parts: Parts, others: readonly HeaderLine[]): Answer {
  return {
    status: parts.status,
    ending: parts.ending,
    headers: [
      ...lines('Access-Control-Allow-Origin', parts.origin),
      ...lines('Access-Control-Allow-Credentials', parts.credentials),
      ...lines('Access-Control-Allow-Methods', parts.methods),
      ...lines('access-control-allow-headers', parts.headers),
      ...others,
    ],
  };
}

function corsChecked(asked: Asked) {
  return {
    origin: rightAllowOrigin(asked.origin, asked.include),
    credentials: asked.include ? rightAllowCredentials : whatever,
  };
}

function corsSlips({ include }: Asked) {
  return { origin: slipAllowOrigin, ...(include && { credentials: slipAllowCredentials }) };
}

const maxAge = fc.constantFrom<HeaderLine[][]>(
  ...[[], [], ['0'], ['600'], ['-1'], ['x'], ['86400']].map((values) =>
    lines('Access-Control-Max-Age', values),
  ),
);

/** Where a preflight would be sent on; nobody ever goes there. */
const elsewhere: HeaderLine = ['Location', '{api}/t?case={case}&hop=9'];
const redirects = [301, 302, 303, 307, 308];

/** An answer to a preflight. */
export function preflightAnswers(asked: Asked, right: number): fc.Arbitrary<Answer> {
  const all: Choices = {
    status: fc.constantFrom(200, 204, 204, 204, 201, 206, 299),
    ...corsChecked(asked),
    methods: rightAllowMethods(asked.method, asked.include),
    headers: rightAllowHeaders(asked.names, asked.include),
    ending: fc.constant('whole'),
  };
  const parts = mixed(right, all, {
    ...corsSlips(asked),
    status: fc.constantFrom(...redirects, 300, 304, 400, 401, 403, 404, 405, 429, 500, 503),
    methods: slipAllowMethods(asked.method),
    headers: slipAllowHeaders(asked.names),
    ending: fc.constantFrom<Answer['ending'][]>('dropped', 'whole'),
  });
  return fc
    .tuple(parts, maxAge)
    .map(([each, age]) =>
      answerOf(each, redirects.includes(each.status) ? [...age, elsewhere] : age),
    );
}

/** The last answer. */
export function finalAnswers(asked: Asked, right: number): fc.Arbitrary<Answer> {
  const all: Choices = {
    status: fc.constantFrom(
      200,
      200,
      200,
      200,
      200,
      206,
      204,
      205,
      304,
      400,
      401,
      403,
      404,
      429,
      500,
    ),
    ...corsChecked(asked),
    methods: nothing,
    headers: nothing,
    ending: fc.constantFrom<Answer['ending'][]>(...Array<'whole'>(30).fill('whole'), 'half'),
  };
  return mixed(right, all, {
    ...corsSlips(asked),
    // Of a redirect without a target nothing comes but its answer.
    status: fc.constantFrom(200, 302, 300, 407),
    ending: fc.constantFrom<Answer['ending'][]>('dropped', 'half'),
  }).map((parts) => answerOf(parts, []));
}

/** An answer that sends the request on. */
export function redirectAnswers(
  asked: Asked,
  right: number,
  location: fc.Arbitrary<string>,
): fc.Arbitrary<Answer> {
  const all: Choices = {
    status: fc.constantFrom(...redirects),
    ...corsChecked(asked),
    methods: nothing,
    headers: nothing,
    ending: fc.constant('whole'),
  };
  const parts = mixed(right, all, {
    ...corsSlips(asked),
    status: fc.constantFrom(...redirects, 300),
  });
  return fc.tuple(parts, location).map(([each, target]) => answerOf(each, [['Location', target]]));
}
