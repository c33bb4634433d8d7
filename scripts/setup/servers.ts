import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { installPackage } from './debian-package.ts';

/** A server that the code of recipes is tried in. */
interface Server {
  /** The packages of Debian; some 3 MB for all servers together. */
  readonly debianPackages: readonly string[];
  /** The path of its program; null where there is none. */
  find(): string | null;
}

/** Where Debian has them; elsewhere they are not looked for. */
export const apacheModules = '/usr/lib/apache2/modules';

const servers = {
  nginx: {
    debianPackages: ['nginx-light'],
    find: () => programsCalled('nginx')[0] ?? null,
  },
  apache: {
    debianPackages: ['apache2-bin'],
    find: () => (existsSync(apacheModules) ? (programsCalled('apache2')[0] ?? null) : null),
  },
  /** The program is a Python that has both. */
  flask: {
    debianPackages: ['python3-flask', 'python3-flask-cors'],
    find: () => programsCalled('python3', 'python').find(hasFlask) ?? null,
  },
} satisfies Record<string, Server>;

/** The servers that have to be installed; others come as packages of npm. */
export type ServerName = keyof typeof servers;

/**
 * The path of an installed server's program.
 *
 * @returns null where there is none
 */
export function findServer(name: ServerName): string | null {
  return servers[name].find();
}

/**
 * Installs the servers that are missing, for root on Debian and the like. Elsewhere it does nothing: their
 * tests say that they are skipped.
 */
export function ensureServers(): void {
  for (const server of Object.values(servers)) {
    if (server.find() !== null) continue;
    for (const name of server.debianPackages) installPackage(name);
  }
}

/** The programs of these names. Debian has servers where the path of a person may not lead. */
function programsCalled(...names: readonly string[]): string[] {
  const path = (process.env['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  const folders = new Set([...path, '/usr/sbin', '/usr/local/sbin', '/usr/bin']);
  return names
    .flatMap((name) => Array.from(folders, (folder) => `${folder}/${name}`))
    .filter(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function hasFlask(python: string): boolean {
  return spawnSync(python, ['-c', 'import flask_cors'], { timeout: 20_000 }).status === 0;
}
