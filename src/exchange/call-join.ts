import { callDistance } from './call-fit.ts';
import { matchCalls } from './call-match.ts';
import { createCallOutcomes } from './call-outcomes.ts';
import type { CallOutcome, CallRecord } from './call-record.ts';
import type { Call, CorsExchange } from './exchange.ts';

/** Finds the call behind each exchange. */
export interface CallJoin {
  /** A record that was added before is not added again. */
  add(record: CallRecord): void;
  /** Tells how a call ended that was added before. An outcome that was told before is not told again. */
  end(outcome: CallOutcome): void;
  /**
   * The exchanges, each with the call that led to it where one is known. What comes out does not
   * depend on the order in which records and exchanges came. An exchange for which nothing has changed
   * is the same object as before.
   */
  join(exchanges: readonly CorsExchange[]): CorsExchange[];
}

/** Calls to one URL with one method from one origin. */
interface Group {
  readonly timed: CallRecord[];
  readonly untimed: CallRecord[];
  /** What was found last, and of what: as long as nothing came, it is not looked for again. */
  found: Found | null;
}

interface Found {
  readonly exchanges: readonly CorsExchange[];
  readonly calls: readonly (Call | null)[];
}

/** So many things of the page are taken note of. */
const mostRecords = 40_000;

export function createCallJoin(): CallJoin {
  const groups = new Map<string, Group>();
  const known = new Set<string>();
  const outcomes = createCallOutcomes();
  const joined = new WeakMap<CorsExchange, CorsExchange>();

  function withCall(exchange: CorsExchange, call: Call | null): CorsExchange {
    const before = joined.get(exchange) ?? exchange;
    if (sameCall(before.call, call)) return before;
    const after = { ...exchange, call };
    joined.set(exchange, after);
    return after;
  }

  return {
    add(record) {
      if (known.has(record.id) || known.size >= mostRecords) return;
      known.add(record.id);
      const key = keyOf(record.method, record.url, record.pageOrigin);
      const group = groups.get(key) ?? { timed: [], untimed: [], found: null };
      groups.set(key, group);
      group.found = null;
      (record.time === null ? group.untimed : group.timed).push(record);
      outcomes.expect(record);
    },
    end(outcome) {
      if (known.has(outcome.id) || known.size >= mostRecords) return;
      known.add(outcome.id);
      const record = outcomes.take(outcome);
      const group = record && groups.get(keyOf(record.method, record.url, record.pageOrigin));
      if (!record || !group) return;
      group.found = null;
      group.timed[group.timed.lastIndexOf(record)] = { ...record, cameBack: outcome.status };
    },
    join(exchanges) {
      if (groups.size === 0) return [...exchanges];
      const byKey = new Map<string, CorsExchange[]>();
      for (const exchange of exchanges) {
        const { url, method } = exchange.hops[0];
        const key = keyOf(method, url, exchange.pageOrigin.origin);
        const list = byKey.get(key);
        if (list === undefined) byKey.set(key, [exchange]);
        else list.push(exchange);
      }
      const calls = new Map<CorsExchange, Call | null>();
      for (const [key, list] of byKey) {
        const group = groups.get(key);
        if (group === undefined) continue;
        const found = callsOf(list, group);
        for (const [index, exchange] of list.entries()) calls.set(exchange, found[index] ?? null);
      }
      return exchanges.map((exchange) => withCall(exchange, calls.get(exchange) ?? exchange.call));
    },
  };
}

function keyOf(method: string, url: string, origin: string): string {
  return `${method} ${origin} ${url}`;
}

/** Whether two calls say the same, whoever made them. */
function sameCall(a: Call | null, b: Call | null): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** The call of each exchange, in their order. */
function callsOf(exchanges: readonly CorsExchange[], group: Group): Found['calls'] {
  const { found } = group;
  const isSame =
    found?.exchanges.length === exchanges.length &&
    exchanges.every((exchange, index) => exchange === found.exchanges[index]);
  if (isSame) return found.calls;
  const fitting = matchCalls(exchanges, group.timed);
  const calls = exchanges.map((exchange) => {
    const timed = fitting.get(exchange);
    const untimed = group.untimed.filter((record) => callDistance(exchange, record) !== null);
    return timed === 'too-few' ? null : shared(timed ?? untimed);
  });
  group.found = { exchanges, calls };
  return calls;
}

/** What all of these calls have in common; null for none. */
function shared(records: readonly CallRecord[]): Call | null {
  const [first, ...others] = records;
  if (first === undefined) return null;
  const agree = <K extends keyof Call>(name: K) =>
    others.every((other) => JSON.stringify(other[name]) === JSON.stringify(first[name]));
  const kept = <K extends keyof Call>(name: K) =>
    first[name] !== undefined && agree(name) ? { [name]: first[name] } : {};
  const isAmbiguous = !agree('credentials') || !agree('mode');
  return {
    mode: agree('mode') ? first.mode : 'unobserved',
    credentials: agree('credentials') ? first.credentials : 'unobserved',
    ...kept('kind'),
    ...kept('redirect'),
    ...kept('cache'),
    ...kept('madeAt'),
    ...kept('hasUploadListener'),
    ...kept('hasStreamBody'),
    ...kept('cameBack'),
    ...(isAmbiguous ? { isAmbiguous } : {}),
  };
}
