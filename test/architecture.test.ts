import { readdirSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFile, checkImports, checkNames } from './architecture/check.ts';
import { cyclesIn } from './architecture/cycles.ts';
import { layers } from './architecture/layers.ts';
import { checkTexts } from './architecture/texts.ts';

/** The files below a folder of the repository, by paths with slashes. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll(sep, '/')}`)
    .sort();
}

const sources = new Map(
  filesIn('src')
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => [path, readFileSync(path, 'utf8')] as const),
);

describe('src', () => {
  test('has sources, and each is read', () => {
    expect(sources.size).toBeGreaterThan(50);
  });

  test('imports go the way of the table', () => {
    expect([...sources].flatMap(([path, source]) => checkImports(path, source))).toEqual([]);
  });

  test('every file stands in a folder of the table, and is short', () => {
    expect([...sources].flatMap(([path, source]) => checkFile(path, source))).toEqual([]);
  });

  test('only a folder of texts writes texts', () => {
    expect([...sources].flatMap(([path, source]) => checkTexts(path, source))).toEqual([]);
  });

  test('a page has its style sheets from the start: the build loads none with code that comes later', () => {
    const styled = [...sources].flatMap(([path, source]) =>
      /^import .*\.css';$/m.test(source) ? [path] : [],
    );
    expect(styled).toEqual(
      ['explain/explain', 'panel/panel', 'popup/popup'].map((page) => `src/extension/${page}.tsx`),
    );
    const panel = sources.get('src/extension/panel/panel.tsx') ?? '';
    const forgotten = readdirSync('src/ui/styles').filter(
      (name) => name.endsWith('.css') && !panel.includes(`/styles/${name}'`),
    );
    expect(forgotten).toEqual([]);
  });

  test('no ring of files runs one another', () => {
    expect(cyclesIn(sources)).toEqual([]);
  });

  test('the pure folders are compiled without a DOM', () => {
    const { include } = JSON.parse(readFileSync('src/tsconfig.pure.json', 'utf8')) as {
      include: readonly string[];
    };
    const there = readdirSync('src');
    const pure = Object.keys(layers).filter((name) => layers[name]?.isPure && there.includes(name));
    expect(include).toEqual(expect.arrayContaining(pure));
  });
});

test.each(['src', 'test', 'scripts'])('every name in %s says what the thing is', (folder) => {
  expect(filesIn(folder).flatMap(checkNames)).toEqual([]);
});
