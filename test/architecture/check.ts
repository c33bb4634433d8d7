import { posix } from 'node:path';
import { type Import, importsOf } from './imports.ts';
import { allowedFolders, isAllowedPackage, layers, rootFiles } from './layers.ts';

const maxLines = 200;
const vagueNames = /^(utils?|commons?|helpers?|shared)$/i;

/** The folder of `src/` that a file belongs to; empty for a file in `src/` itself. */
function folderOf(path: string): string {
  const [, folder = '', ...rest] = path.split('/');
  return rest.length === 0 ? '' : folder;
}

/** The file that a relative specifier names, from the repository; null for a package. */
export function targetOf(path: string, specifier: string): string | null {
  if (!/^\.\.?\//.test(specifier)) return null;
  return posix.join(posix.dirname(path), specifier.replace(/[?#].*$/, ''));
}

/** Why a folder may not have this import; null where it may. */
function objection(path: string, found: Import): string | null {
  const folder = folderOf(path);
  const { isPure = false, job = '' } = layers[folder] ?? {};
  const { specifier, form } = found;
  if (form === 'import.meta') {
    return isPure ? `asks the build or the platform, and ${folder} is pure` : null;
  }
  if (form === 'declare') {
    if (folder === 'extension' || path.endsWith('.d.ts')) return null;
    return `hides from lint what ${folder} takes from its surroundings`;
  }
  if (form === '/// <reference>') return 'brings in types past the tsconfig of its folder';
  if (specifier === null) return 'is computed, so nobody can say what it takes in';
  const target = targetOf(path, specifier);
  if (target === null) {
    return isAllowedPackage(folder, specifier) ? null : `is no package for ${folder}, which ${job}`;
  }
  if (!target.startsWith('src/')) return 'is not in src';
  const targetFolder = folderOf(target);
  if (allowedFolders(folder).has(targetFolder)) return null;
  return `is not for ${folder}, which ${job}`;
}

/**
 * What is wrong with a file's imports: a line each, with place, import, and why.
 *
 * @param path from the repository, with slashes, such as `src/exchange/entry.ts`
 */
export function checkImports(path: string, source: string): readonly string[] {
  return importsOf(path, source).flatMap((found) => {
    const why = objection(path, found);
    const what = found.specifier === null ? found.form : `${found.form} '${found.specifier}'`;
    return why === null ? [] : `${path}:${found.line}: ${what} ${why}`;
  });
}

/** What is wrong with where a file of `src/` stands, and how long it is; a line each. */
export function checkFile(path: string, source: string): readonly string[] {
  const folder = folderOf(path);
  const isPlaced =
    folder === '' ? rootFiles.includes(posix.basename(path)) : Object.hasOwn(layers, folder);
  const lines = source.replace(/\n$/, '').split('\n').length;
  return [
    isPlaced ? null : `${path}: the table in layers.ts has no line for this place`,
    lines <= maxLines ? null : `${path}: ${lines} lines, and ${maxLines} is the most`,
  ].filter((problem) => problem !== null);
}

/** What is wrong with the names in a path: none may be of the kind that takes in anything. */
export function checkNames(path: string): readonly string[] {
  return path
    .split('/')
    .filter((name) => vagueNames.test(name.replace(/\..*$/, '')))
    .map((name) => `${path}: ${name} could be anything; a thing lives beside the noun it serves`);
}
