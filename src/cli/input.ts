import { constants } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { CommandError } from './command-error.ts';

const meanings: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'reading it is not permitted',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
};

/**
 * The text of a file, which is taken to be UTF-8.
 *
 * @param file a path, or `-` for standard input
 * @throws CommandError where it cannot be read
 */
export async function readInput(file: string, standardInput: Readable): Promise<string> {
  try {
    const bytes = file === '-' ? await readAll(standardInput) : await readFile(file);
    if (bytes.length > constants.MAX_STRING_LENGTH) throw new CommandError('it is too large');
    return bytes.toString('utf8');
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new CommandError(`${nameOf(file)} cannot be read: ${meanings[code] ?? message}`);
  }
}

/** What messages call a file. */
export function nameOf(file: string): string {
  return file === '-' ? 'standard input' : file;
}

async function readAll(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
