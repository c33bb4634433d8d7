import { expect, it } from 'vitest';
import { ownBrowser } from '../../src/extension/own-browser.ts';

it.each([
  [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0',
    { name: 'Chrome', version: '156.0.0.0', engine: 'chromium' },
  ],
  [
    'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0',
    { name: 'Firefox', version: '153.0', engine: 'firefox' },
  ],
  ['… HeadlessChrome/156.0.0.0', { name: 'Chrome', version: '156.0.0.0', engine: 'chromium' }],
  ['nothing known', { name: null, version: null, engine: 'chromium' }],
])('the browser of %j', (userAgent, expected) => {
  expect(ownBrowser(userAgent)).toEqual({ ...expected, engineBasis: 'recorder' });
});
