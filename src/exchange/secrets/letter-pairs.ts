/**
 * How unlikely a letter is behind another in what people name: in bits, as a hexadecimal digit. A row for each letter
 * before, a column for each behind it. Counted in 70,000 words of several languages, identifiers, file names, media
 * types and headers, as the packages that this project is built with have them.
 */
const rows = [
  '7544a85b597344c3b342678769',
  '3778397b45727938b4473aaa5b',
  '3a683bc358458a28b4635abb78',
  '3785188939a58737b55748996a',
  '57446679798443866234858569',
  '4a8834ac2bb48729c46549ba6a',
  '478916544ab46456c4465aac89',
  '29a92ab83aa76838b5736aac7b',
  '5645555bab744235954396b7a6',
  '5ab83bcb7daa9868aa086869cb',
  '47761868388685479645598c7b',
  '378527872a948937b95547ad5d',
  '25972a9b48a45844d9686beb8d',
  '494346394a777647b93266a97a',
  '6544966b79644264c3554657a9',
  '398639965c939934d36359cb8d',
  '898889bb7aa6aa9ab89a0b999a',
  '3855276a3d675538b544568b59',
  '594927953b677744a842468859',
  '3a6929a52cb76946f4355a8a49',
  '5555366c59834374d343bac9c9',
  '298a1a4b3eb99359d8889bbbad',
  '389939852d778436c4369a8a7a',
  '594848b748a73983c7718ba55a',
  '5648568b58834362c7458a5b68',
  '38891a883c677548c8865a6c55',
];

const table = rows.map((row) => Array.from(row, (digit) => Number.parseInt(digit, 16)));

/**
 * How unlikely a letter is behind another, in bits.
 *
 * @param before the code of an ASCII letter, in either case
 * @param letter the same
 */
export function bitsOfPair(before: number, letter: number): number {
  return table[(before | 32) - 97]?.[(letter | 32) - 97] ?? 0;
}
