import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Listing } from './listing.ts';
import { rawRequest } from './raw.ts';
import type { Answer } from './scenario.ts';
import { groups } from './scenarios.ts';
import { type Lab, startLab } from './server.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
afterAll(() => lab.close());

/** What Node adds by itself, or the lab for the body, and no scenario is about. */
const framing = /^(Content-Type|Content-Length|Transfer-Encoding|Date|Connection):/;

/** Asks the URL and expects this answer: its status, its lines in their order, its body. */
async function expectOnTheWire(method: string, url: string, answer: Answer): Promise<void> {
  const { status, lines, body } = await rawRequest(method, `${url}?run=7`);
  const declared = answer.headers.filter(([name]) => name !== 'Content-Type');
  expect({ status, lines: lines.filter((line) => !framing.test(line)), body }).toEqual({
    status: answer.status,
    lines: declared.map(([name, value]) =>
      name === 'Location' ? `${name}: ${value}?run=7` : `${name}: ${value}`,
    ),
    body: answer.body ?? '',
  });
}

const scenarios = groups.flatMap((group) => group.scenarios);

describe.each(scenarios)('$id', ({ id, title, wrong, call, answers, expected }) => {
  test('has an id for a URL, a title and a sentence', () => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(title).not.toBe('');
    expect(wrong).toMatch(/\.$/);
  });

  test('is answered over the wire as it says', async () => {
    const { preflight, actual, target } = answers(lab);
    const url = `${lab[call.to]}/${id}`;
    if (preflight) await expectOnTheWire('OPTIONS', url, preflight);
    if (actual) await expectOnTheWire(call.method, url, actual);
    if (target?.preflight) await expectOnTheWire('OPTIONS', target.url, target.preflight);
    if (target?.actual) await expectOnTheWire('GET', target.url, target.actual);
  });

  test('is answered somewhere, unless the server is down', () => {
    expect(answers(lab).actual === undefined).toBe(call.to === 'down');
  });

  test('where it passes and names the origin, tells caches that the answer varies', () => {
    if (id === 'vary-origin-missing') return;
    const { preflight, actual } = answers(lab);
    for (const answer of [preflight, actual]) {
      const headers = new Map(answer?.headers);
      if (expected(lab).verdict !== 'allowed') continue;
      if (headers.get('Access-Control-Allow-Origin') !== lab.page) continue;
      expect(headers.get('Vary')).toBe('Origin');
    }
  });
});

test('no two scenarios have one id', () => {
  expect(new Set(scenarios.map(({ id }) => id)).size).toBe(scenarios.length);
});

test('two lines of one name go out as two lines', async () => {
  const { lines } = await rawRequest('GET', `${lab.api}/two-allow-origin-lines?run=1`);
  const allowed = lines.filter((line) => line.startsWith('Access-Control-Allow-Origin:'));
  expect(allowed).toEqual(Array(2).fill(`Access-Control-Allow-Origin: ${lab.page}`));
});

test('a preflight that no scenario answers gets 404 and no CORS header', async () => {
  const { status, lines } = await rawRequest('OPTIONS', `${lab.api}/plain?run=1`);
  expect(status).toBe(404);
  expect(lines.join('\n')).not.toMatch(/access-control/i);
});

test('the document sets the cookie that a call with credentials carries', async () => {
  const { status, lines } = await rawRequest('GET', `${lab.page}/`);
  expect(status).toBe(200);
  expect(lines).toContain('Set-Cookie: session=lab; Path=/; SameSite=Lax; HttpOnly');
});

test.each(['/lab.css', '/lab.js', '/whycors.svg'])('the page has its %s', async (path) => {
  expect(await rawRequest('GET', lab.page + path)).toMatchObject({ status: 200 });
});

test('the page gets every scenario, with the URL to call', async () => {
  const { groups }: Listing = await (await fetch(`${lab.page}/scenarios.json`)).json();
  const listed = groups.flatMap((group) => group.scenarios.map(({ url }) => url));
  expect(listed).toEqual(scenarios.map(({ id, call }) => `${lab[call.to]}/${id}`));
});

test('nothing listens where the server is down', async () => {
  await expect(rawRequest('GET', `${lab.down}/server-down`)).rejects.toMatchObject({
    cause: { code: 'ECONNREFUSED' },
  });
});

test('two labs run at the same time, each on its own ports', async () => {
  const other = await startLab();
  const ports = [lab, other].flatMap(({ page, api, third }) =>
    [page, api, third].map((origin) => new URL(origin).port),
  );
  await other.close();
  expect(new Set(ports).size).toBe(6);
});

test('close ends everything: the ports refuse, and open connections are gone', async () => {
  const other = await startLab();
  const idle = connect(Number(new URL(other.api).port), '127.0.0.1');
  await once(idle, 'connect');
  const ended = once(idle.resume(), 'close', { signal: AbortSignal.timeout(5000) });
  await Promise.all([other.close(), ended]);
  for (const origin of [other.page, other.api, other.third]) {
    await expect(rawRequest('GET', origin, '127.0.0.1')).rejects.toMatchObject({
      cause: { code: 'ECONNREFUSED' },
    });
  }
});
