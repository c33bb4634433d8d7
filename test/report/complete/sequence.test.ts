import { expect, it } from 'vitest';
import { sequenceLines } from '../../../src/report/complete/sequence.ts';
import { request } from '../../exchange/entries.ts';
import { diagnosedIn } from '../diagnosed-in.ts';

it.each([
  ['https://api.example', '/'],
  ['https://api.example/x?y=1', '/x?y=1'],
  ['https://api.example?y=1', '?y=1'],
  ['https://api.b\u00FCcher.example/\u043A\u043B\u044E\u0447', '/\u043A\u043B\u044E\u0447'],
  ['https://user@api.example/x', '/x'],
  ['https://API.example:443/x', '/x'],
])('of %s the diagram shows %s, beside the server', (url, path) => {
  const [diagnosed] = diagnosedIn([request({ url })]);
  if (diagnosed === undefined) throw new Error('no exchange');
  expect(sequenceLines(diagnosed)).toContain(`  P->>S1: GET ${path}`);
});
