import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What Vitest's JSON reporter writes; the part that is read. */
export interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[] | null;
    }[];
  }[];
}

const indented = (text: string) => text.trim().replaceAll('\n', '\n    ');

/** Each test that failed, and each file that could not be run: where, which, and what was said of it. */
export function failuresIn({ testResults }: VitestReport, folder: string): readonly string[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(folder, name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0)
      return status === 'failed' ? [`${file}\n    ${indented(message)}`] : [];
    return failed.map(
      ({ fullName, failureMessages }) =>
        `${file} > ${fullName}\n    ${indented((failureMessages ?? []).join('\n'))}`,
    );
  });
}

/**
 * Runs the tests of one project of vitest.config.ts; Vitest's own words go to the terminal.
 *
 * @returns null where all passed; else what failed, for the end of a long log
 */
export function runVitest(project: string): readonly string[] | null {
  const report = `${root}output/vitest-${project}.json`;
  // One of an earlier run would be told of this one, where Vitest does not come to write.
  rmSync(report, { force: true });
  const { status } = spawnSync(
    process.execPath,
    [
      `${root}node_modules/vitest/vitest.mjs`,
      'run',
      ...['--project', project, '--reporter=default', '--reporter=json'],
      `--outputFile.json=${report}`,
    ],
    { stdio: 'inherit', cwd: root },
  );
  if (status === 0) return null;
  try {
    return failuresIn(JSON.parse(readFileSync(report, 'utf8')), root);
  } catch {
    return ['Vitest wrote no report: its own words are above.'];
  }
}
