import { describe, expect, test } from 'vitest';
import { checkFile, checkImports, checkNames } from './check.ts';
import { cyclesIn } from './cycles.ts';

describe('an import is rejected', () => {
  test.each([
    ['the wrong way', 'src/exchange/a.ts', "import { a } from '../diagnosis/a.ts';"],
    ['from a folder deep down', 'src/diagnosis/fix/a.ts', "import '../../ui/a.tsx';"],
    ['of a type', 'src/exchange/a.ts', "import type { A } from '../capture/a.ts';"],
    ['of a type among values', 'src/capture/a.ts', "import { type A } from '../ui/a.ts';"],
    ['inside a type', 'src/exchange/a.ts', "type A = import('../capture/a.ts').A;"],
    ['behind typeof', 'src/exchange/a.ts', "let a: typeof import('../capture/a.ts');"],
    ['on demand', 'src/ui/a.tsx', "const a = () => <p>{import('../capture/a.ts')}</p>;"],
    ['on demand, by a template', 'src/ui/a.ts', 'const a = import(`../capture/a.ts`);'],
    ['that is computed', 'src/ui/a.ts', 'const a = import(name);'],
    ['with a part filled in', 'src/ui/a.ts', 'const a = import("../exchange/" + name);'],
    ['by a re-export', 'src/diagnosis/a.ts', "export { a } from '../capture/a.ts';"],
    ['by a re-export of nothing', 'src/diagnosis/a.ts', "export {} from '../capture/a.ts';"],
    ['by a re-export of all', 'src/diagnosis/a.ts', "export * from '../report/a.ts';"],
    ['by a re-export of a type', 'src/diagnosis/a.ts', "export type { A } from '../ui/a.ts';"],
    ['for its effect', 'src/capture/a.ts', "import '../ui/a.css';"],
    ['by require', 'src/capture/a.ts', "const a = require('../ui/a.ts');"],
    ['by import and require', 'src/capture/a.ts', "import a = require('../ui/a.ts');"],
    ['of the whole of what its own may import', 'src/cli/a.ts', "import '../ui/a.ts';"],
    ['of a shell', 'src/ui/a.ts', "import { a } from '../extension/a.ts';"],
    ['of a file in src itself', 'src/ui/a.ts', "import '../url.d.ts';"],
    ['from outside src', 'src/ui/a.ts', "import { a } from '../../test/ui/a.ts';"],
    ['from the root of the disk', 'src/ui/a.ts', "import { a } from '/src/capture/a.ts';"],
    ['from the web', 'src/ui/a.ts', "import { a } from 'https://a.example/a.js';"],
    ['of a package in a pure folder', 'src/exchange/a.ts', "import { h } from 'preact';"],
    ['of Node in a pure folder', 'src/diagnosis/a.ts', "import { URL } from 'node:url';"],
    ['of Node in the components', 'src/ui/a.ts', "import { join } from 'node:path';"],
    ['of a whole package', 'src/fetch-standard/a.ts', "import { a } from 'whatwg-mimetype';"],
    [
      'of the parser of MIME types elsewhere',
      'src/diagnosis/a.ts',
      "import MIMEType from 'whatwg-mimetype/lib/mime-type.js';",
    ],
    ['of the build', 'src/extension/a.ts', "import { defineConfig } from 'vite';"],
    ['of a package that begins alike', 'src/ui/a.ts', "import { h } from 'preact-other';"],
    ['of what the build knows', 'src/diagnosis/a.ts', 'const a = import.meta.env.MODE;'],
    ['of types past the tsconfig', 'src/diagnosis/a.ts', '/// <reference lib="dom" />'],
    ['of a global in secret', 'src/capture/a.ts', 'declare const chrome: unknown;'],
    ['of a global for all', 'src/diagnosis/a.ts', 'declare global { var chrome: unknown; }'],
  ])('%s', (_, path, source) => {
    const problems = checkImports(path, `// the first line\n${source}\n`);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(`${path}:2: `);
  });

  test('with file, line, what, and why', () => {
    expect(checkImports('src/exchange/a.ts', "\n\nimport { b } from '../ui/b.ts';\n")).toEqual([
      "src/exchange/a.ts:3: import '../ui/b.ts' is not for exchange, which says what was seen, whoever recorded it and whatever it means",
    ]);
  });
});

