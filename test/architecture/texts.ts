/** What of `words.ts` does not write a text: who has the words may hand them on, and show them. */
const handsOn = ['Part', 'Words', 'plainText', 'sentences', 'visible'];

const imported = /^(?:import|export)\s+(?:type\s+)?([^;]*?)\s+from\s+'[^']*\/words\.ts';/gm;

/**
 * What a file takes from `words.ts` to write texts with, a line each: only the folders `texts/` may, where each
 * language has its own.
 *
 * @param path from the repository, with slashes
 */
export function checkTexts(path: string, source: string): readonly string[] {
  if (path.includes('/texts/')) return [];
  return [...source.matchAll(imported)].flatMap(([, names = '']) =>
    names
      .split(/[{},]/)
      .map((name) => name.trim().replace(/^type\s+/, ''))
      .filter((name) => name !== '' && !handsOn.includes(name))
      .map((name) => `${path}: ${name} writes texts, and those stand in a folder texts/ alone`),
  );
}
