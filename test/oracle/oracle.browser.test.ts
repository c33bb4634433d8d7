import { expect, it } from 'vitest';
import { ensureChromium, ensureFirefox, ensureWebKit } from '../../scripts/setup/browsers.ts';
import { consult } from './oracle.ts';
import { disagreements } from './report.ts';
import type { Capture, EngineName } from './truth.ts';

interface Trial {
  readonly engine: EngineName;
  readonly executable: string | null;
  /** How to have it. */
  readonly advice: string;
  readonly seed: number;
  readonly capture: Capture;
}

/** So many that nearly every reason comes, at few seconds an engine. */
const cases = 200;

const trials: readonly Trial[] = [
  {
    engine: 'chromium',
    executable: ensureChromium(),
    advice: 'install Chromium, or name one in CHROME_PATH',
    seed: 1,
    capture: 'live',
  },
  {
    engine: 'firefox',
    executable: ensureFirefox(),
    advice: 'install it, or name one in FIREFOX_PATH',
    seed: 2,
    capture: 'live',
  },
  {
    engine: 'webkit',
    executable: ensureWebKit(),
    advice: 'install WebKitWebDriver and Xvfb, or name the driver in WEBKIT_DRIVER_PATH',
    seed: 3,
    capture: 'live',
  },
];

for (const { engine, executable, advice, seed, capture } of trials) {
  if (executable === null) {
    const message = `No ${engine} was found: ${advice}.`;
    if (process.env['CI'] === 'true') throw new Error(message);
    console.warn(`\n!!! The oracle's test with ${engine} is SKIPPED. ${message}\n`);
  }

  it.skipIf(executable === null)(
    `${engine} and our diagnosis agree about ${cases} random exchanges`,
    async () => {
      const { comparisons } = await consult({
        ...{ engine, executable: executable ?? '', seed, cases, capture },
        extension: `dist/${engine}`,
      });
      expect(comparisons).toHaveLength(cases);
      const replay = `npm run oracle -- --engine ${engine} --capture ${capture}`;
      const lines = disagreements(comparisons, seed).map((line) => `${replay} ${line}`);
      expect(lines, lines.join('\n')).toEqual([]);
    },
  );
}
