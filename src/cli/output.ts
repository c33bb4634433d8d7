import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import type { Terminal } from '../report/terminal/terminal.ts';
import { CommandError } from './command-error.ts';

const meanings: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  EISDIR: 'it is a folder',
  EACCES: 'writing it is not permitted',
};

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

/**
 * Writes a report.
 *
 * @param file null for standard output
 * @throws CommandError where it cannot be written
 */
export async function writeOutput(file: string | null, text: string): Promise<void> {
  if (file === null) {
    process.stdout.write(text);
    return;
  }
  try {
    await writeFile(file, text);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new CommandError(`${file} cannot be written: ${meanings[code] ?? message}`);
  }
}
