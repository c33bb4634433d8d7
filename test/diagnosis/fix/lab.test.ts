import { expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose.ts';
import { applyChanges } from '../../../src/diagnosis/fix/change.ts';
import type { Fix } from '../../../src/diagnosis/fix/fix.ts';
import { isSameName } from '../../../src/fetch-standard/header-list.ts';
import { labOrigins as lab } from '../../lab/lab-origins.ts';
import type { Scenario } from '../../lab/scenario.ts';
import { scenarios } from '../../lab/scenarios.ts';
import type { Changes } from '../../oracle/fix/fixed-case.ts';
import {
  fetchInModel,
  type ModelCall,
  type ModelServer,
} from '../../oracle/model/model-browser.ts';
import { exchangeOf } from '../exchanges.ts';
import { withoutOne } from './blocked.ts';

function callOf({ id, call }: Scenario): ModelCall {
  const { to, method, headers = {}, credentials = 'same-origin' } = call;
  return {
    ...{ page: lab.page, url: `${lab[to]}/${id}`, method, credentials, redirect: 'follow' },
    headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
    isPreflightForced: false,
  };
}

function serverOf({ id, call, answers }: Scenario): ModelServer {
  const { target, ...first } = answers(lab);
  return (url, isPreflight) => {
    const own = url === `${lab[call.to]}/${id}` ? first : url === target?.url ? target : {};
    const answer = isPreflight ? own.preflight : own.actual;
    const headers = answer?.headers.map(([name, value]) => ({ name, value })) ?? [];
    return { status: answer?.status ?? 404, headers };
  };
}

/** The servers with a fix made. */
function changedServer(server: ModelServer, fix: Pick<Fix, 'changes'>): ModelServer {
  return (url, isPreflight) => {
    const answer = server(url, isPreflight);
    const on = isPreflight ? 'preflight' : 'response';
    const change = fix.changes.find((each) => each.url === url && each.on === on);
    if (answer === null || change === undefined) return answer;
    return {
      status: change.status?.after ?? answer.status,
      headers: applyChanges(answer.headers, change.headers),
    };
  };
}

/** The page's call with a fix made. */
function changedCall(call: ModelCall, changes: Changes['call']): ModelCall {
  const valueFor = (what: string) => changes.find(({ change }) => change === what)?.value;
  const isDropped = (name: string) =>
    changes.some(({ change, value }) => change === 'drop-header' && isSameName(name, value));
  return {
    ...call,
    url: valueFor('url') ?? call.url,
    method: valueFor('method') ?? call.method,
    credentials: valueFor('credentials') === undefined ? call.credentials : 'same-origin',
    headers: call.headers.filter(({ name }) => !isDropped(name)),
  };
}

const blocked = scenarios.filter(({ expected }) => expected(lab).verdict === 'blocked');

it.each(blocked)('the lab’s $id passes with the fix, and not without any of it', (scenario) => {
  const [call, server] = [callOf(scenario), serverOf(scenario)];
  const run = (changes: Pick<Fix, 'call' | 'changes'>) =>
    fetchInModel(changedCall(call, changes.call), changedServer(server, changes), 'chromium');
  const first = fetchInModel(call, server, 'chromium');
  const { credentials } = call;
  const exchange = {
    ...exchangeOf(...first.entries),
    call: { mode: 'cors', credentials } as const,
  };
  const { fix, verdict } = diagnose(exchange);
  expect([first.verdict, verdict]).toEqual(['blocked', 'blocked']);
  expect(run(fix).verdict).toBe('allowed');
  for (const { what, changes } of withoutOne(fix)) {
    // What was not recorded may be there already.
    const isRecorded = fix.changes.every(({ seen }) => seen);
    if (isRecorded) expect(run(changes as Fix).verdict, `without ${what}`).toBe('blocked');
  }
  for (const alternative of fix.alternatives) expect(run(alternative).verdict).toBe('allowed');
});
