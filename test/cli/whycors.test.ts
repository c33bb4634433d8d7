import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/report/report.ts';
import { labOrigins } from '../lab/lab-origins.ts';
import { scenarios } from '../lab/scenarios.ts';
import type { Parsed } from '../report/parsed.ts';
import { schemaErrors } from '../report/report-schema.ts';
import { buildProgram, explain, packageVersion, program, run } from './program.ts';

let folder: string;

beforeAll(async () => {
  await buildProgram();
  folder = mkdtempSync(join(tmpdir(), 'whycors-cli-'));
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const page = 'http://localhost:3000';
const api = 'http://localhost:4000/users';

/** An entry as Chromium writes it, of a call to another origin. */
function entry(answer: Readonly<Record<string, string>>, error: string | null, url = api) {
  const headers = Object.entries(answer).map(([name, value]) => ({ name, value }));
  return {
    _resourceType: 'fetch',
    startedDateTime: '2026-11-22T12:00:00.000Z',
    time: 5,
    request: { method: 'GET', url, headers: [{ name: 'Origin', value: page }] },
    response: { status: 200, headers, redirectURL: '', _error: error },
  };
}

const allowed = entry({ 'Access-Control-Allow-Origin': page }, null);
const blocked = entry({}, 'net::ERR_FAILED');
const har = (...entries: readonly unknown[]) => ({ log: { entries } });

describe.each(['chromium', 'firefox'] as const)('what %s recorded of the lab', (browser) => {
  it('is explained, every scenario of it', () => {
    const { status, stdout, stderr } = run(['explain', `test/cli/samples/${browser}.har`]);
    expect([status, stderr]).toEqual([1, '']);
    const report: Parsed<Report> = JSON.parse(stdout);
    expect(schemaErrors(report)).toEqual([]);
    expect(report.generator).toEqual({ name: 'whycors', version: packageVersion });
    expect(report.capturedBy.engine).toBe(browser);
    expect(report.summary.sameOrigin).toBeGreaterThan(0);
    const found = report.exchanges.map(({ request, verdict, engines }) => [
      new URL(request.url).pathname.slice(1),
      verdict,
      browser === 'chromium' ? engines.chromium.code : engines.firefox.code,
    ]);
    expect(found).toEqual(
      scenarios.map(({ id, expected }) => {
        const { verdict, chromium, firefox } = expected(labOrigins);
        const code = browser === 'chromium' ? (chromium?.corsError ?? null) : firefox;
        // Firefox does not say whether the page was given the answer.
        const isOpen = browser === 'firefox' && id === 'wildcard';
        return [id, isOpen ? 'inconclusive' : verdict, code];
      }),
    );
  });
});

describe('the exit status', () => {
  it.each<[string, object, number, Partial<Record<string, number>>]>([
    ['0 where nothing was recorded', har(), 0, { allowed: 0, blocked: 0 }],
    ['0 where all is allowed', har(allowed), 0, { allowed: 1, blocked: 0 }],
    ['1 where something is blocked', har(allowed, blocked), 1, { allowed: 1, blocked: 1 }],
    [
      '0 where something failed, and not by CORS',
      har({ ...blocked, response: { status: 0, _error: 'net::ERR_TIMED_OUT' } }),
      0,
      { notCors: 1 },
    ],
    [
      '0 where the page called its own origin',
      har(entry({}, null, `${page}/users`)),
      0,
      { sameOrigin: 1 },
    ],
  ])('is %s', (_, file, expected, summary) => {
    const { status, stderr, report } = explain(file, '--format', 'json');
    expect([status, stderr]).toEqual([expected, '']);
    expect(report.summary).toMatchObject(summary);
    expect(schemaErrors(report)).toEqual([]);
  });

  it.each<[string, readonly string[], string, string]>([
    [
      'no command',
      [],
      '',
      'a command is missing; try: whycors explain FILE.har, or whycors message TEXT',
    ],
    [
      'another command',
      ['fix', 'a.har'],
      '',
      'unknown command "fix"; try: whycors explain FILE.har, or whycors message TEXT',
    ],
    ['no file', ['explain'], '', 'explain what? Name a HAR file, or - for standard input'],
    ['two files', ['explain', 'a.har', 'b.har'], '', 'one file at a time: "b.har" is one too many'],
    [
      'another format',
      ['explain', '-', '--format', 'pdf'],
      '',
      'unknown format "pdf"; there are: text, markdown, html, json, har',
    ],
    [
      'another kind of requests',
      ['explain', '-', '--only', 'allowed'],
      '',
      'unknown kind of requests "allowed"; there is: blocked',
    ],
    [
      'no origin',
      ['explain', '-', '--origin', 'app.example'],
      '',
      '"app.example" is no origin; one is written like https://app.example',
    ],
    [
      'a file that cannot be written',
      ['explain', 'test/cli/samples/chromium.har', '-o', 'none/report.md'],
      '',
      'none/report.md cannot be written: there is no such folder',
    ],
    [
      'a file whose ending is that of no format',
      ['explain', 'test/cli/samples/chromium.har', '-o', 'none/report.pdf'],
      '',
      '".pdf" is the ending of no format; there are: .txt, .log, .md, .html, .htm, .json, .har; or give --format',
    ],
    [
      'the recording itself as the report’s file',
      ['explain', 'test/cli/samples/chromium.har', '-o', './test/cli/../cli/samples/chromium.har'],
      '',
      './test/cli/../cli/samples/chromium.har is the recording itself: choose another file for the report',
    ],
    ['no format', ['explain', '-', '--format'], '', "Option '--format <value>' argument missing"],
    [
      'another engine',
      ['explain', '-', '--engine=blink'],
      '',
      'unknown engine "blink"; there are: chromium, firefox, webkit',
    ],
    ['an unknown option', ['explain', '-', '--verbose'], '', "Unknown option '--verbose'"],
    [
      'a missing file',
      ['explain', 'none.har'],
      '',
      'none.har cannot be read: there is no such file',
    ],
    ['a folder', ['explain', 'test'], '', 'test cannot be read: it is a folder'],
    ['a name of two lines', ['explain', 'a\nb'], '', 'a b cannot be read: there is no such file'],
    [
      'nothing on standard input',
      ['explain', '-'],
      '',
      'standard input: not JSON: line 1, column 1: it ends too early',
    ],
    [
      'broken JSON',
      ['explain', '-'],
      '{"log": {\n  "entries": [,]}}',
      'standard input: not JSON: line 2, column 15: unexpected ","',
    ],
    [
      'another JSON',
      ['explain', 'package.json'],
      '',
      'package.json: not a HAR: the key "log" is missing',
    ],
    [
      'a log without entries',
      ['explain', '-'],
      '{"log": {}}',
      'standard input: not a HAR: the key "log.entries" is missing',
    ],
    [
      'a log of which nothing can be read',
      ['explain', '-'],
      '{"log": {"entries": [{}, {"request": {"url": "x"}}]}}',
      'standard input: none of its entries can be read; missing: log.entries[0].request.url, log.entries[1].request.method',
    ],
    [
      'a picture',
      ['explain', 'docs/panel.png'],
      '',
      'docs/panel.png: not JSON: line 1, column 1: unexpected "\uFFFD"',
    ],
  ])('is 2, with one line that says why: %s', (_, args, input, line) => {
    expect(run(args, input)).toEqual({ status: 2, stdout: '', stderr: `whycors: ${line}\n` });
  });
});

it('keeps the good entries of a file, and counts and names the others', () => {
  const bad = Array.from({ length: 6 }, () => ({ request: { method: 'GET' } }));
  const { status, stderr, report } = explain(har(bad[0], blocked, null, ...bad));
  expect(status).toBe(1);
  expect(report.summary.blocked).toBe(1);
  const named = [0, 2, 3, 4, 5].map((index) => `log.entries[${index}].request.url`).join(', ');
  expect(stderr).toBe(
    `whycors: standard input: warning: 8 of 9 entries left out; missing: ${named}, …\n`,
  );
});

it.each(['utf8', 'utf16le'] as const)('reads a file with a byte order mark, in %s', (encoding) => {
  const file = join(folder, `${encoding}.har`);
  writeFileSync(file, `\uFEFF${JSON.stringify(har(blocked))}`, encoding);
  expect(run(['explain', file])).toMatchObject({ status: 1, stderr: '' });
});

it('names a packed file as that', () => {
  const file = join(folder, 'packed.har.gz');
  writeFileSync(file, gzipSync(JSON.stringify(har(blocked))));
  const line = `${file} cannot be read: it is compressed with gzip; unpack it first`;
  expect(run(['explain', file])).toEqual({ status: 2, stdout: '', stderr: `whycors: ${line}\n` });
});

it('tells what was not asked for from what is not there', () => {
  const told = (...args: string[]) =>
    run(['explain', '-', '--format', 'text', ...args], JSON.stringify(har(allowed))).stdout;
  expect(told('--only', 'blocked')).toMatch(/The recording holds 1\s+request to other origins\./);
  expect(told()).toMatch(/1 request to other origins: 1 allowed/);
});

it.each([
  [{ creator: { name: 'WebInspector', version: '537.36' } }, [], 'chromium', 'recorder'],
  [{ creator: { name: 'Fiddler', version: '5' } }, [], null, null],
  [{ creator: { name: 'Fiddler', version: '5' } }, ['--engine', 'webkit'], 'webkit', 'given'],
])('the engine of %j with %j is %s, %s', (log, options, engine, engineBasis) => {
  const { report } = explain({ log: { ...log, entries: [] } }, ...options);
  expect(report.capturedBy).toEqual({ ...log.creator, engine, engineBasis });
});

it('pairs requests as a proxy dates them, after their preflight', () => {
  const { status, stdout } = run(['explain', 'test/capture/samples/fiddler.har']);
  const { capturedBy, exchanges }: Parsed<Report> = JSON.parse(stdout);
  expect([status, capturedBy.engine, capturedBy.engineBasis]).toEqual([
    1,
    'chromium',
    'user-agent',
  ]);
  expect(exchanges.map(({ hops: [hop] }) => hop?.preflight.state)).toEqual([
    'not-needed',
    'sent',
    'sent',
  ]);
});

it.each(['test/cli/samples/chromium.har', 'test/capture/samples/fiddler.har'])(
  'explains its own report of %s as the recording',
  (file) => {
    const first = run(['explain', file, '--format', 'json']);
    const again = run(['explain', '-', '--format', 'json'], first.stdout);
    expect([again.status, again.stderr]).toEqual([first.status, '']);
    const [before, after]: Parsed<Report>[] = [first, again].map(({ stdout }) =>
      JSON.parse(stdout),
    );
    expect(after?.exchanges).toEqual(before?.exchanges);
    expect(after?.capturedBy).toEqual(before?.capturedBy);
    expect(after?.summary).toEqual(before?.summary);
    expect(after?.recording).toEqual(before?.recording);
  },
);

it('takes secrets out of URLs unless told otherwise', () => {
  const secret = har(entry({}, 'net::ERR_FAILED', `${api}?token=abc`));
  const url = (...options: readonly string[]) =>
    explain(secret, ...options).report.exchanges[0]?.request.url;
  expect(url()).toBe(`${api}?token=REDACTED-1`);
  expect(url('--no-redact')).toBe(`${api}?token=abc`);
});

describe('the form of a report', () => {
  const file = har(allowed, blocked);
  const forms = {
    text: /^The answer has no Access-Control-Allow-Origin header\n─+\n/,
    markdown: /^## The answer has no `Access-Control-Allow-Origin` header\n/,
    html: /^<!doctype html>\n<html lang="en">\n[\s\S]*:root \{\ncolor-scheme: light;\n--font-size: [\s\S]*<h2>The answer has no <code/,
    json: /^\{\n {2}"schema": "whycors\/report@1"/,
    har: /^\{\n {2}"log": /,
  };

  it.each(Object.entries(forms))('is %s where that is asked for', (format, beginning) => {
    const { status, stdout } = run(['explain', '-', '--format', format], JSON.stringify(file));
    expect(status).toBe(1);
    expect(stdout).toMatch(beginning);
  });

  it.each([
    ['txt', forms.text],
    ['md', forms.markdown],
    ['html', forms.html],
    ['htm', forms.html],
    ['json', forms.json],
    ['har', forms.har],
    ['log', forms.text],
  ])('is said by the ending of the file that it goes to: .%s', (ending, beginning) => {
    const output = join(folder, `report.${ending}`);
    expect(run(['explain', '-', '-o', output], JSON.stringify(file))).toEqual({
      status: 1,
      stdout: '',
      stderr: '',
    });
    expect(readFileSync(output, 'utf8')).toMatch(beginning);
  });

  it('has no colours where no terminal reads it', () => {
    const { stdout } = run(['explain', '-', '--format', 'text'], JSON.stringify(file));
    expect(stdout).not.toContain('\u001B');
    expect(stdout).toMatch(/2 requests to other origins: 1 blocked, 1 allowed\.\n$/);
  });
});

describe('only what is asked for is told', () => {
  const other = entry({}, 'net::ERR_FAILED', 'http://other.example/a');
  const file = har(allowed, blocked, other);
  const urls = (...options: readonly string[]) =>
    explain(file, ...options).report.exchanges.map(({ request }) => request.url);

  it.each<[readonly string[], readonly string[]]>([
    [[], [api, api, 'http://other.example/a']],
    [
      ['--only', 'blocked'],
      [api, 'http://other.example/a'],
    ],
    [['--origin', 'http://other.example'], ['http://other.example/a']],
    [['--origin', 'http://other.example/'], ['http://other.example/a']],
    [
      ['--origin', page],
      [api, api, 'http://other.example/a'],
    ],
    [['--origin', 'http://localhost:4000', '--only=blocked'], [api]],
    [['--origin', 'http://none.example'], []],
  ])('%j', (options, expected) => {
    expect(urls(...options)).toEqual(expected);
  });

  it('and the exit status is of that', () => {
    expect(explain(har(allowed, other), '--origin', 'http://localhost:4000').status).toBe(0);
  });
});

describe('what it was not made for does not break it', () => {
  const deep = `${'['.repeat(2e5)}${']'.repeat(2e5)}`;
  const many = Array.from({ length: 5000 }, (_, index) =>
    entry({}, 'net::ERR_FAILED', `${api}/${index}`),
  );
  const pollution = '{"__proto__": {"url": "http://a.example"}, "constructor": {"prototype": 1}}';
  it.each([
    ['nested deeply', `{"log": {"entries": [{"request": ${deep}}, ${JSON.stringify(blocked)}]}}`],
    [
      'long values',
      JSON.stringify(
        har({ ...blocked, request: { ...blocked.request, url: `${api}?${'a'.repeat(5e6)}` } }),
      ),
    ],
    ['many entries', JSON.stringify(har(...many))],
    [
      'keys of the prototype',
      `{"log": {"entries": [${pollution}, {"request": ${pollution}}, ${JSON.stringify(blocked)}]}}`,
    ],
    [
      'strange types',
      JSON.stringify(
        har({
          ...blocked,
          time: 'x',
          startedDateTime: {},
          _initiator: [1],
          _resourceType: ['fetch'],
        }),
      ),
    ],
    ['numbers beyond all', JSON.stringify(har(blocked)).replace('"time":5', '"time":1e999')],
    [
      'half characters',
      JSON.stringify(har(entry({ 'Access-Control-Allow-Origin': '\uD800' }, 'net::ERR_FAILED'))),
    ],
  ])('%s', (_, text) => {
    const { status, stdout, stderr } = run(['explain', '-'], text);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(status).toBe(1);
    expect(JSON.parse(stdout).summary.blocked).toBeGreaterThan(0);
  });
});

describe('the messages of a text', () => {
  const refused = `Access to fetch at '${api}?token=abc' from origin '${page}' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.`;
  const timedOut = 'GET https://api.example/users net::ERR_TIMED_OUT';
  const title = 'The answer has no Access-Control-Allow-Origin header';

  it.each<[string, readonly string[], string]>([
    ['an argument', ['message', refused], ''],
    ['standard input, where there is none', ['message'], refused],
    ['standard input, where that is said', ['message', '-'], `02:14 [error] ${refused}\r\n`],
    ['an argument that begins with a dash', ['message', '--', `-> ${refused}`], ''],
    ['an argument, whatever stands on standard input', ['message', refused], timedOut],
  ])('are those of %s', (_, args, input) => {
    const { status, stdout, stderr } = run(args, input);
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout.split('\n').slice(0, 4)).toEqual([
      title,
      '─'.repeat(80),
      '',
      `  ${api}?token=REDACTED-1`,
    ]);
  });

  it.each<[number, string, string]>([
    [0, 'none says that something was blocked', timedOut],
    [1, 'one does', `${timedOut}\n${refused}`],
  ])('answer with %i where %s', (expected, _, input) => {
    const { status, stderr } = run(['message'], input);
    expect([status, stderr]).toEqual([expected, '']);
  });

  const nothing =
    'This does not look like a message about CORS. Copy the whole message from the console, from its first word on. Several at once may be pasted. In Chrome and Edge it begins with Access to, and in Firefox with Cross-Origin Request Blocked. In Safari it names Access-Control-Allow-Origin or a preflight, and ends with due to access control checks.';

  it.each<[string, readonly string[], string | Buffer, string]>([
    ['without any', ['message', 'hello'], '', `the text: ${nothing}`],
    ['that is empty', ['message', ''], refused, `the text: ${nothing}`],
    ['on standard input without any', ['message'], 'hello\n', `standard input: ${nothing}`],
    ['that is nothing', ['message', '-'], '', `standard input: ${nothing}`],
    [
      'that is none',
      ['message'],
      Buffer.from([0, 255, 27, 93, 0x80]),
      `standard input: ${nothing}`,
    ],
    [
      'not in quotes, with controls',
      ['message', 'Access', '\u001B[31mto\n'],
      '',
      'one text at a time, in quotes: " [31mto " is one too many',
    ],
    [
      'for a file that cannot be written',
      ['message', refused, '-o', 'none/message.md'],
      '',
      'none/message.md cannot be written: there is no such folder',
    ],
  ])('answer with 2 and one line for a text %s', (_, args, input, line) => {
    expect(run(args, input)).toEqual({ status: 2, stdout: '', stderr: `whycors: ${line}\n` });
  });

  it.each([
    ['txt', `${title}\n─`],
    ['md', '## The answer has no `Access-Control-Allow-Origin` header\n\n'],
    ['html', '<!doctype html>\n<html lang="en">\n'],
    ['log', `${title}\n─`],
  ])('go to a file, as its ending says: .%s', (ending, beginning) => {
    const output = join(folder, `message.${ending}`);
    expect(run(['message', refused, '-o', output])).toEqual({ status: 1, stdout: '', stderr: '' });
    const text = readFileSync(output, 'utf8');
    expect(text.slice(0, beginning.length)).toBe(beginning);
    expect(text).not.toContain('\u001B');
  });

  it('are read as far as anybody reads, and the rest is counted', () => {
    const { status, stdout, stderr } = run(['message'], `${refused}\n${'x '.repeat(1e6)}`);
    expect([status, stdout.split('\n')[0]]).toEqual([1, title]);
    expect(stderr).toBe(
      `whycors: standard input: warning: only the first 1000000 of ${refused.length + 1 + 2e6} characters were read\n`,
    );
  });
});

it('ends in silence where nobody reads on', () => {
  const file = join(folder, 'long.har');
  const entries = Array.from({ length: 2000 }, (_, index) => entry({}, null, `${api}/${index}`));
  writeFileSync(file, JSON.stringify(har(...entries)));
  const command = `"${process.execPath}" ${program} explain "${file}" | head -c 1`;
  const { stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
  expect([stdout, stderr]).toEqual(['{', '']);
});

it.each([['--help'], ['-h'], ['help'], ['explain', '--help'], ['message', '-h']])(
  'says how it is used: %s',
  (...args) => {
    const { status, stdout, stderr } = run(args);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Usage: whycors explain FILE\.har/);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  },
);

it('says its version', () => {
  expect(run(['--version'])).toEqual({ status: 0, stdout: `${packageVersion}\n`, stderr: '' });
});

it('is one file, with the line that makes it a command', () => {
  const text = readFileSync(program, 'utf8');
  expect(text).toMatch(/^#!\/usr\/bin\/env node\n/);
  expect(text.match(/^import .*$/gm)?.filter((line) => !/ from "node:/.test(line))).toEqual([]);
});
