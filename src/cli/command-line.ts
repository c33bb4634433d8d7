import { parseArgs } from 'node:util';
import type { HarEngine } from '../capture/har-recorder.ts';
import { CommandError } from './command-error.ts';

/** What the command line asks for. */
export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'version' }
  | {
      readonly name: 'explain';
      /** A path, or `-` for standard input. */
      readonly file: string;
      /** Null where the recording has to tell. */
      readonly engine: HarEngine | null;
      readonly redact: boolean;
    };

const engines: readonly HarEngine[] = ['chromium', 'firefox', 'webkit'];

const options = {
  format: { type: 'string', default: 'json' },
  engine: { type: 'string' },
  'no-redact': { type: 'boolean', default: false },
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
  if (values.format !== 'json') {
    throw new CommandError(`unknown format "${values.format}"; there is: json`);
  }
  const engine = engines.find((name) => name === values.engine) ?? null;
  if (values.engine !== undefined && engine === null) {
    throw new CommandError(`unknown engine "${values.engine}"; there are: ${engines.join(', ')}`);
  }
  return { name: 'explain', file, engine, redact: !values['no-redact'] };
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
