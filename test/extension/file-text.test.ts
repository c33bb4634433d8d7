import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { FileError, readText } from '../../src/extension/import/file-text.ts';

const piece = 8 * 1024 * 1024;

it.each([
  ['nothing', '', '', []],
  ['a byte order mark', '\uFEFF{}', '{}', [5]],
  ['a character of three bytes', '€', '€', [3]],
])('the text of a file with %s', async (_, written, expected, progress) => {
  const told: number[] = [];
  expect(await readText(new Blob([written]), (bytes) => told.push(bytes))).toBe(expected);
  expect(told).toEqual(progress);
});

it.each([
  ['little', [0xff, 0xfe, 0x7b, 0, 0xac, 0x20]],
  ['big', [0xfe, 0xff, 0, 0x7b, 0x20, 0xac]],
])('UTF-16 with the %s end first is read by its byte order mark', async (_, bytes) => {
  expect(await readText(new Blob([Uint8Array.from(bytes)]), () => {})).toBe('{€');
});

it('a packed file is named as that', async () => {
  const packed = new Blob([gzipSync('{}')]);
  await expect(readText(packed, () => {})).rejects.toThrow(
    new FileError('cannot be read: it is compressed with gzip; unpack it first'),
  );
});

it('characters that stand in two pieces are whole', async () => {
  const text = `${'a'.repeat(piece - 1)}€${'b'.repeat(piece)}`;
  const told: number[] = [];
  expect((await readText(new Blob([text]), (bytes) => told.push(bytes))) === text).toBe(true);
  expect(told).toEqual([piece, 2 * piece, 2 * piece + 2]);
});

it('a file that cannot be opened is named as that', async () => {
  const gone = {
    size: 3,
    slice: () => ({ arrayBuffer: () => Promise.reject(new Error('NotReadableError')) }),
  } as unknown as Blob;
  await expect(readText(gone, () => {})).rejects.toThrow(
    new FileError('cannot be read: the browser may not open it, or it has changed'),
  );
});
