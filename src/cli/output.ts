import { createWriteStream, statSync } from 'node:fs';
import process from 'node:process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Terminal } from '../report/terminal/terminal.ts';
import { CommandError } from './command-error.ts';

const meanings: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  EISDIR: 'it is a folder',
  EACCES: 'writing it is not permitted',
};

/** Whether two paths lead to one file that is there. */
export function isSameFile(one: string, other: string): boolean {
  try {
    const [first, second] = [statSync(one), statSync(other)];
    return first.ino === second.ino && first.dev === second.dev;
  } catch {
    // One is not there.
    return false;
  }
}

/** Longer lines are hard to read, however wide the terminal is. */
const widest = 100;
/** Shorter ones as well; some terminals do not say how wide they are. */
const narrowest = 40;
const usual = 80;

/** What standard output takes. https://no-color.org */
export function terminalOf(output: string | null): Terminal {
  const { isTTY, columns } = process.stdout;
  const { NO_COLOR, TERM } = process.env;
  return {
    width: Math.max(narrowest, Math.min(columns || usual, widest)),
    colour: output === null && isTTY === true && !NO_COLOR && TERM !== 'dumb',
  };
}

/** So many characters are written at a time, at the least. */
const portion = 1 << 16;

function* portions(pieces: Iterable<string>): Generator<string> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < portion) continue;
    yield text;
    text = '';
  }
  yield text;
}

/**
 * Writes a report. Whoever reads it may stop, as `head` does: the rest is not written.
 *
 * @param file null for standard output
 * @throws CommandError where it cannot be written
 */
export async function writeOutput(file: string | null, text: Iterable<string>): Promise<void> {
  const source = Readable.from(portions(text));
  try {
    if (file === null) await pipeline(source, process.stdout, { end: false });
    else await pipeline(source, createWriteStream(file));
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (file === null && code === 'EPIPE') return;
    throw new CommandError(
      `${file ?? 'standard output'} cannot be written: ${meanings[code] ?? message}`,
    );
  }
}
