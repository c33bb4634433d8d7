import { constants } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { decoderOf, isPacked } from '../capture/file-encoding.ts';
import { CommandError } from './command-error.ts';
import type { Progress } from './progress.ts';

/** Bytes that are read at a time. */
const pieceSize = 1 << 20;

const meanings: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'reading it is not permitted',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
};

/**
 * The text of a file.
 *
 * @param file a path, or `-` for standard input
 * @param progress is told how much of a file has been read
 * @throws CommandError where it cannot be read
 */
export async function readInput(
  file: string,
  standardInput: Readable,
  progress: Progress,
): Promise<string> {
  try {
    if (file === '-') return await readAll(standardInput, () => {});
    const { size } = await stat(file);
    return await readAll(createReadStream(file, { highWaterMark: pieceSize }), (bytes) =>
      progress.tell(`reading ${file}`, bytes, size),
    );
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new CommandError(`${nameOf(file)} cannot be read: ${meanings[code] ?? message}`);
  }
}

/** What messages call a file. */
export function nameOf(file: string): string {
  return file === '-' ? 'standard input' : file;
}

/** The text is put together as it comes, so that its bytes need not be kept beside it. */
async function readAll(stream: Readable, onBytes: (count: number) => void): Promise<string> {
  let decoder: TextDecoder | null = null;
  let text = '';
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    decoder ??= decoderOf(chunk);
    if (decoder === null) throw new CommandError(isPacked);
    const piece = decoder.decode(chunk, { stream: true });
    if (text.length + piece.length > constants.MAX_STRING_LENGTH)
      throw new CommandError('it is too large');
    text += piece;
    onBytes(bytes);
  }
  return text + (decoder?.decode() ?? '');
}
