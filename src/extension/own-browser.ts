import type { HarRecorder } from '../capture/har-recorder.ts';

/**
 * The browser that this runs in, as who recorded the live page.
 *
 * @param userAgent `navigator.userAgent`
 */
export function ownBrowser(userAgent: string): HarRecorder {
  // Without a window it calls itself HeadlessChrome.
  const [, name = null, version = null] = /(Firefox|Chrome)\/([\d.]+)/.exec(userAgent) ?? [];
  const engine = name === 'Firefox' ? 'firefox' : 'chromium';
  return { name, version, engine, engineBasis: 'recorder' };
}
