import { describe, expect, test } from 'vitest';
import { allowedFolders, isAllowedPackage, layers } from './layers.ts';
import { lint } from './lint.ts';

const folders = Object.keys(layers);
const packages = [
  'preact',
  'preact/hooks',
  '@preact/signals',
  'webextension-polyfill',
  'whatwg-mimetype',
  'whatwg-mimetype/lib/mime-type.js',
  'whatwg-mimetype/lib/sniff.js',
  'vite',
  'vite/client',
  'some-package',
  'node:fs',
  'node:fs/promises',
];
const browserGlobals = ['chrome', 'browser'];
const impureGlobals = [
  ...browserGlobals,
  'document',
  'window',
  'globalThis',
  'fetch',
  'Date',
  'performance',
  'setTimeout',
  'setInterval',
  'localStorage',
  'console',
  'process',
  'navigator',
  'Math.random',
];

/** One statement of a made-up file, and whether lint has to reject it there. */
interface Probe {
  readonly statement: string;
  readonly isRejected: boolean;
}

function probesOf(folder: string, up: string): readonly Probe[] {
  const rejected = layers[folder]?.isPure
    ? impureGlobals
    : browserGlobals.filter(() => folder !== 'extension');
  return [
    ...folders
      .filter((other) => other !== folder)
      .flatMap((other) =>
        [
          `import { one } from '${up}${other}/one.ts';`,
          `import type { One } from '${up}${other}/deeper/one.ts';`,
          `export { one } from '${up}${other}/one.ts';`,
          `export const one = import('${up}${other}/one.ts');`,
        ].map((statement) => ({ statement, isRejected: !allowedFolders(folder).has(other) })),
      ),
    { statement: `import { one } from './one.ts';`, isRejected: false },
    ...packages.map((name) => ({
      statement: `import { one } from '${name}';`,
      isRejected: !isAllowedPackage(folder, name),
    })),
    ...impureGlobals.map((name) => ({
      statement: `export const one = ${name};`,
      isRejected: rejected.includes(name),
    })),
    { statement: 'export const one = URL.parse(two);', isRejected: false },
  ];
}

const probes = new Map(
  folders.flatMap((folder) => [
    [`src/${folder}/probe.ts`, probesOf(folder, '../')] as const,
    [`src/${folder}/deep/probe.ts`, probesOf(folder, '../../')] as const,
  ]),
);

describe('lint holds every folder to the table', () => {
  const restrictions = ['noRestrictedImports', 'noRestrictedGlobals', 'noJsRestrictedProperties'];
  const complaints = lint(
    new Map([...probes].map(([path, all]) => [path, all.map((p) => p.statement).join('\n')])),
  ).filter(({ rule }) => restrictions.includes(rule));

  test.each([...probes])('%s', (path, all) => {
    const lines = complaints.filter((each) => each.path === path).map(({ line }) => line);
    const rejected = all.filter((_, index) => lines.includes(index + 1));
    expect(rejected.map(({ statement }) => statement)).toEqual(
      all.filter(({ isRejected }) => isRejected).map(({ statement }) => statement),
    );
  });

  test('and says why, in a sentence', () => {
    const imports = complaints.filter(({ rule }) => rule === 'noRestrictedImports');
    expect(imports).not.toEqual([]);
    for (const { message } of imports) expect(message).toMatch(/^\S.{30,}\.$/);
  });
});
