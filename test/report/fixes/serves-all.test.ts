import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Diagnosed } from '../../../src/diagnosis/policy/asked.ts';
import type { Entry } from '../../../src/exchange/entry.ts';
import { type HeaderList, isSameName } from '../../../src/fetch-standard/header-list.ts';
import { fixesOf } from '../../../src/report/fixes/same-fix.ts';
import type { ToldChange } from '../../../src/report/fixes/told-change.ts';
import { type Headers, preflight, request, response } from '../../exchange/entries.ts';
import { diagnosedIn } from '../diagnosed-in.ts';

const app = 'https://app.example';
const admin = 'https://admin.example';
const url = 'https://api.example/x';

const header = (name: string, ...values: string[]) =>
  fc.constantFrom<Headers>({}, ...values.map((value) => ({ [name]: value })));

const answer = fc
  .tuple(
    fc.constantFrom(200, 204, 404),
    header('Access-Control-Allow-Origin', '*', app, `${app}/`, 'https://other.example'),
    header('Access-Control-Allow-Methods', '*', 'GET', 'GET, POST', 'put'),
    header('Access-Control-Allow-Headers', '*', 'x-a', 'X-B, X-C'),
    header('Access-Control-Allow-Credentials', 'true', 'TRUE'),
    header('Vary', '*', 'Accept', 'origin'),
  )
  .map(([status, ...headers]) => response(status, Object.assign({}, ...headers)));

const asked = fc
  .record({
    origin: fc.constantFrom(app, admin),
    method: fc.constantFrom('GET', 'PUT', 'DELETE', 'PATCH'),
    asks: fc.constantFrom('', 'x-a', 'x-a,x-b', 'authorization'),
    response: answer,
    isPreflight: fc.boolean(),
  })
  .map(({ origin, method, asks, isPreflight, ...given }): Entry => {
    const headers = { Origin: origin };
    return isPreflight
      ? preflight({ method, asks, url, headers, ...given })
      : request({ url, headers, ...given });
  });

/** The header lines of an answer with a change made, as the page of that origin gets them. */
function changed(headers: HeaderList, change: ToldChange | undefined, origin: string): Headers {
  const lines = change?.lines ?? [];
  const kept = headers.filter(({ name }) => !lines.some((line) => isSameName(line.name, name)));
  const after = lines.flatMap((line) => (line.after === null ? [] : [line.after]));
  return Object.fromEntries([
    ...kept.map(({ name, value }) => [name, value]),
    ...after.map((line) => {
      const [name = '', value = ''] = line.split(/: (.*)/s);
      return [name, isSameName(name, 'Access-Control-Allow-Origin') ? origin : value];
    }),
  ]);
}

/** What a member comes to once the server has made the change. */
function afterwards(
  { exchange }: Diagnosed,
  changes: readonly ToldChange[],
): Diagnosed | undefined {
  const [{ preflight: asks, request: made, method }] = exchange.hops;
  const { origin } = exchange.pageOrigin;
  const answered = (entry: Entry, on: ToldChange['on']): Entry => {
    const change = changes.find((each) => each.on === on);
    const status = change?.status?.after ?? entry.response?.status ?? 200;
    const headers = changed(entry.response?.headers ?? [], change, origin);
    return { ...entry, response: response(status, headers) };
  };
  const sent = request({ url, method, at: 100, headers: { Origin: origin } });
  const [diagnosed] = diagnosedIn([
    ...(asks.state === 'sent' ? [answered(asks.entry, 'preflight')] : []),
    answered(made ?? { ...sent, response: response(200) }, 'response'),
  ]);
  return diagnosed;
}

test('each request that one change is told for passes by it', () => {
  fc.assert(
    fc.property(fc.array(asked, { minLength: 2, maxLength: 6 }), (entries) => {
      const apart = entries.map((entry, index) => ({ ...entry, startedAt: index * 100_000 }));
      const blocked = diagnosedIn(apart).filter(({ diagnosis }) => diagnosis.verdict === 'blocked');
      for (const { fix, changes, members } of fixesOf(blocked)) {
        if (fix.call.length > 0) continue;
        for (const member of members) {
          const diagnosis = afterwards(member, changes)?.diagnosis;
          expect(diagnosis?.findings ?? 'nothing').toEqual([]);
        }
      }
    }),
    { numRuns: 300 },
  );
});
