import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { CommandError } from './command-error.ts';

export type Format = 'text' | 'markdown' | 'html' | 'json' | 'har';

export const formats: readonly Format[] = ['text', 'markdown', 'html', 'json', 'har'];

const options = {
  format: { type: 'string' },
  only: { type: 'string' },
  origin: { type: 'string' },
  engine: { type: 'string' },
  'no-redact': { type: 'boolean', default: false },
  output: { type: 'string', short: 'o' },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', default: false },
} as const;

/** What the options say, before anybody looks whether it makes sense. */
export type Values = ReturnType<typeof parseArguments>['values'];

/**
 * The options and the other arguments.
 *
 * @throws CommandError where an option is not known, or lacks its value
 */
export function parseArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    // Node adds advice after the first sentence, on files whose names begin with a dash.
    const [message = ''] = (error as Error).message.split('. ');
    throw new CommandError(message);
  }
}

/**
 * What is given, as one of what is known; null where nothing is given.
 *
 * @param what the known are
 * @throws CommandError where it is none of them
 */
export function oneOf<T extends string>(
  what: string,
  known: readonly T[],
  given: string | null | undefined,
): T | null {
  if (given === undefined || given === null) return null;
  const found = known.find((each) => each === given);
  if (found !== undefined) return found;
  const are = known.length === 1 ? 'is' : 'are';
  throw new CommandError(`unknown ${what} "${given}"; there ${are}: ${known.join(', ')}`);
}

/** The file that a report goes to; null for standard output, which `-` stands for as well. */
export function outputIn({ output = '-' }: Values): string | null {
  return output === '-' ? null : output;
}

const formatsByEnding: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.log': 'text',
  '.md': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.json': 'json',
  '.har': 'har',
};

/**
 * The format that the ending of a file's name tells; null where there is no ending.
 *
 * @throws CommandError where it is that of none: whoever wants a PDF is not helped by JSON under its name
 */
export function formatOf(output: string | null): Format | null {
  const ending = output === null ? '' : extname(output).toLowerCase();
  if (ending === '') return null;
  const format = formatsByEnding[ending];
  if (format !== undefined) return format;
  const known = Object.keys(formatsByEnding).join(', ');
  throw new CommandError(
    `"${ending}" is the ending of no format; there are: ${known}; or give --format`,
  );
}
