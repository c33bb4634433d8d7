import type { Engine } from '../../engines/order.ts';
import { code, say } from '../../words.ts';

const names: Readonly<Record<Engine, string>> = {
  chromium: 'Chrome and Edge',
  firefox: 'Firefox',
  webkit: 'Safari',
};

const isPlural: Readonly<Record<Engine, boolean>> = {
  chromium: true,
  firefox: false,
  webkit: false,
};

/** What another browser makes of an exchange. */
export const elsewhere = {
  allows: (engine: Engine) =>
    isPlural[engine]
      ? say`${names[engine]} let the page have the answer.`
      : say`${names[engine]} lets the page have the answer.`,
  blocks: (engine: Engine) =>
    isPlural[engine] ? say`${names[engine]} block it.` : say`${names[engine]} blocks it.`,
  blocksAs: (engine: Engine, called: string) =>
    isPlural[engine]
      ? say`${names[engine]} block it, and call it ${code(called)}.`
      : say`${names[engine]} blocks it, and calls it ${code(called)}.`,
  cannotBeTold: (engine: Engine) =>
    isPlural[engine]
      ? say`What ${names[engine]} do cannot be told from this recording: they ask the server something else.`
      : say`What ${names[engine]} does cannot be told from this recording: it asks the server something else.`,
  failsOtherwise: (engine: Engine) =>
    say`In ${names[engine]} it fails for another reason than CORS.`,
};
