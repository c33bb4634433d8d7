/** Writes every text of a diagnosis anew: `npm run words`. Look through the difference as at code. */
import { writeFileSync } from 'node:fs';
import { golden, goldenFile } from '../test/diagnosis/words/golden.ts';

writeFileSync(goldenFile, golden());
console.log(`Written: ${goldenFile.pathname}`);
