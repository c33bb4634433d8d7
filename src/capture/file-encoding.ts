/** A file that is packed is no text yet. */
export const isPacked = 'it is compressed with gzip; unpack it first';

/**
 * Decodes the text of a file, by how its bytes begin: a byte order mark tells UTF-16, which PowerShell writes;
 * anything else is taken to be UTF-8. The mark is left out of the text.
 *
 * https://encoding.spec.whatwg.org/#bom-sniff
 *
 * @param start the first bytes; two tell
 * @returns null where it is packed with gzip (RFC 1952)
 */
export function decoderOf([first, second]: Uint8Array): TextDecoder | null {
  if (first === 0x1f && second === 0x8b) return null;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be');
  return new TextDecoder();
}