test.each([
  ['the right way', 'src/diagnosis/a.ts', "import { a } from '../exchange/a.ts';"],
  ['the pure side of what it may import', 'src/capture/a.ts', "import '../fetch-standard/a.ts';"],
  ['its own folder', 'src/ui/deep/a.tsx', "import { a } from '../a.tsx';"],
  ['a folder that has the name of another', 'src/ui/a.ts', "import './capture/a.ts';"],
  ['its own folder, from above', 'src/ui/a.ts', "import '../ui/a.ts';"],
  ['on demand', 'src/extension/panel/a.ts', "const a = import('../../ui/a.tsx');"],
  ['a style sheet, as text', 'src/extension/a.ts', "import '../ui/a.css?inline';"],
  ['Preact, to draw', 'src/ui/a.tsx', "import { useRef } from 'preact/hooks';"],
  [
    'the parser of MIME types, in the standard',
    'src/fetch-standard/a.ts',
    "import MIMEType from 'whatwg-mimetype/lib/mime-type.js';",
  ],
  ['Node, on the command line', 'src/cli/a.ts', "import { readFile } from 'node:fs/promises';"],
  ['the address of a file of the shell', 'src/extension/a.ts', 'const a = import.meta.url;'],
  ['a global, in the shell', 'src/extension/a.ts', 'declare const chrome: unknown;'],
  ['nothing: the word is in a text', 'src/exchange/a.ts', `const a = "import '../ui/a.ts'";`],
  ['nothing: the word is in a comment', 'src/exchange/a.ts', "// import '../ui/a.ts';"],
  ['nothing: a method of that name', 'src/exchange/a.ts', "a.require('../ui/a.ts');"],
  ['nothing: a type of its own', 'src/exchange/a.ts', 'declare interface A { a: string }'],
])('an import may take %s', (_, path, source) => {
  expect(checkImports(path, source)).toEqual([]);
});

test('what is no TypeScript is an error, not a file without imports', () => {
  expect(() => checkImports('src/exchange/a.ts', 'import { from;')).toThrow('src/exchange/a.ts');
});

test.each([
  ['src/newcomer/a.ts', 'a;'],
  ['src/a.ts', 'a;'],
  ['src/toString/a.ts', 'a;'],
  ['src/exchange/a.ts', 'a;\n'.repeat(201)],
])('%s is rejected where it stands, or as it is', (path, source) => {
  expect(checkFile(path, source)).toHaveLength(1);
});

test.each([
  ['src/url.d.ts', 'a;'],
  ['src/exchange/a.ts', 'a;\n'.repeat(200)],
])('%s is accepted', (path, source) => {
  expect(checkFile(path, source)).toEqual([]);
});

test.each([
  'src/utils/a.ts',
  'src/ui/helpers.ts',
  'src/ui/Common.tsx',
  'test/shared',
  'a/util.d.ts',
])('the name %s says nothing', (path) => expect(checkNames(path)).toHaveLength(1));

test.each(['src/ui/shared-worker.ts', 'src/exchange/commons-license.ts', 'src/ui/helper-text.tsx'])(
  'the name %s is of a thing',
  (path) => expect(checkNames(path)).toEqual([]),
);

describe('files that import one another', () => {
  const ring = (...files: readonly (readonly [string, string])[]) =>
    cyclesIn(new Map(files.map(([name, source]) => [`src/ui/${name}.ts`, source])));

  test.each([
    ['a pair', ring(['a', "import './b.ts';"], ['b', "import { a } from './a.ts';"])],
    ['itself', ring(['a', "import './a.ts';"])],
    ['by a re-export', ring(['a', "export * from './b.ts';"], ['b', "import './a.ts';"])],
    ['on demand', ring(['a', "const b = import('./b.ts');"], ['b', "import './a.ts';"])],
    [
      'three, entered from beside',
      ring(
        ['z', "import './b.ts';"],
        ['a', "import './b.ts';"],
        ['b', "import './c.ts';"],
        ['c', "import './a.ts';"],
      ),
    ],
  ])('are a ring: %s', (_, cycles) => {
    expect(cycles).toHaveLength(1);
    expect(cycles[0]).toMatch(/^(src\/ui\/\w\.ts) → (.* → )?\1$/);
  });

  test.each([
    [
      'two ways to one file',
      ring(['a', "import './b.ts'; import './c.ts';"], ['b', "import './c.ts';"], ['c', '']),
    ],
    ['a type, one way', ring(['a', "import './b.ts';"], ['b', "import type { A } from './a.ts';"])],
    ['a file that is not there', ring(['a', "import './b.ts';"])],
  ])('are none: %s', (_, cycles) => {
    expect(cycles).toEqual([]);
  });
});
