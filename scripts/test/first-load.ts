import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** The most that the panel may load before it can list requests, and tell the first of one: bytes, gzipped. */
const most = 60_000;

/** An import that is there from the start; a dynamic one has a bracket. */
const staticImport = /(?:\bfrom|\bimport)\s*"(\.{1,2}\/[^"]+\.js)"/g;
const script = /<script [^>]*src="([^"]+)"/g;

/**
 * The scripts that a page loads by itself: those that it names, and what they import.
 *
 * @param page the file of a built HTML page
 */
function scriptsOf(page: URL): readonly URL[] {
  const found = new Map<string, URL>();
  function add(file: URL, links: RegExp): void {
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(links)) {
      const next = new URL(path, file);
      if (found.has(next.href)) continue;
      found.set(next.href, next);
      add(next, staticImport);
    }
  }
  add(page, script);
  return [...found.values()];
}

/** Holds what the panel loads first against its limit, and prints the figure. */
export function measureFirstLoad(): boolean {
  const page = new URL('../../dist/chromium/src/extension/panel/panel.html', import.meta.url);
  const scripts = scriptsOf(page);
  const bytes = scripts.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
  const kilobytes = (count: number) => `${(count / 1000).toFixed(1)} KB`;
  console.log(
    `${fileURLToPath(page)} loads ${kilobytes(bytes)} of JavaScript first, gzipped, in ${scripts.length} files; at most ${kilobytes(most)}`,
  );
  // A page without scripts was not read as it is built.
  return scripts.length > 1 && bytes <= most;
}
