import { fileURLToPath } from 'node:url';
import webExt from 'web-ext';

interface Message {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
}

/** Warnings that a dependency's own code causes. CONTRIBUTING names each, and why it may stay. */
const accepted: readonly { readonly code: string; readonly file: RegExp }[] = [
  { code: 'UNSAFE_VAR_ASSIGNMENT', file: /^assets\/preact-/ },
];

/** Holds the Firefox build against the rules of addons.mozilla.org: no error, no warning of ours. */
export async function lintFirefoxBuild(): Promise<boolean> {
  const sourceDir = fileURLToPath(new URL('../../dist/firefox', import.meta.url));
  const { errors, warnings } = (await webExt.cmd.lint(
    { sourceDir, artifactsDir: sourceDir, output: 'none' },
    { shouldExitProgram: false },
  )) as { errors: Message[]; warnings: Message[] };
  const unexpected = warnings.filter(
    ({ code, file = '' }) => !accepted.some((each) => each.code === code && each.file.test(file)),
  );
  for (const { code, message, file } of [...errors, ...unexpected]) {
    console.error(`${code} ${file ?? ''}: ${message}`);
  }
  return errors.length === 0 && unexpected.length === 0;
}
