import type { Engine } from '../../engines/order.ts';
import { code, header, say } from '../../words.ts';

function seconds(count: number): string {
  return count === 1 ? '1 second' : `${count} seconds`;
}

/** What is to be known of preflights beside their answers. */
export const preflightNotes = {
  keptByDefault: (age: number, kept: number) =>
    say`The browser sent no preflight: it went by the answer to an earlier one, ${seconds(age)} before. Without ${header('Access-Control-Max-Age')} browsers keep an answer for ${String(kept)} seconds.`,
  keptByMaxAge: (age: number, maxAge: string, kept: Readonly<Record<Engine, number>>) =>
    say`The browser sent no preflight: it went by the answer to an earlier one, ${seconds(age)} before. With ${code(`Access-Control-Max-Age: ${maxAge}`)} Chromium keeps the answer for ${String(kept.chromium)} seconds, Firefox for ${String(kept.firefox)}, and Safari for ${String(kept.webkit)}.`,
  mayBeAnothers: say`Another request like this one was under way at the same time, and their preflights were answered differently: which is whose is not recorded.`,
};
