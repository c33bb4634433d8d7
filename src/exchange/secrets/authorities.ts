/** Where a URL names a server. */
export interface Authority {
  /** Where it begins in the text, behind the slashes. */
  readonly start: number;
  /** What stands before its `@`; null where there is none. */
  readonly user: string | null;
  /** The `@` as it is written; empty where there is none. */
  readonly at: string;
  /** An origin is no secret, however it looks. */
  readonly server: string;
}

/** A sign, plain or percent-encoded, once or more often: the same URL may have it in several ways. */
const sign = (plain: string, codes: string) => `(?:${plain}|%(?:25){0,3}(?:${codes}))`;

const colon = sign(':', '3a');
const slash = sign(String.raw`[/\\]`, '2f|5c');
const at = sign('@', '40');

/**
 * `://`, and all that browsers read as that: `https:/a`, `https:a`, `\\a`, with line breaks or tabs in it. It may be
 * that no server follows.
 */
const mark = new RegExp(
  [
    String.raw`(?<=(?:\b|(?<=%[\da-f]{2}))(?:https?|wss?|ftp)${colon})(?:${slash}|[\t\n\r])*`,
    '(?<=:)//',
    `(?<=:)${slash}{2,}`,
    `(?<=%(?:25){0,3}3a)${slash}+`,
    String.raw`(?<![^\s"'<=,;(&?#])${slash}{2,}`,
  ].join('|'),
  'gi',
);

/** In a URL all may be a part of a password; in a text not what may end the URL. */
const endOfAuthority = { url: /[/?#\\]|$/g, value: /[/?#\\\s"<>]|$/g };

/** No server's name has one of these signs percent-encoded, but a text may go on behind it. */
const ofName = String.raw`(?!%(?:25){0,3}[2-5][\da-f])[^\s"'<>,;`;

/** Behind the server of another URL `&` begins a parameter; alone, it is a part of a name. */
const serverName = {
  alone: new RegExp(`^(?:${ofName}])*`, 'i'),
  nested: new RegExp(`^(?:${ofName}&=])*`, 'i'),
};

/** A server, with user info or without, and what ends it. */
const ended = new RegExp(
  String.raw`^((?:(?:(?!${at})[^&])*${at})??(?:\[[\da-f:.]+\]|(?:${ofName}&=:@])+)(?::\d{0,5})?)${sign('&', '2[36f]|3f|5c')}`,
  'i',
);

/** A user's name and `:`, where the text breaks off in the password. */
const beforeBrokenOff = /^[^:[\]]*:(?=\d*[a-z_~!$%*+-])/i;

const toEndOfName = new RegExp(`^(?:(?!${sign('[&=]', '26|3d')}).)*`, 'is');
const userAndPassword = new RegExp(`${colon}.*`, 'is');
const ats = new RegExp(at, 'gi');

/**
 * The servers that a text names. Where only some would read a server, as behind `https:`, there has to be user info
 * before it: all else may be a secret by its looks.
 */
export function* authoritiesIn(text: string, kind: 'url' | 'value'): Generator<Authority> {
  const alone = kind === 'url' ? (/^[a-z][a-z\d+.-]*:/i.exec(text)?.[0] ?? '').length : -1;
  let read = 0;
  let end = 0;
  for (const { 0: slashes, index } of text.matchAll(mark)) {
    const start = index + slashes.length;
    if (start < read) continue;
    if (start >= end) end = endFrom(text, start, endOfAuthority[kind]);
    const all = text.slice(start, end);
    const kindOfName = index === alone ? 'alone' : 'nested';
    const found = kindOfName === 'alone' ? all : withoutNext(all);
    read = start + found.length;
    const isCertain = slashes === '//' && (index === 0 ? kind === 'url' : text[index - 1] === ':');
    const { skipped, ...parts } = partsOf(found, serverName[kindOfName]);
    if (parts.at !== '' || isCertain) yield { start: start + skipped, ...parts };
  }
}

function partsOf(found: string, server: RegExp): Omit<Authority, 'start'> & { skipped: number } {
  const sign = lastAt(found);
  if (sign !== null) {
    const [name = ''] = server.exec(found.slice(sign.index + sign.written.length)) ?? [];
    return { skipped: 0, user: found.slice(0, sign.index), at: sign.written, server: name };
  }
  const name = beforeBrokenOff.exec(found)?.[0];
  if (name === undefined) {
    return { skipped: 0, user: null, at: '', server: server.exec(found)?.[0] ?? '' };
  }
  const [user = ''] = /^[^\s"'<>,;]*/.exec(found.slice(name.length)) ?? [];
  return { skipped: name.length, user, at: '', server: '' };
}

/** Where another parameter or an encoded path follows, an `@` in that ends no user info. */
function withoutNext(all: string): string {
  const [whole, server] = ended.exec(all) ?? [];
  if (whole === undefined || server === undefined) return all;
  // `corp%5Cada:secret@a.example`: what ended was a user's name.
  const [next = ''] = toEndOfName.exec(all.slice(whole.length)) ?? [];
  const [behindColon = ''] = userAndPassword.exec(next) ?? [];
  return lastAt(behindColon) === null ? server : all;
}

/** Browsers end user info at the last `@`, and at none that is encoded. */
function lastAt(text: string): { readonly index: number; readonly written: string } | null {
  const plain = text.lastIndexOf('@');
  if (plain >= 0) return { index: plain, written: '@' };
  const encoded = [...text.matchAll(ats)].at(-1);
  return encoded === undefined ? null : { index: encoded.index, written: encoded[0] };
}

function endFrom(text: string, start: number, end: RegExp): number {
  end.lastIndex = start;
  return end.exec(text)?.index ?? text.length;
}
