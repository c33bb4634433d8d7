import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export type Target = 'chromium' | 'firefox';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Builds as `npm run build` does, whoever asks: where a test runner sets `NODE_ENV`, Vite would build for development. */
async function buildMode(mode: Target | 'cli'): Promise<void> {
  const { NODE_ENV } = process.env;
  process.env['NODE_ENV'] = 'production';
  try {
    await build({ root, mode, logLevel: 'warn' });
  } finally {
    if (NODE_ENV === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = NODE_ENV;
  }
}

/** Builds the extension for a browser, and says in which folder it is. */
export async function buildExtension(target: Target): Promise<string> {
  await buildMode(target);
  return fileURLToPath(new URL(`../dist/${target}`, import.meta.url));
}

/** Builds the command. */
export function buildCommand(): Promise<void> {
  return buildMode('cli');
}
