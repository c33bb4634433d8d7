import type { AnswerChange } from '../../../src/diagnosis/fix/answer-change.ts';
import type { CallChange } from '../../../src/diagnosis/fix/call-change.ts';
import { applyChanges } from '../../../src/diagnosis/fix/change.ts';
import { isSameName } from '../../../src/fetch-standard/header-list.ts';
import { type Answer, type Call, fill, type OracleCase, type Places } from '../case.ts';

/** What a fix asks for, or what will do in its place. */
export interface Changes {
  readonly call: readonly CallChange[];
  readonly changes: readonly Omit<AnswerChange, 'url' | 'method' | 'lines'>[];
}

/** The case with a fix made: by the servers, in what they answer, and by the page, in its call. */
export function withChanges(
  each: OracleCase,
  { call, changes }: Changes,
  places: Places,
): OracleCase {
  const changed = (answer: Answer, hop: number, on: AnswerChange['on']): Answer =>
    changes
      .filter((change) => change.hop === hop && change.on === on)
      .reduce((before, change) => answerWith(before, change, each.id, places), answer);
  const [first, ...others] = each.hops.map((planned, index) => {
    // A call of another URL begins at another hop, and the recording counts from there.
    const hop = index - (each.from ?? 0);
    return {
      ...planned,
      preflight: changed(planned.preflight, hop, 'preflight'),
      actual: changed(planned.actual, hop, 'response'),
    };
  });
  const url = call.find(({ change }) => change === 'url')?.value;
  const from = url === undefined ? each.from : Number(/hop=(\d+)/.exec(url)?.[1]);
  return {
    ...each,
    call: call.reduce(callWith, each.call),
    hops: [first ?? each.hops[0], ...others],
    ...(from === undefined ? {} : { from }),
  };
}

function answerWith(
  answer: Answer,
  { status, headers }: Changes['changes'][number],
  id: number,
  places: Places,
): Answer {
  const before = answer.headers.map(([name, value]) => ({ name, value: fill(value, places, id) }));
  return {
    ...answer,
    status: status?.after ?? answer.status,
    headers: applyChanges(before, headers).map(({ name, value }) => [name, value] as const),
  };
}

function callWith(call: Call, { change, value }: CallChange): Call {
  switch (change) {
    case 'url':
      return call;
    case 'method':
      // Neither can carry a body: `fetch` throws.
      return { ...call, method: value, body: ['GET', 'HEAD'].includes(value) ? null : call.body };
    case 'drop-header':
      return { ...call, headers: call.headers.filter(([name]) => !isSameName(name, value)) };
    case 'credentials':
      return { ...call, credentials: value as Call['credentials'] };
    case 'mode':
      // Every call here is made in it.
      return call;
  }
}
