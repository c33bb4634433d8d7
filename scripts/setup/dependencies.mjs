import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Plain JavaScript without a dependency: it runs before there are any.

const root = new URL('../../', import.meta.url);

/**
 * Installs the packages of package-lock.json when `node_modules` is missing
 * or older than it; else does nothing. npm's own words go to the terminal.
 *
 * @returns {void}
 * @throws {Error} in one line, when npm does not succeed.
 */
export function ensureDependencies() {
  const wanted = changedAt('package-lock.json');
  // npm writes this file at the end of an installation, so half of one does not count.
  const installed = changedAt('node_modules/.package-lock.json');
  if (installed !== null && wanted !== null && installed >= wanted) return;
  const { command, args } = npm();
  // The tools are development dependencies, which npm leaves out where NODE_ENV is "production".
  const { status, error } = spawnSync(command, [...args, 'ci', '--include=dev'], {
    cwd: fileURLToPath(root),
    stdio: 'inherit',
  });
  if (status !== 0) {
    const why = error ? error.message : `it ended with ${status}`;
    throw new Error(`The packages could not be installed: "npm ci" failed (${why}).`);
  }
}

/**
 * @param {string} path of a file, from the root of the project
 * @returns {number | null} when it was last written, in ms; null if there is none
 */
function changedAt(path) {
  return statSync(new URL(path, root), { throwIfNoEntry: false })?.mtimeMs ?? null;
}

/**
 * The npm that runs this script, if one does: it is named by its JavaScript
 * file, which also works on Windows, where `npm` is a batch file.
 *
 * @returns {{ command: string, args: string[] }}
 */
function npm() {
  const running = process.env['npm_execpath'];
  if (running?.endsWith('.js')) return { command: process.execPath, args: [running] };
  if (process.platform === 'win32') return { command: 'cmd', args: ['/c', 'npm'] };
  return { command: 'npm', args: [] };
}
