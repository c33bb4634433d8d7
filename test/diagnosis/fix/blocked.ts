import type { HeaderChange } from '../../../src/diagnosis/fix/change.ts';
import type { Entry } from '../../../src/exchange/entry.ts';
import type { Answer, HeaderLine, OracleCase, Places } from '../../oracle/case.ts';
import { blockedCasesOf } from '../../oracle/cases/blocked-cases.ts';
import { sentMethod } from '../../oracle/cases/calls.ts';
import type { Changes } from '../../oracle/fix/fixed-case.ts';
import { type Round, roundOf } from '../../oracle/fix/rounds.ts';
import type { ModelRecorder } from '../../oracle/model/model-browser.ts';

export const places: Places = {
  page: 'http://localhost:3000',
  api: 'http://localhost:4000',
  other: 'http://localhost:5000',
};

/** A blocked case with what its fix says. */
export interface Blocked {
  readonly each: OracleCase;
  readonly round: Round;
  readonly diagnosed: NonNullable<Round['diagnosed']>;
}

/** Random exchanges that a browser refuses, diagnosed from what it records. */
export function blockedIn(recorder: ModelRecorder, seed: number, count: number): Blocked[] {
  return blockedCasesOf(seed, count, places, recorder).map((each) => {
    const round = roundOf(each, places, recorder);
    if (round.diagnosed === null) throw new Error(`Case ${each.id} has no exchange.`);
    return { each, round, diagnosed: round.diagnosed };
  });
}

type Unseen = Readonly<Record<'preflight' | 'actual', Answer>>;

/** What answers a request of which nothing is recorded, where the worst is taken of it. */
const worst: Unseen = {
  preflight: { status: 405, headers: [], ending: 'whole' },
  actual: { status: 200, headers: [], ending: 'whole' },
};

/** Answers that allow a call all that it may ask for. */
export function allowing({ call }: OracleCase): Unseen {
  const names = [...call.headers.map(([name]) => name), 'Content-Type'];
  const headers: HeaderLine[] = [
    ['Access-Control-Allow-Origin', places.page],
    ['Access-Control-Allow-Credentials', 'true'],
    ['Access-Control-Allow-Methods', sentMethod(call.method)],
    ['Access-Control-Allow-Headers', names.join(', ')],
  ];
  return {
    preflight: { status: 204, headers, ending: 'whole' },
    actual: { status: 200, headers, ending: 'whole' },
  };
}

/** The case as its recording tells it. */
export function asRecorded({ each, round: { entries } }: Blocked, unseen = worst): OracleCase {
  const isSeen = (hop: number, isPreflight: boolean) =>
    entries.some(
      (entry) =>
        entry.response !== null &&
        entry.url.endsWith(`hop=${hop}`) &&
        isPreflightEntry(entry) === isPreflight,
    );
  const [first, ...others] = each.hops.map((planned, hop) => ({
    ...planned,
    preflight: isSeen(hop, true) ? planned.preflight : unseen.preflight,
    actual: isSeen(hop, false) ? planned.actual : unseen.actual,
  }));
  return { ...each, hops: [first ?? each.hops[0], ...others] };
}

function isPreflightEntry({ method, requestHeaders }: Entry): boolean {
  return (
    method === 'OPTIONS' &&
    requestHeaders.some(({ name }) => name === 'Access-Control-Request-Method')
  );
}

/** A set of changes that lacks one. */
export interface Lacking {
  readonly what: string;
  readonly changes: Changes;
}

/**
 * Each way to leave one change out. `Vary` is there for caches. The method and the headers of a body go with
 * the URL, where a redirect had changed them.
 */
export function withoutOne({ call, changes }: Changes): Lacking[] {
  const url = call.find(({ change }) => change === 'url');
  const calls =
    url === undefined
      ? call.map((left) => ({ what: left.value, rest: call.filter((each) => each !== left) }))
      : [{ what: url.value, rest: [] }];
  return [
    ...calls.map(({ what, rest }) => ({ what, changes: { call: rest, changes } })),
    ...changes.flatMap((change) => {
      const where = `${change.on} ${change.hop}`;
      const replaced = (by: Partial<typeof change>, what: string): Lacking => ({
        what: `${where} ${what}`,
        changes: {
          call,
          changes: changes.map((each) => (each === change ? { ...each, ...by } : each)),
        },
      });
      const { headers } = change;
      return [
        ...(change.status === null ? [] : [replaced({ status: null }, 'status')]),
        ...headers
          .filter(({ name }) => name !== 'Vary')
          .flatMap((header) => [
            replaced({ headers: headers.filter((each) => each !== header) }, header.name),
            // A list that was not recorded holds nothing that anybody else needs.
            ...(change.seen ? [] : shorterLists(header)).map((shorter) =>
              replaced(
                { headers: headers.map((each) => (each === header ? shorter : each)) },
                `${header.name}, shortened to ${shorter.value}`,
              ),
            ),
          ]),
      ];
    }),
  ];
}

/** The header with one element less, for each of several. */
function shorterLists(header: HeaderChange): Exclude<HeaderChange, { op: 'remove' }>[] {
  const elements = header.op === 'remove' ? [] : header.value.split(', ');
  if (header.op === 'remove' || elements.length < 2) return [];
  return elements.map((element) => ({
    ...header,
    value: elements.filter((each) => each !== element).join(', '),
  }));
}
