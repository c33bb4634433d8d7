#!/usr/bin/env node
import process from 'node:process';
import { CommandError } from './command-error.ts';
import { readCommandLine } from './command-line.ts';
import { explain } from './explain.ts';
import { help } from './help.ts';
import { nameOf, readInput } from './input.ts';
import { terminalOf, writeOutput } from './output.ts';
import { ownVersion } from './version.ts';

/** What the command answers with; the numbers are part of its contract. */
const nothingBlocked = 0;
const somethingBlocked = 1;
const unreadable = 2;

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
  const { file, output } = command;
  const text = await readInput(file, process.stdin);
  const isForPerson = output === null && process.stdout.isTTY === true;
  const report = explain(text, nameOf(file), {
    ...command,
    format: command.format ?? (isForPerson ? 'text' : 'json'),
    version: ownVersion(),
    terminal: terminalOf(output),
  });
  for (const warning of report.warnings) complain(warning);
  await writeOutput(output, report.text);
  return report.isBlocked ? somethingBlocked : nothingBlocked;
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
  if (!(error instanceof CommandError)) throw error;
  complain(error.message);
  process.exitCode = unreadable;
}
