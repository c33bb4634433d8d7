import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Diagnosed } from '../../src/diagnosis/policy/asked.ts';
import type { Entry } from '../../src/exchange/entry.ts';
import type { CorsExchange } from '../../src/exchange/exchange.ts';
import { harReport } from '../../src/report/har-report.ts';
import { htmlReport } from '../../src/report/html/html-report.tsx';
import { jsonReport } from '../../src/report/json-report.ts';
import { markdownReport } from '../../src/report/markdown-report.ts';
import type { CapturedBy } from '../../src/report/report.ts';
import { textReport } from '../../src/report/text-report.ts';
import { answersAmong, withoutSecrets } from '../../src/report/without-secrets.ts';
import { recordingsIn } from '../diagnosis/words/recorded-text.ts';
import { api, page, preflight, request, response } from '../exchange/entries.ts';
import { decided } from './decided.ts';
import { diagnosedIn } from './diagnosed-in.ts';
import { namedPlaces, namedSecret, shapedPlaces, shapedSecret } from './planted-secrets.ts';

const examples = new URL('../diagnosis/words/examples/', import.meta.url);

/** A recording for every text of a diagnosis. */
const recordings: readonly (readonly Entry[])[] = readdirSync(examples)
  .toSorted()
  .flatMap((file) => recordingsIn(readFileSync(new URL(file, examples), 'utf8')))
  .map(({ entries }) => entries);

const capturedBy: CapturedBy = { name: null, version: null, engine: null, engineBasis: null };

const input = (diagnosed: readonly Diagnosed[]) => ({
  exchanges: diagnosed.map(({ exchange }): CorsExchange => exchange),
  diagnoses: diagnosed.map(({ diagnosis }) => diagnosis),
  capturedBy,
  sameOrigin: 0,
  version: '1.2.3',
});

const formats: Readonly<Record<string, (diagnosed: readonly Diagnosed[]) => string>> = {
  JSON: (diagnosed) => JSON.stringify(jsonReport(input(diagnosed))),
  HAR: (diagnosed) => JSON.stringify(harReport(input(diagnosed))),
  text: (diagnosed) => textReport({ diagnosed, width: 80, colour: false }),
  Markdown: (diagnosed) => markdownReport({ diagnosed, capturedBy, version: '1.2.3' }),
  HTML: (diagnosed) => htmlReport({ diagnosed, capturedBy, version: '1.2.3' }),
};

/** Pieces of a secret that are long enough to tell something. */
function pieces(secret: string): string[] {
  const length = 8;
  return Array.from({ length: Math.max(1, secret.length - length + 1) }, (_, at) =>
    secret.slice(at, at + length),
  );
}

const planted = fc
  .record({
    recording: fc.constantFrom(...recordings),
    shaped: fc.array(fc.tuple(fc.constantFrom(...Object.keys(shapedPlaces)), shapedSecret), {
      maxLength: 3,
    }),
    named: fc.array(fc.tuple(fc.constantFrom(...Object.keys(namedPlaces)), namedSecret), {
      maxLength: 3,
    }),
  })
  .map(({ recording, shaped, named }) => {
    let entries = recording;
    for (const [place, secret] of named) {
      entries = entries.map((entry) => namedPlaces[place]?.(entry, secret) ?? entry);
    }
    for (const [place, secret] of shaped) {
      entries = entries.map((entry) => shapedPlaces[place]?.(entry, secret) ?? entry);
    }
    return { entries, secrets: [...shaped, ...named].map(([, secret]) => secret) };
  });

