/** Writes every text that is said anew: `npm run words`. Look through the difference as at code. */
import { writeFileSync } from 'node:fs';
import * as messages from '../test/console-message/words/golden.ts';
import * as diagnoses from '../test/diagnosis/words/golden.ts';

for (const { golden, goldenFile } of [diagnoses, messages]) {
  writeFileSync(goldenFile, golden());
  console.log(`Written: ${goldenFile.pathname}`);
}
