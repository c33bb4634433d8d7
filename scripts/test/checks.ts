import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildExtension } from '../build.ts';
import {
  ensureChromium,
  ensureFirefox,
  ensureHandOnDisplay,
  ensureWebKit,
} from '../setup/browsers.ts';
import { ensureServers } from '../setup/servers.ts';
import { measureFirstLoad } from './first-load.ts';
import { lintFirefoxBuild } from './lint-firefox.ts';
import { runVitest } from './vitest-run.ts';

interface Check {
  readonly name: string;
  /** Whether it passed; of one that did not, it may say once more what failed. */
  run(): Outcome | Promise<Outcome>;
}

type Outcome = boolean | { readonly failures: readonly string[] };

/** A tool of node_modules, run by this Node; its words go to the terminal. */
function tool(path: string, ...args: string[]): boolean {
  const file = fileURLToPath(new URL(`../../node_modules/${path}`, import.meta.url));
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  return spawnSync(process.execPath, [file, ...args], { stdio: 'inherit', cwd }).status === 0;
}

function types(project: string): Check {
  return {
    name: `types (${project})`,
    run: () => tool('typescript/bin/tsc', '-p', project),
  };
}

function tests(name: string, project: string): Check {
  return {
    name,
    run() {
      const failures = runVitest(project);
      return failures === null || { failures };
    },
  };
}

/** What is quick comes first. The builds come before what looks at them. */
const checks: readonly Check[] = [
  types('tsconfig.json'),
  types('src/tsconfig.pure.json'),
  types('src/tsconfig.cli.json'),
  types('test/tsconfig.json'),
  {
    name: 'lint and format',
    run: () => tool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
  },
  tests('unit tests', 'unit'),
  {
    name: 'builds',
    async run() {
      for (const target of ['chromium', 'firefox'] as const) {
        console.log(await buildExtension(target));
      }
      return true;
    },
  },
  { name: 'what the panel loads first', run: measureFirstLoad },
  { name: 'the Firefox build, as its store looks at it', run: lintFirefoxBuild },
  tests('browser tests', 'browsers'),
];

/**
 * Runs every check, also those after one that failed, so that one run shows all.
 *
 * @returns the exit status
 */
export async function runChecks(): Promise<number> {
  // Before anything else, so that what is missing is known at once, and installed where it can be.
  ensureChromium();
  ensureFirefox();
  ensureWebKit();
  ensureHandOnDisplay();
  ensureServers();
  const failed: { readonly name: string; readonly failures: readonly string[] }[] = [];
  for (const { name, run } of checks) {
    console.log(`\n== ${name}`);
    const started = Date.now();
    const outcome = await run();
    const passed = outcome === true;
    console.log(
      `== ${name}: ${passed ? 'passed' : 'FAILED'}, ${Math.round((Date.now() - started) / 100) / 10} s`,
    );
    if (!passed) failed.push({ name, failures: outcome === false ? [] : outcome.failures });
  }
  // At the very end, and with what was wrong: of a long log, a build server may keep the end alone.
  for (const { name, failures } of failed) {
    console.error(`\nFailed: ${[name, ...failures].join('\n  ')}`);
  }
  console.log(`\nchecks: ${checks.length - failed.length} passed, ${failed.length} failed`);
  return failed.length === 0 ? 0 : 1;
}
