import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { buildCommand } from '../../scripts/build.ts';
import type { Report } from '../../src/report/report.ts';
import type { Parsed } from '../report/parsed.ts';

const { bin, version } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly bin: { readonly whycors: string };
  readonly version: string;
};

/** The version that the package says it has. */
export const packageVersion = version;

/** What `npx whycors` and `npm link` run: a file that `npm run build` makes. */
export const program = bin.whycors;

/** Builds the program as `npm run build` does. */
export async function buildProgram(): Promise<void> {
  await buildCommand();
}

/** How a run of the program ended, and what it said. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built program to its end. @param input what it gets on standard input */
export function run(args: readonly string[], input: string | Buffer = ''): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    input,
    encoding: 'utf8',
    timeout: 20_000,
    maxBuffer: 1e9,
  });
  return { status, stdout, stderr };
}

/** Runs `explain` on a HAR that comes on standard input, and reads its report. */
export function explain(
  har: unknown,
  ...options: readonly string[]
): Run & { report: Parsed<Report> } {
  const result = run(['explain', '-', ...options], JSON.stringify(har));
  return { ...result, report: JSON.parse(result.stdout) };
}
