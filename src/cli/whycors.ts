#!/usr/bin/env node
import process from 'node:process';
import { CommandError } from './command-error.ts';
import { readCommandLine } from './command-line.ts';
import { explain, readRecording } from './explain.ts';
import type { ExplainCommand } from './explain-command.ts';
import type { Explanation } from './explanation.ts';
import { help } from './help.ts';
import { nameOf, readInput } from './input.ts';
import { explainText } from './message.ts';
import type { MessageCommand } from './message-command.ts';
import { isSameFile, terminalOf, writeOutput } from './output.ts';
import { createProgress } from './progress.ts';
import { ownVersion } from './version.ts';

/** What the command answers with; the numbers are part of its contract. */
const nothingBlocked = 0;
const somethingBlocked = 1;
const unreadable = 2;

const progress = createProgress(process.stderr, () => performance.now());

async function run(args: readonly string[]): Promise<number> {
  const command = readCommandLine(args);
  if (command.name === 'help') {
    process.stdout.write(help);
    return nothingBlocked;
  }
  if (command.name === 'version') {
    process.stdout.write(`${ownVersion()}\n`);
    return nothingBlocked;
  }
  const report =
    command.name === 'explain' ? await explanationOf(command) : await messagesIn(command);
  progress.end();
  for (const warning of report.warnings) complain(warning);
  await writeOutput(command.output, report.text);
  return report.isBlocked ? somethingBlocked : nothingBlocked;
}

async function explanationOf(command: ExplainCommand): Promise<Explanation> {
  const { file, output } = command;
  const name = nameOf(file);
  if (output !== null && isSameFile(file, output))
    throw new CommandError(`${output} is the recording itself: choose another file for the report`);
  // Nothing keeps the text, which may be most of the memory, once it is read.
  const recording = readRecording(await readInput(file, process.stdin, progress), name);
  const isForPerson = output === null && process.stdout.isTTY === true;
  return explain(recording, name, {
    ...command,
    progress,
    format: command.format ?? (isForPerson ? 'text' : 'json'),
    version: ownVersion(),
    terminal: terminalOf(output),
  });
}

async function messagesIn(command: MessageCommand): Promise<Explanation> {
  const { text: given, output } = command;
  // Whoever gives no text may not know that it is waited for.
  if (given === null && process.stdin.isTTY === true)
    complain('paste the text, and end it with Ctrl+D on a line of its own');
  const text = given ?? (await readInput('-', process.stdin, progress));
  return explainText(text, given === null ? nameOf('-') : 'the text', {
    ...command,
    version: ownVersion(),
    terminal: terminalOf(output),
  });
}

/** One line, whatever a file is called. */
function complain(message: string): void {
  process.stderr.write(`whycors: ${message.replace(/\p{Cc}+/gu, ' ')}\n`);
}

// Whoever reads the report may have seen enough of it: `whycors explain … | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  progress.end();
  if (!(error instanceof CommandError)) throw error;
  complain(error.message);
  process.exitCode = unreadable;
}
