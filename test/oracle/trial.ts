import { ensureChromium, ensureFirefox, ensureWebKit } from '../../scripts/setup/browsers.ts';
import type { EngineName } from './truth.ts';

/** An engine that random exchanges are run in. */
export interface Trial {
  readonly engine: EngineName;
  /** Null where there is none. */
  readonly executable: string | null;
}

const engines: Readonly<
  Record<EngineName, { readonly find: () => string | null; readonly advice: string }>
> = {
  chromium: { find: ensureChromium, advice: 'install Chromium, or name one in CHROME_PATH' },
  firefox: { find: ensureFirefox, advice: 'install it, or name one in FIREFOX_PATH' },
  webkit: {
    find: ensureWebKit,
    advice: 'install WebKitWebDriver and Xvfb, or name the driver in WEBKIT_DRIVER_PATH',
  },
};

/**
 * Finds an engine for a test. One that is missing is said loudly.
 *
 * @throws Error where it is missing and `CI` is `true`
 */
export function trialOf(engine: EngineName): Trial {
  const { find, advice } = engines[engine];
  const executable = find();
  if (executable === null) {
    const message = `No ${engine} was found: ${advice}.`;
    if (process.env['CI'] === 'true') throw new Error(message);
    console.warn(`\n!!! The oracle's test with ${engine} is SKIPPED. ${message}\n`);
  }
  return { engine, executable };
}
