import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HarError } from '../../src/capture/har-error.ts';
import { readHarFile } from '../../src/capture/har-file.ts';

const good = { request: { method: 'GET', url: 'http://a.example/' }, response: { status: 200 } };

function har(log: object): string {
  return JSON.stringify({ log: { entries: [], ...log } });
}

describe('a HAR file', () => {
  it.each([
    ['as it is', har({ entries: [good] })],
    ['with a byte order mark', `\uFEFF${har({ entries: [good] })}`],
    ['with keys of its own', har({ _extra: 1, entries: [{ ...good, _extra: [] }] })],
  ])('is read %s', (_, text) => {
    const { entries, total, unreadable } = readHarFile(text);
    expect(entries.map(({ url }) => url)).toEqual(['http://a.example/']);
    expect([total, unreadable]).toEqual([1, []]);
  });

  it('keeps the good entries, and names the others', () => {
    const entries = [
      good,
      { request: { method: 'GET' } },
      null,
      { request: { url: 'http://b.example/' } },
      good,
    ];
    const file = readHarFile(har({ entries }));
    expect(file.entries).toHaveLength(2);
    expect(file.total).toBe(5);
    expect(file.unreadable).toEqual([
      'log.entries[1].request.url',
      'log.entries[2].request.url',
      'log.entries[3].request.method',
    ]);
  });

  it('leaves out without a word what was still under way', () => {
    const pending = { ...good, response: { status: 0, _error: null } };
    const file = readHarFile(har({ entries: [pending] }));
    expect([file.entries, file.unreadable]).toEqual([[], []]);
  });
});

describe('who recorded it', () => {
  it.each([
    ['Chromium', { creator: { name: 'WebInspector', version: '537.36' } }, 'chromium'],
    ['Firefox', { creator: { name: 'Firefox', version: '153.7.0' } }, 'firefox'],
    ['Safari', { creator: { name: 'WebKit Web Inspector', version: '1.0' } }, 'webkit'],
    [
      'a browser behind another program',
      { creator: { name: 'Playwright', version: '1' }, browser: { name: 'firefox' } },
      'firefox',
    ],
    ['another program', { creator: { name: 'Fiddler', version: '5' } }, null],
    ['nobody', {}, null],
    ['something else than a name', { creator: { name: 1, version: {} }, browser: [] }, null],
  ])('%s', (_, log, engine) => {
    expect(readHarFile(har(log)).recorder.engine).toBe(engine);
  });

  it('is named in its own words', () => {
    const creator = { name: 'WebInspector', version: '537.36', comment: '' };
    expect(readHarFile(har({ creator })).recorder).toEqual({
      name: 'WebInspector',
      version: '537.36',
      engine: 'chromium',
      engineBasis: 'recorder',
    });
    expect(readHarFile(har({})).recorder).toEqual({
      name: null,
      version: null,
      engine: null,
      engineBasis: null,
    });
  });
});

it('a preflight that a proxy recorded is dated by its end, when its request is sent', () => {
  const asks = { name: 'Access-Control-Request-Method', value: 'PUT' };
  const asked = { method: 'OPTIONS', url: 'http://a.example/', headers: [asks] };
  const entries = [
    { ...good, startedDateTime: '2026-03-02T10:00:00Z', time: 650.4, request: asked },
    { ...good, startedDateTime: '2026-03-02T10:00:00Z', time: 7 },
  ];
  const at = Date.UTC(2026, 2, 2, 10);
  const times = (log: object) =>
    readHarFile(har(log)).entries.map(({ startedAt, duration }) => [startedAt - at, duration]);
  const creator = { name: 'WebInspector' };
  expect(times({ entries })).toEqual([
    [650, 0],
    [0, 7],
  ]);
  expect(times({ creator, entries })).toEqual([
    [0, 650.4],
    [0, 7],
  ]);
});

function report(recording: unknown, around: object = {}): string {
  return JSON.stringify({ schema: 'whycors/report@1', recording, ...around });
}

const broken = (what: string) => `not a report of Whycors: ${what}`;

