import fc from 'fast-check';
import type { Call, OracleCase, Place, PlannedHop } from '../case.ts';
import { type Asked, finalAnswers, preflightAnswers, redirectAnswers } from './answers.ts';
import { calls, sentMethod } from './calls.ts';

type Way = readonly [Place, ...Place[]];

const away = fc.constantFrom<Place[]>('api', 'other', 'page');

/** Where the request goes, and where it is sent on to. */
const ways: fc.Arbitrary<Way> = fc.oneof(
  { weight: 70, arbitrary: fc.constant<Way>(['api']) },
  { weight: 18, arbitrary: fc.tuple(fc.constant<Place>('api'), away) },
  { weight: 6, arbitrary: fc.tuple(fc.constant<Place>('api'), away, away) },
  // From the page's own origin, where nothing is checked before it is left.
  {
    weight: 4,
    arbitrary: fc.tuple(fc.constant<Place>('page'), fc.constantFrom<Place[]>('api', 'other')),
  },
  { weight: 2, arbitrary: fc.tuple(fc.constant<Place>('page'), fc.constant<Place>('api'), away) },
);

/** The `Origin` that is sent to a place on the way: `null` once one foreign origin led to another. */
function originSent(way: Way, hop: number): string {
  const isTainted = way
    .slice(0, hop)
    .some((place, index) => place !== 'page' && place !== way[index + 1]);
  return isTainted ? 'null' : '{page}';
}

/** The address of the next hop; now and then with something in it that matters. */
function locationOf(place: Place, hop: number): fc.Arbitrary<string> {
  const path = `/t?case={case}&hop=${hop}`;
  return fc.oneof(
    { weight: 20, arbitrary: fc.constant(`{${place}}${path}`) },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        `//{${place}.host}${path}`,
        `{${place}}${path}#part`,
        `http://@{${place}.host}${path}`,
        `http://user@{${place}.host}${path}`,
        `http://user:pass@{${place}.host}${path}`,
        `http://:pass@{${place}.host}${path}`,
      ),
    },
  );
}

/** Most of the answers before the last are right, or the last would never be reached. */
const rightOnTheWay = 85;
const rightAtTheEnd = 45;
/** A preflight has more to be wrong. */
const rightPreflight = 60;

function hopsFor(call: Call, way: Way): fc.Arbitrary<readonly [PlannedHop, ...PlannedHop[]]> {
  const common = {
    method: sentMethod(call.method),
    names: namesOf(call),
    include: call.credentials === 'include',
  };
  const hops = way.map((place, index) => {
    const asked: Asked = { ...common, origin: originSent(way, index) };
    const next = way[index + 1];
    return fc.record<PlannedHop>({
      place: fc.constant(place),
      preflight: preflightAnswers(asked, next === undefined ? rightPreflight : rightOnTheWay),
      actual:
        next === undefined
          ? finalAnswers(asked, rightAtTheEnd)
          : redirectAnswers(asked, rightOnTheWay, locationOf(next, index + 1)),
    });
  });
  return fc.tuple(...hops) as unknown as fc.Arbitrary<readonly [PlannedHop, ...PlannedHop[]]>;
}

function namesOf({ headers, body }: Call): string[] {
  const names = headers.map(([name]) => name.toLowerCase());
  return body === null || names.includes('content-type') ? names : [...names, 'content-type'];
}

const anyCase = fc
  .tuple(calls, ways)
  .chain(([call, way]) => fc.record({ call: fc.constant(call), hops: hopsFor(call, way) }));

/**
 * The first `count` cases of a seed. A case is the same however many are asked for.
 */
export function casesOf(seed: number, count: number): OracleCase[] {
  // Unbiased, because the weights are the ones that are meant.
  const parameters = { seed, numRuns: count, unbiased: true };
  return fc.sample(anyCase, parameters).map((each, id) => ({ id, ...each }));
}
