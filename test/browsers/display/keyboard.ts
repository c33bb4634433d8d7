import { spawnSync } from 'node:child_process';
import type { Display } from './display.ts';

/**
 * Presses keys on the keyboard of a display, one after the other: what the browser itself asks, no page and no protocol
 * can answer.
 *
 * @param keys as `xdotool` calls them: `Tab`, `Return`, `Escape`
 * @throws Error with what `xdotool` said
 */
export function pressKeys({ name }: Display, ...keys: readonly string[]): void {
  const { status, stderr } = spawnSync('xdotool', ['key', '--delay', '100', ...keys], {
    env: { ...process.env, DISPLAY: name },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`xdotool could not press ${keys.join(' ')}: ${stderr}`);
}
