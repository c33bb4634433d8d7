import { expect, it } from 'vitest';
import { failuresIn } from '../../scripts/test/vitest-run.ts';

it('tells each test that failed, and each file that could not be run', () => {
  const passed = { status: 'passed', fullName: 'a passes', failureMessages: [] };
  const failed = {
    status: 'failed',
    fullName: 'b fails',
    failureMessages: ['Error: 1 is not 2\n    at b.test.ts:3:7'],
  };
  const testResults = [
    { name: '/here/test/a.test.ts', status: 'passed', message: '', assertionResults: [passed] },
    {
      name: '/here/test/b.test.ts',
      status: 'failed',
      message: '',
      assertionResults: [passed, failed],
    },
    {
      name: '/here/test/c.test.ts',
      status: 'failed',
      message: 'no such module',
      assertionResults: [],
    },
  ];
  expect(failuresIn({ testResults }, '/here')).toEqual([
    'test/b.test.ts > b fails\n    Error: 1 is not 2\n        at b.test.ts:3:7',
    'test/c.test.ts\n    no such module',
  ]);
});
