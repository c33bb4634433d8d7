import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import type { HarEngine } from '../capture/har-recorder.ts';
import { serializedOrigin } from '../fetch-standard/origin.ts';
import { CommandError } from './command-error.ts';

export type Format = 'text' | 'markdown' | 'json' | 'har';

/** What the command line asks for. */
export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'version' }
  | {
      readonly name: 'explain';
      /** A path, or `-` for standard input. */
      readonly file: string;
      /** Null where nobody says: then it depends on where the report goes. */
      readonly format: Format | null;
      /** Whether only what is blocked is told. */
      readonly onlyBlocked: boolean;
      /** Of which page or server alone is told; null for all. */
      readonly origin: string | null;
      /** Null where the recording has to tell. */
      readonly engine: HarEngine | null;
      readonly redact: boolean;
      /** The file that the report goes to; null for standard output. */
      readonly output: string | null;
    };

const engines: readonly HarEngine[] = ['chromium', 'firefox', 'webkit'];

const formats: readonly Format[] = ['text', 'markdown', 'json', 'har'];

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

/**
 * Reads the arguments of the command.
 *
 * @param args without Node and the program
 * @throws CommandError where they make no sense
 */
export function readCommandLine(args: readonly string[]): Command {
  const { values, positionals } = parse(args);
  if (values.help) return { name: 'help' };
  if (values.version) return { name: 'version' };
  const [command, file, ...others] = positionals;
  if (command !== 'explain') {
    const what = command === undefined ? 'a command is missing' : `unknown command "${command}"`;
    throw new CommandError(`${what}; try: whycors explain FILE.har`);
  }
  if (file === undefined)
    throw new CommandError('explain what? Name a HAR file, or - for standard input');
  if (others.length > 0)
    throw new CommandError(`one file at a time: "${others[0]}" is one too many`);
  const output = values.output ?? null;
  return {
    name: 'explain',
    file,
    format: oneOf('format', formats, values.format) ?? formatOf(output),
    onlyBlocked: oneOf('kind of requests', ['blocked'], values.only) !== null,
    origin: values.origin === undefined ? null : originIn(values.origin),
    engine: oneOf('engine', engines, values.engine),
    redact: !values['no-redact'],
    output,
  };
}

function oneOf<T extends string>(
  what: string,
  known: readonly T[],
  given: string | undefined,
): T | null {
  if (given === undefined) return null;
  const found = known.find((each) => each === given);
  if (found !== undefined) return found;
  const are = known.length === 1 ? 'is' : 'are';
  throw new CommandError(`unknown ${what} "${given}"; there ${are}: ${known.join(', ')}`);
}

const formatsByEnding: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.md': 'markdown',
  '.json': 'json',
  '.har': 'har',
};

function formatOf(output: string | null): Format | null {
  return output === null ? null : (formatsByEnding[extname(output).toLowerCase()] ?? null);
}

function originIn(given: string): string {
  const origin = serializedOrigin(given);
  if (origin !== null && origin !== 'null') return origin;
  throw new CommandError(`"${given}" is no origin; one is written like https://app.example`);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    // Node adds advice after the first sentence, on files whose names begin with a dash.
    const [message = ''] = (error as Error).message.split('. ');
    throw new CommandError(message);
  }
}
