/** Writes the kept reports anew: `npm run reports`. Look through the difference as at code. */
import { writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';

type Golden = typeof import('../test/report/golden/golden.ts');

// Style sheets are a part of the HTML reports: the build takes them in, as the tests do.
const { module } = await runnerImport<Golden>('./test/report/golden/golden.ts', {
  configFile: false,
});

for (const { name, form } of module.kept) {
  const file = module.goldenFile(name, form);
  writeFileSync(file, module.golden(name, form));
  console.log(`Written: ${file.pathname}`);
}