describe.each(Object.entries(formats))('%s', (_, write) => {
  it('lets no secret through, wherever it was planted', () => {
    fc.assert(
      fc.property(planted, ({ entries, secrets }) => {
        const text = write(diagnosedIn(entries));
        expect(secrets.flatMap(pieces).filter((piece) => text.includes(piece))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('without its secrets', () => {
  it('an exchange is decided as it was', () => {
    fc.assert(
      fc.property(planted, ({ entries }) => {
        const diagnosed = diagnosedIn(entries);
        const redacted = withoutSecrets(diagnosed, answersAmong(diagnosed)).diagnosed;
        expect(redacted.map(decided)).toEqual(diagnosed.map(decided));
      }),
      { numRuns: 500 },
    );
  });

  it.each(recordings.map((entries, index) => [index, entries] as const))(
    'the same is said, and the same lines change, where there are none: example %i',
    (_, entries) => {
      const diagnosed = diagnosedIn(entries);
      const { diagnosed: redacted, redacted: counts } = withoutSecrets(
        diagnosed,
        answersAmong(diagnosed),
      );
      const isClean = Object.values(counts ?? {}).every((count) => count === 0);
      if (isClean) expect(redacted).toEqual(diagnosed);
      else expect(redacted.map(decided)).toEqual(diagnosed.map(decided));
    },
  );
});

test.each(Object.entries(formats))(
  '%s tells of a call without the secrets of its place',
  (name, write) => {
    const url = `${page}/p;jsessionid=planted/app.js?token=planted&u=https://b.example&key=planted`;
    const diagnosed = diagnosedIn([request({ response: response(200, {}) })]).map((each) => ({
      ...each,
      exchange: {
        ...each.exchange,
        call: {
          mode: 'cors',
          credentials: 'include',
          kind: 'fetch',
          madeAt: { url, line: 10, column: 5 },
        } as const,
      },
    }));
    const text = write(diagnosed);
    expect(text.includes('/app.js')).toBe(name !== 'text' && name !== 'Markdown');
    expect(text).not.toContain('planted');
  },
);

test('a header that is called like a secret keeps its leave', () => {
  const name = 'd41d8cd98f00b204e9800998ecf8427e';
  const allowed = { 'Access-Control-Allow-Origin': page, 'Access-Control-Allow-Headers': name };
  const asked = preflight({ method: 'GET', asks: name, response: response(204, allowed) });
  const diagnosed = diagnosedIn([asked]);
  const [first] = withoutSecrets(diagnosed, answersAmong(diagnosed)).diagnosed;
  expect(first?.diagnosis.findings).toEqual([]);
});

test.each([
  'https://ada:planted@b.example/x',
  "https://ada:'planted@b.example/x",
  'https://ada:"planted<@b.example/x',
  '//ada:planted@b.example/x',
  'https:/ada:planted@b.example/x',
  'https:ada:planted@b.example/x',
  '\\\\ada:planted@b.example/x',
  '/\\ada:planted@b.example/x',
])('a redirect to %s is refused for its user info without that, too', (location) => {
  const headers = { 'Access-Control-Allow-Origin': page, Location: location };
  const diagnosed = diagnosedIn([request({ response: response(302, headers, api) })]);
  const redacted = withoutSecrets(diagnosed, answersAmong(diagnosed)).diagnosed;
  expect(diagnosed[0]?.diagnosis.reason).toBe('redirect-url-credentials');
  expect(redacted.map(decided)).toEqual(diagnosed.map(decided));
  expect(JSON.stringify(redacted)).not.toContain('planted');
});

test.each(['', ':443', ':443/', '/'])(
  'an allowed origin without a scheme, but with %j, keeps its cause',
  (end) => {
    const server = '5f2c9d8a7b6e4c3d2f1a0b9c--mysite.netlify.app';
    const headers = { 'Access-Control-Allow-Origin': `${server}${end}` };
    const asked = request({
      headers: { Origin: `https://${server}` },
      response: response(200, headers),
      entry: { initiatorUrl: `https://${server}/` },
    });
    const diagnosed = diagnosedIn([asked]);
    const redacted = withoutSecrets(diagnosed, answersAmong(diagnosed)).diagnosed;
    const causes = diagnosed.flatMap(({ diagnosis }) => diagnosis.causes.map(({ id }) => id));
    expect(causes.includes('origin-missing-scheme')).toBe(end === '');
    expect(redacted.map(decided)).toEqual(diagnosed.map(decided));
  },
);

test.each([
  'ada:planted@b.example',
  '1da:planted@b.example',
  'ada@b.example',
  'ada:planted,planted@b.example',
  'https://ada:planted x@b.example',
  'https://b.example, https://ada:planted@c.example',
  'https://ada:plantedü@b.example',
  'x\tada:planted@b.example',
  'a;ada:planted@b.example',
])('an allowed origin %s is refused for the same', (origin) => {
  const headers = { 'Access-Control-Allow-Origin': origin };
  const diagnosed = diagnosedIn([request({ response: response(200, headers) })]);
  const redacted = withoutSecrets(diagnosed, answersAmong(diagnosed)).diagnosed;
  expect(redacted.map(decided)).toEqual(diagnosed.map(decided));
  expect(JSON.stringify(redacted)).not.toContain('planted');
});
