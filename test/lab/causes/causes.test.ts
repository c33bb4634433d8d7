import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rawRequest } from '../raw.ts';
import { type Lab, startLab } from '../server.ts';
import type { CauseListing } from './listing.ts';
import { causeRuns, originsOf } from './runs.ts';
import { causeScenarios } from './scenarios.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
afterAll(() => lab.close());

/** Where `*.localhost` leads in a browser, and not everywhere else. */
const here = '127.0.0.1';

describe.each(causeScenarios)('$id', ({ id, title, wrong, near }) => {
  it('has an id for a host, titles and a sentence', () => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(title).not.toBe('');
    expect(near.title).not.toBe('');
    expect(wrong).toMatch(/\.$/);
  });

  it.each(['', '-near'])('is answered as it says, where it calls its own server%s', async (end) => {
    const run = causeRuns.find(({ name }) => name === id + end);
    if (run === undefined) throw new Error(`no run ${id}${end}`);
    const origins = originsOf(run, lab.causes);
    const answers = run.answers(origins);
    for (const [index, { url, method = 'GET' }] of run.calls(origins).entries()) {
      if (!url.startsWith('/')) continue;
      const { preflight, actual } = answers[url] ?? {};
      expect(preflight ?? actual, url).toBeDefined();
      for (const [asked, given] of [
        ['OPTIONS', preflight],
        [method, actual],
      ] as const) {
        const [first] = [given].flat();
        if (first === undefined || first.drops || first.after !== undefined) continue;
        const { status } = await rawRequest(asked, `${origins.own}${url}?run=${index}`, here);
        expect(status).toBe(first.status);
      }
    }
  });
});

it('no two scenarios have one id, and none has that of another’s near miss', () => {
  const names = causeRuns.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

it('gives the answers of a list in turn, to each run of the page anew', async () => {
  const run = causeRuns.find(({ name }) => name === 'masked-preflight');
  if (run === undefined) throw new Error('no such run');
  const { own } = originsOf(run, lab.causes);
  const asked = async (turn: string) => {
    const { lines } = await rawRequest('OPTIONS', `${own}/users?run=${turn}`, here);
    return lines.some((line) => line.startsWith('Access-Control-Allow-Origin'));
  };
  expect([await asked('a'), await asked('a'), await asked('a'), await asked('b')]).toEqual([
    true,
    false,
    false,
    true,
  ]);
});

it('closes the connection where there is to be no answer', async () => {
  const run = causeRuns.find(({ name }) => name === 'reset');
  if (run === undefined) throw new Error('no such run');
  const { own } = originsOf(run, lab.causes);
  expect((await rawRequest('GET', `${own}/users?run=1`, here)).status).toBeNaN();
});

it('the page gets every scenario with its near miss', async () => {
  const { groups }: CauseListing = await (await fetch(`${lab.page}/causes.json`)).json();
  const listed = groups.flatMap(({ scenarios }) => scenarios);
  expect(listed.map(({ id }) => id)).toEqual(causeScenarios.map(({ id }) => id));
  for (const { run, near } of listed) {
    expect(run.calls.length).toBeGreaterThan(0);
    expect(near.calls.length).toBeGreaterThan(0);
  }
});

it.each(['/causes', '/causes.js', '/make-call.js', '/frame.js', '/worker.js'])(
  'serves %s',
  async (path) => {
    expect((await rawRequest('GET', lab.page + path)).status).toBe(200);
  },
);
