import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export type Target = 'chromium' | 'firefox';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Builds the extension for a browser, and says in which folder it is. */
export async function buildExtension(target: Target): Promise<string> {
  await build({ root, mode: target, logLevel: 'warn' });
  return fileURLToPath(new URL(`../dist/${target}`, import.meta.url));
}
