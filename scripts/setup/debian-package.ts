import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { isDebianLike } from './browser-paths.ts';

/**
 * Installs a package of Debian, without a question.
 *
 * @returns false where that cannot be done: another system, not root, or the
 *   package is not to be had. (Ubuntu has neither browser as a package: its
 *   own are stand-ins for snaps.)
 */
export function installPackage(name: string): boolean {
  if (process.getuid?.() !== 0 || !isDebianLike(osRelease())) return false;
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  // An update that failed for one source may still have reached the one that matters.
  apt('update');
  return apt('install', '-y', '--no-install-recommends', name);
}

function osRelease(): string {
  try {
    return readFileSync('/etc/os-release', 'utf8');
  } catch {
    return '';
  }
}
