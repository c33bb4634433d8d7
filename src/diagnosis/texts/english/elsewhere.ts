import type { Engine } from '../../engines/order.ts';
import { code, say } from '../../words.ts';

const names: Readonly<Record<Engine, string>> = {
  chromium: 'Chrome and Edge',
  firefox: 'Firefox',
  webkit: 'Safari',
};

/** What another browser makes of an exchange. */
export const elsewhere = {
  allows: (engine: Engine) => say`${names[engine]} lets the page have the answer.`,
  blocks: (engine: Engine) => say`${names[engine]} blocks it.`,
  blocksAs: (engine: Engine, called: string) =>
    say`${names[engine]} blocks it, and calls it ${code(called)}.`,
  cannotBeTold: (engine: Engine) =>
    say`What ${names[engine]} does cannot be told from this recording: it asks the server something else.`,
  failsOtherwise: (engine: Engine) =>
    say`In ${names[engine]} it fails for another reason than CORS.`,
};
