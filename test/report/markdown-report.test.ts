import { expect, it } from 'vitest';
import { diagnoseAll } from '../../src/diagnosis/diagnose.ts';
import { markdownReport } from '../../src/report/markdown-report.ts';
import { exchangeOf } from '../diagnosis/exchanges.ts';
import { page, preflight } from '../exchange/entries.ts';

it('says what must change, and how to check it', () => {
  const exchange = exchangeOf(preflight({ asks: 'content-type' }));
  const [diagnosis] = diagnoseAll([exchange]);
  if (diagnosis === undefined) throw new Error('no diagnosis');
  const report = markdownReport({
    diagnosed: [{ exchange, diagnosis }],
    capturedBy: { name: null, version: null, engine: null, engineBasis: null },
    version: '1.2.3',
  });
  expect(report).toContain(`+ Access-Control-Allow-Origin: ${page}`);
  expect(report).toContain('curl -i -X OPTIONS http://localhost:4000/users');
});
