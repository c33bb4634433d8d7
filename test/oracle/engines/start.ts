import type { Engine, EngineName, EngineOptions } from '../truth.ts';
import { startChromium } from './chromium.ts';
import { startFirefox } from './firefox.ts';
import { startWebKit } from './webkit.ts';

const starters: Readonly<Record<EngineName, (options: EngineOptions) => Promise<Engine>>> = {
  chromium: startChromium,
  firefox: startFirefox,
  webkit: startWebKit,
};

/**
 * Starts an engine.
 *
 * @throws Error when it does not start, or does not take part
 */
export function startEngine(name: EngineName, options: EngineOptions): Promise<Engine> {
  return starters[name](options);
}
