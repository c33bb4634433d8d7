import { parseArguments } from './arguments.ts';
import { CommandError } from './command-error.ts';
import { type ExplainCommand, explainCommand } from './explain-command.ts';
import { type MessageCommand, messageCommand } from './message-command.ts';

/** What the command line asks for. */
export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'version' }
  | ExplainCommand
  | MessageCommand;

/**
 * Reads the arguments of the command.
 *
 * @param args without Node and the program
 * @throws CommandError where they make no sense
 */
export function readCommandLine(args: readonly string[]): Command {
  const { values, positionals } = parseArguments(args);
  const [command, ...operands] = positionals;
  if (values.help || command === 'help') return { name: 'help' };
  if (values.version) return { name: 'version' };
  if (command === 'explain') return explainCommand(operands, values);
  if (command === 'message') return messageCommand(operands, values);
  const what = command === undefined ? 'a command is missing' : `unknown command "${command}"`;
  throw new CommandError(`${what}; try: whycors explain FILE.har, or whycors message TEXT`);
}
