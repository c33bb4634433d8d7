/** Runs, wherever the text becomes more than text. */
const harm = 'canary()';

/** No more does Chromium take of an answer's headers. */
const long = 200_000;

/** What a page or a server may write wherever it may write something. Headers are sent byte by byte. */
export const hostileTexts: readonly Buffer[] = [
  `<img src=x onerror=${harm}>`,
  `"></code><script>${harm}</script>`,
  `<a href="javascript:${harm}">here</a>`,
  `javascript:${harm}`,
  `data:text/html,<script>${harm}</script>`,
  '&lt;img src=x&gt;&#60;b&#62;',
  'a\u0001b\u001B[31mc\u007Fd\te',
  '\u202Egnihton\u202C\u2066\u200F',
  Buffer.from([0x61, 0xff, 0xfe, 0xc3, 0x28, 0x80, 0x62]),
  `{{constructor.constructor("${harm}")()}}`,
  `<b>${'long '.repeat(long / 5)}</b>`,
].map((text) => Buffer.from(text as string));
