// Plain JavaScript without a dependency, because this is what installs them.
import { ensureDependencies } from './setup/dependencies.mjs';

try {
  ensureDependencies();
  const { register } = await import('tsx/esm/api');
  register();
  const { start } = await import('./start/start.ts');
  process.exitCode = await start(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
