import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

interface Complaint {
  readonly rule: string;
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

interface Report {
  readonly diagnostics: readonly {
    readonly category: string;
    readonly message: string;
    readonly location: { readonly path: string; readonly start: { readonly line: number } };
  }[];
}

const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');

/**
 * What the project's lint says of made-up files, in a directory of their own.
 *
 * @param files paths from the repository, to their text
 * @throws {Error} where lint does not run; with its own words
 */
export function lint(files: ReadonlyMap<string, string>): readonly Complaint[] {
  const root = mkdtempSync(join(tmpdir(), 'whycors-lint-'));
  try {
    const { vcs, ...config } = JSON.parse(readFileSync('biome.json', 'utf8')) as { vcs: unknown };
    writeFileSync(join(root, 'biome.json'), JSON.stringify(config));
    for (const [path, source] of files) {
      mkdirSync(join(root, dirname(path)), { recursive: true });
      writeFileSync(join(root, path), source);
    }
    const options = ['lint', '--reporter=json', '--max-diagnostics=none', '.'];
    const { stdout, stderr } = spawnSync(process.execPath, [biome, ...options], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      timeout: 30_000,
    });
    if (!stdout.startsWith('{')) throw new Error(`biome said: ${stdout}${stderr}`);
    const { diagnostics } = JSON.parse(stdout) as Report;
    return diagnostics.map(({ category, message, location: { path, start } }) => ({
      rule: category.split('/').at(-1) ?? '',
      path,
      line: start.line,
      message,
    }));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
