/** Writes the kept Markdown reports anew: `npm run reports`. Look through the difference as at code. */
import { writeFileSync } from 'node:fs';
import { golden, goldenFile, recordings } from '../test/report/golden/golden.ts';

for (const name of Object.keys(recordings)) {
  writeFileSync(goldenFile(name), golden(name));
  console.log(`Written: ${goldenFile(name).pathname}`);
}
