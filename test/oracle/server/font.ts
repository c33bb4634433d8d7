/**
 * The smallest font that browsers take: TrueType, one glyph, no character. A page is told that a
 * font failed where it cannot be read, and then nothing says that CORS let it pass.
 *
 * https://learn.microsoft.com/typography/opentype/spec/otff
 */
export function font(): Buffer {
  const tables = new Map<string, Buffer>([
    ['OS/2', os2()],
    ['cmap', numbers('u16:0 u16:1 u16:3 u16:1 u32:12', characterMap)],
    ['glyf', numbers(glyph)],
    ['head', numbers(head)],
    [
      'hhea',
      numbers(
        'u32:0x10000 i16:100 i16:0 i16:0 u16:100 i16:0 i16:0 i16:100 i16:1',
        zeros(7),
        'u16:1',
      ),
    ],
    ['hmtx', numbers('u16:100 i16:0')],
    ['loca', numbers(`u16:0 u16:${numbers(glyph).length / 2}`)],
    ['maxp', numbers('u32:0x10000 u16:1 u16:3 u16:1 u16:0 u16:0 u16:1', zeros(8))],
    ['name', numbers('u16:0 u16:1 u16:18 u16:3 u16:1 u16:0x409 u16:1 u16:2 u16:0 u16:0x61')],
    ['post', numbers('u32:0x30000', zeros(14))],
  ]);
  return join(tables);
}

/** Format 4 with the one segment that must be there. */
const characterMap =
  'u16:4 u16:24 u16:0 u16:2 u16:2 u16:0 u16:0 u16:0xffff u16:0 u16:0xffff u16:1 u16:0';

/** One triangle. */
const glyph =
  'i16:1 i16:0 i16:0 i16:100 i16:100 u16:2 u16:0 u8:1 u8:1 u8:1 ' +
  'i16:0 i16:100 i16:-50 i16:0 i16:0 i16:100 u8:0 u8:0 u8:0';

const head =
  'u32:0x10000 u32:0x10000 u32:0 u32:0x5f0f3cf5 u16:3 u16:1000 u32:0 u32:0 u32:0 u32:0 ' +
  'i16:0 i16:0 i16:100 i16:100 u16:0 u16:8 i16:2 i16:0 i16:0';

function os2(): Buffer {
  return numbers(
    'u16:1 i16:100 u16:400 u16:5 u16:0',
    zeros(11),
    zeros(5),
    'u32:0 u32:0 u32:0 u32:0 u32:0 u16:0x40 u16:0 u16:0xffff i16:100 i16:0 i16:0 u16:100 u16:0 u32:1 u32:0',
  );
}

/** So many 16-bit zeros. */
function zeros(count: number): string {
  return Array(count).fill('u16:0').join(' ');
}

/** Big-endian numbers from text: `u16:1 i16:-5 u32:0x10000`. */
function numbers(...texts: string[]): Buffer {
  const parts = texts
    .join(' ')
    .split(' ')
    .map((each) => {
      const [type = '', value = ''] = each.split(':');
      const bytes = Buffer.alloc(Number(type.slice(1)) / 8);
      if (type.startsWith('i')) bytes.writeIntBE(Number(value), 0, bytes.length);
      else bytes.writeUIntBE(Number(value), 0, bytes.length);
      return bytes;
    });
  return Buffer.concat(parts);
}

/** The table directory and the tables, each at a multiple of four bytes. */
function join(tables: ReadonlyMap<string, Buffer>): Buffer {
  const count = tables.size;
  const power = Math.floor(Math.log2(count));
  const range = 16 * 2 ** power;
  const directory = [
    numbers(`u32:0x10000 u16:${count} u16:${range} u16:${power} u16:${16 * count - range}`),
  ];
  const bodies: Buffer[] = [];
  let offset = 12 + 16 * count;
  for (const [tag, table] of tables) {
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
    directory.push(
      Buffer.from(tag),
      numbers(`u32:${checksum(padded)} u32:${offset} u32:${table.length}`),
    );
    bodies.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([...directory, ...bodies]);
}

function checksum(padded: Buffer): number {
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}
