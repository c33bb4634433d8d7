import { decoderOf, isPacked } from '../../capture/file-encoding.ts';

/** So many bytes are read at a time. */
const pieceSize = 8 * 1024 * 1024;

/** The file cannot be read; the message says why. */
export class FileError extends Error {}

/**
 * The text of a file.
 *
 * @param onProgress is told how many bytes have been read, now and then
 * @throws FileError where the file cannot be read, or is longer than a text can be
 */
export async function readText(
  file: Blob,
  onProgress: (bytesRead: number) => void,
): Promise<string> {
  let decoder: TextDecoder | null = null;
  let text = '';
  for (let at = 0; at < file.size; at += pieceSize) {
    const piece = await bytesOf(file.slice(at, at + pieceSize));
    decoder ??= decoderOf(new Uint8Array(piece, 0, Math.min(piece.byteLength, 2)));
    if (decoder === null) throw new FileError(`cannot be read: ${isPacked}`);
    try {
      text += decoder.decode(piece, { stream: true });
    } catch {
      throw new FileError('cannot be read: it is too large');
    }
    onProgress(Math.min(at + pieceSize, file.size));
  }
  return text + (decoder?.decode() ?? '');
}

async function bytesOf(piece: Blob): Promise<ArrayBuffer> {
  try {
    return await piece.arrayBuffer();
  } catch {
    // A folder, or a file that was changed or taken away meanwhile.
    throw new FileError('cannot be read: the browser may not open it, or it has changed');
  }
}
