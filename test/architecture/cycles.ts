import { targetOf } from './check.ts';
import { importsOf } from './imports.ts';

/**
 * Each ring of files that import one another, once, such as `a.ts → b.ts → a.ts`. Type imports do
 * not close a ring: they are gone before anything runs, so nobody meets a file half loaded.
 *
 * @param sources file paths from the repository, to their text
 */
export function cyclesIn(sources: ReadonlyMap<string, string>): readonly string[] {
  const cycles: string[] = [];
  const done = new Set<string>();

  function visit(path: string, way: readonly string[]): void {
    const start = way.indexOf(path);
    if (start >= 0) cycles.push([...way.slice(start), path].join(' → '));
    if (start >= 0 || done.has(path)) return;
    for (const { specifier, isType } of importsOf(path, sources.get(path) ?? '')) {
      const target = specifier === null || isType ? null : targetOf(path, specifier);
      if (target !== null && sources.has(target)) visit(target, [...way, path]);
    }
    done.add(path);
  }

  for (const path of sources.keys()) visit(path, []);
  return cycles;
}
