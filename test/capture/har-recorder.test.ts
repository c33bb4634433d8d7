import { describe, expect, it } from 'vitest';
import { isDatedFromCall, recorderOf } from '../../src/capture/har-recorder.ts';
import { request } from '../exchange/entries.ts';

const chrome =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
const proxy = { creator: { name: 'mitmproxy', version: '12.1.2' } };

function from(...agents: readonly string[]) {
  return agents.map((agent) => request({ headers: { 'user-agent': agent } }));
}

describe('the engine behind a proxy', () => {
  it.each([
    ['Chrome', chrome, 'chromium'],
    ['Edge', `${chrome} Edg/140.0.0.0`, 'chromium'],
    ['Chrome without a window', chrome.replace('Chrome/', 'HeadlessChrome/'), 'chromium'],
    ['Firefox', firefox, 'firefox'],
    [
      'Firefox on Android',
      'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0',
      'firefox',
    ],
    [
      'Safari',
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15',
      'webkit',
    ],
    [
      'Safari on a phone',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1',
      'webkit',
    ],
    [
      'Firefox on a phone of Apple',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/140.0 Mobile/15E148 Safari/605.1.15',
      'webkit',
    ],
    ['the old Edge', `${chrome} Edge/18.17763`, null],
    ['no browser', 'curl/8.5.0', null],
    ['a name that begins as a browser’s', 'Chromecast/1', null],
    ['nothing', '', null],
  ])('is told by the User-Agent of its requests: %s', (_, agent, engine) => {
    expect(recorderOf(proxy, from(agent))).toEqual({
      name: 'mitmproxy',
      version: '12.1.2',
      engine,
      engineBasis: engine === null ? null : 'user-agent',
    });
  });

  it('is told where other programs are among them', () => {
    expect(recorderOf(proxy, from('curl/8.5.0', firefox, firefox)).engine).toBe('firefox');
  });

  it('is not told where there are two', () => {
    expect(recorderOf(proxy, from(chrome, firefox))).toMatchObject({
      engine: null,
      engineBasis: null,
    });
  });
});

it('what a browser writes is that browser’s, whatever its pages say they are', () => {
  const log = { creator: { name: 'Firefox', version: '140.0' } };
  expect(recorderOf(log, from(chrome))).toMatchObject({
    engine: 'firefox',
    engineBasis: 'recorder',
  });
});

it.each([
  [{ creator: { name: 'WebInspector' } }, true],
  [{ creator: { name: 'Firefox' } }, true],
  [{ creator: { name: 'WebKit Web Inspector' } }, false],
  [{ creator: { name: 'Charles Proxy' } }, false],
  [{}, false],
])('%j dates requests from the page’s call: %s', (log, isSo) => {
  expect(isDatedFromCall(recorderOf(log, from(chrome)))).toBe(isSo);
});

it('a User-Agent of a megabyte is read at once', () => {
  expect(recorderOf(proxy, from('Version/1 Mobile/'.repeat(6e4)))).toMatchObject({ engine: null });
});
