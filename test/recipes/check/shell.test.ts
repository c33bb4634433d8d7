import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { curlCommand } from '../../../src/recipes/check/curl.ts';
import { howToCheck } from '../../../src/recipes/check/how-to-check.ts';
import { shellArgument } from '../../../src/recipes/check/shell.ts';
import { diagnosedFrom } from '../../diagnosis/policy/diagnosed.ts';
import { arbitraryEntries } from '../../report/arbitrary-entries.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'whycors-curl-'));
  // Each argument, and an empty line after the last, with NULs that no argument can hold.
  writeFileSync(
    join(folder, 'curl'),
    '#!/bin/sh\nfor a in "$@"; do printf "%s\\0" "$a"; done\nprintf "\\0"\n',
  );
  chmodSync(join(folder, 'curl'), 0o755);
});

afterAll(() => rmSync(folder, { recursive: true }));

/** What curl is given by each of these commands, in a real shell. */
function givenToCurl(commands: readonly string[]): string[][] {
  const { stdout, stderr, status } = spawnSync('sh', [], {
    input: commands.join('\n'),
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: `${folder}:/usr/bin:/bin` },
    timeout: 20_000,
  });
  expect([status, stderr]).toEqual([0, '']);
  const calls: string[][] = [[]];
  for (const argument of stdout.split('\0').slice(0, -1)) {
    if (argument === '') calls.push([]);
    else calls.at(-1)?.push(argument);
  }
  return calls.slice(0, -1);
}

/** What a shell would act on. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }).map((text) => text.replaceAll('\0', '') || 'a'),
  fc
    .array(
      fc.constantFrom(
        "'",
        '"',
        '`',
        '$(id)',
        '\\',
        '\n',
        ';',
        '&',
        '|',
        '>x',
        '!!',
        '~',
        '#',
        ' ',
        '*',
        "'\\''",
        '-',
        '%',
        '\r',
        '\u0003',
      ),
      { minLength: 1 },
    )
    .map((parts) => parts.join('')),
);

describe('in a real shell', () => {
  it('every argument is one argument, and itself', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(hostile, { minLength: 1, maxLength: 4 }), {
          minLength: 1,
          maxLength: 30,
        }),
        (calls) => {
          const commands = calls.map((args) => `curl ${args.map(shellArgument).join(' ')}`);
          expect(givenToCurl(commands)).toEqual(calls);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('every command gives curl its own arguments', () => {
    const header = fc.record({ name: hostile, value: fc.option(hostile) });
    const given = fc.record({
      url: fc.oneof(
        hostile,
        hostile.map((path) => `https://api.example/${path}?a=${path}`),
      ),
      method: fc.oneof(fc.constantFrom('GET', 'HEAD', 'PUT', "O'NEILL", '$x'), hostile),
      headers: fc.array(
        fc.oneof(
          header,
          hostile.map((value) => ({ name: 'x-a', value })),
        ),
        { maxLength: 4 },
      ),
    });
    fc.assert(
      fc.property(fc.array(given, { minLength: 1, maxLength: 30 }), (all) => {
        const commands = all
          .map(({ url, method, headers }) => curlCommand(url, method, headers))
          .filter((command) => command !== null);
        expect(givenToCurl(commands.map(({ command }) => command))).toEqual(
          commands.map(({ args }) => args),
        );
        for (const { command } of commands) expect(command).toMatch(/^[ -~\n]*$/);
      }),
      { numRuns: 60 },
    );
  });

  it('so do the checks of any recording, and none can be taken for an option', () => {
    fc.assert(
      fc.property(arbitraryEntries, (entries) => {
        const checks = diagnosedFrom(...entries).flatMap(howToCheck);
        expect(givenToCurl(checks.map(({ command }) => command))).toEqual(
          checks.map(({ args }) => args),
        );
        for (const { args } of checks) {
          const options = args.filter((argument) => argument.startsWith('-'));
          expect(['-i', '-H', '-X', '--head', '--globoff']).toEqual(
            expect.arrayContaining([...new Set(options)]),
          );
        }
      }),
      { numRuns: 100 },
    );
  });
});

test.each<[string, Parameters<typeof curlCommand>, string]>([
  ['a GET', ['https://api.example/a', 'GET', []], 'curl -i https://api.example/a'],
  ['a HEAD', ['https://api.example/a', 'HEAD', []], 'curl -i --head https://api.example/a'],
  [
    'a query, and a quote',
    ['https://api.example/a?b=c&d', 'PUT', [{ name: 'X-A', value: "it's" }]],
    String.raw`curl -i -X PUT 'https://api.example/a?b=c&d' \
  -H 'X-A: it'\''s'`,
  ],
  [
    'brackets, which curl would take for a pattern',
    ['http://[::1]:4000/a', 'GET', []],
    "curl -i --globoff 'http://[::1]:4000/a'",
  ],
  [
    'secrets',
    [
      'https://ada:secret@api.example/a?token=abc#b',
      'GET',
      [
        { name: 'Authorization', value: 'Bearer abc' },
        { name: 'X-Api-Key', value: 'abc' },
      ],
    ],
    String.raw`curl -i 'https://api.example/a?token=REDACTED-1' \
  -H 'Authorization: Bearer VALUE' \
  -H 'X-Api-Key: VALUE'`,
  ],
  [
    'an empty value, one that was not recorded, and one that a terminal would act on',
    [
      'https://api.example/',
      'GET',
      [
        { name: 'X-A', value: '' },
        { name: 'X-B', value: null },
        { name: 'X-C', value: 'a\u0003b' },
      ],
    ],
    String.raw`curl -i https://api.example/ \
  -H 'X-A;' \
  -H 'X-B: VALUE' \
  -H 'X-C: VALUE'`,
  ],
])('the command of %s', (_, args, command) => {
  expect(curlCommand(...args)?.command).toBe(command);
});

test.each([
  ['another scheme', 'file:///etc/passwd', 'GET'],
  ['no URL', '-o/etc/passwd', 'GET'],
  ['no method', 'https://api.example/', 'GE T'],
])('there is none for %s', (_, url, method) => {
  expect(curlCommand(url, method, [])).toBeNull();
});
