import { describe, expect, test } from 'vitest';
import { chooseStack } from '../../../src/recipes/guess/choose-stack.ts';
import { type Headers, headerList } from '../../exchange/entries.ts';

const likely = { Server: 'nginx/1.24' };
const possible = { Server: 'Microsoft-IIS/10.0' };

describe('the stack that is shown first is', () => {
  test.each<[string, Headers, string | null, string | null, string | null, boolean]>([
    ['what was picked for the server', likely, 'django', 'flask', 'django', false],
    ['what its answers say', likely, null, 'flask', 'nginx', true],
    ['what was picked last, where they only hint', possible, null, 'flask', 'flask', false],
    ['what they hint at, where nothing was picked', possible, null, null, 'aspnet-core', true],
    ['none, where nothing tells', {}, null, null, null, false],
    ['none that is not known', {}, 'cobol', '__proto__', null, false],
  ])('%s', (_, headers, picked, remembered, stack, isGuessed) => {
    const choice = chooseStack([headerList(headers)], picked, remembered);
    expect([choice.stack, choice.guess !== null]).toEqual([stack, isGuessed]);
  });
});