describe('a JSON report of ours', () => {
  const recording = { log: { creator: { name: 'Whycors' }, entries: [good] } };

  it('is read as the recording that is in it, with what it says of that', () => {
    const capturedBy = { name: 'x', version: '1', engine: 'webkit', engineBasis: 'given' };
    const file = readHarFile(report(recording, { capturedBy, summary: { sameOrigin: 7 } }));
    expect(file.entries.map(({ url }) => url)).toEqual(['http://a.example/']);
    expect(file).toMatchObject({ recorder: capturedBy, sameOrigin: 7, total: 1, unreadable: [] });
  });

  it.each([
    ['is missing', {}],
    ['is no object', { capturedBy: 'x', summary: null }],
    [
      'is something else',
      {
        capturedBy: { name: 1, version: [], engine: 'ladybird', engineBasis: {} },
        summary: { sameOrigin: -1 },
      },
    ],
  ])('is read where what it says of that %s', (_, around) => {
    const none = { name: null, version: null, engine: null, engineBasis: null };
    const file = readHarFile(report(recording, around));
    expect(file).toMatchObject({ recorder: none, sameOrigin: 0, total: 1 });
  });

  it('names the entries that are left out by their place in it', () => {
    const { unreadable } = readHarFile(report({ log: { entries: [good, null] } }));
    expect(unreadable).toEqual(['recording.log.entries[1].request.url']);
  });

  it('keeps the times that were written, whoever recorded it', () => {
    const asks = { name: 'Access-Control-Request-Method', value: 'PUT' };
    const asked = { method: 'OPTIONS', url: 'http://a.example/', headers: [asks] };
    const time = { startedDateTime: '2026-03-02T10:00:00Z', time: 650 };
    const file = readHarFile(report({ log: { entries: [{ ...good, ...time, request: asked }] } }));
    expect(file.entries[0]).toMatchObject({ startedAt: Date.UTC(2026, 2, 2, 10), duration: 650 });
  });
});

it.each([
  ['nothing', '', 'not JSON: line 1, column 1: it ends too early'],
  [
    'an end too early',
    '{"log": {\n  "entries": [',
    'not JSON: line 2, column 15: it ends too early',
  ],
  ['a page', '<!doctype html>', 'not JSON: line 1, column 1: unexpected "<"'],
  ['a comma too many', '{\r\n  "log": 1,\r\n}', 'not JSON: line 3, column 1: unexpected "}"'],
  ['a list', '[]', 'not a HAR: it is no object with the key "log"'],
  ['null', 'null', 'not a HAR: it is no object with the key "log"'],
  ['no log', '{}', 'not a HAR: the key "log" is missing'],
  [
    'an older report of ours',
    '{"schema": "whycors/report@1", "exchanges": []}',
    'a JSON report of an older Whycors, without the recording: take the HAR file that it was made from, or write the report anew',
  ],
  [
    'a newer report of ours',
    '{"schema": "whycors/report@2", "recording": {"log": {"entries": []}}}',
    'a JSON report of a newer Whycors, which alone can read it: take that, or the HAR file that it was made from',
  ],
  ['a report with a text for a recording', report('x'), broken('"recording" is not an object')],
  ['a report without a log', report({}), broken('the key "recording.log" is missing')],
  [
    'a report without entries',
    report({ log: {} }),
    broken('the key "recording.log.entries" is missing'),
  ],
  [
    'a report whose entries are none',
    report({ log: { entries: 1 } }),
    broken('"recording.log.entries" is not a list'),
  ],
  ['another schema', '{"schema": "whycors"}', 'not a HAR: the key "log" is missing'],
  ['a log that is a text', '{"log": "x"}', 'not a HAR: "log" is not an object'],
  ['no entries', '{"log": {}}', 'not a HAR: the key "log.entries" is missing'],
  ['entries that are none', '{"log": {"entries": {}}}', 'not a HAR: "log.entries" is not a list'],
  [
    'keys of the prototype',
    '{"__proto__": {"log": {"entries": []}}}',
    'not a HAR: the key "log" is missing',
  ],
])('%s is no HAR file', (_, text, message) => {
  expect(() => readHarFile(text)).toThrow(new HarError(message));
});

it('never throws anything else, whatever is in the file', () => {
  const log = fc.oneof(
    fc.jsonValue(),
    fc.record({
      entries: fc.array(fc.jsonValue()),
      creator: fc.jsonValue(),
      browser: fc.jsonValue(),
    }),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        log.map((each) => JSON.stringify({ log: each })),
        fc
          .record({ log, capturedBy: fc.jsonValue(), summary: fc.jsonValue() })
          .map(({ log: each, ...around }) => report({ log: each }, around)),
      ),
      (text) => {
        try {
          readHarFile(text);
        } catch (error) {
          expect(error).toBeInstanceOf(HarError);
        }
      },
    ),
  );
});
