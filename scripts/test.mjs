// Plain JavaScript without a dependency, because this is what installs them.
import { ensureDependencies } from './setup/dependencies.mjs';

try {
  ensureDependencies();
  const { register } = await import('tsx/esm/api');
  register();
  const { runChecks } = await import('./test/checks.ts');
  process.exitCode = await runChecks();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
