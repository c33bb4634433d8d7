import { readFileSync } from 'node:fs';

/** The version of Whycors. From the sources and from the build, package.json is two folders up. */
export function ownVersion(): string {
  const file = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(file) as { version: string }).version;
}
