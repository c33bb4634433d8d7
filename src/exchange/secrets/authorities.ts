/** Where a URL names a server. */
export interface Authority {
  /** Where it begins in the text, behind the slashes. */
  readonly start: number;
  /** What stands before its `@`; null where there is none. */
  readonly user: string | null;
  /** An origin is no secret, however it looks. */
  readonly server: string;
}

/** `://`, and all that browsers read as that: `https:/a`, `https:a`, `\\a`. It may be that no server follows. */
const mark = [
  String.raw`(?<=\b(?:https?|wss?|ftp):)[/\\]*`,
  '(?<=:)//',
  String.raw`(?<=%3a)[/\\]+`,
  String.raw`(?<![^\s"'<=,;(&?#])[/\\]{2,}`,
].join('|');

/** In a URL all may be a part of a password; in a text not what may end the URL. */
const authority = {
  url: new RegExp(String.raw`(${mark})([^/?#\\]*)`, 'gi'),
  value: new RegExp(String.raw`(${mark})([^/?#\\\s"<>]*)`, 'gi'),
};

/**
 * The servers that a text names. Where only some would read a server, as behind `https:`, there has to be user info
 * before it: all else may be a secret by its looks.
 */
export function* authoritiesIn(text: string, kind: 'url' | 'value'): Generator<Authority> {
  for (const { 1: slashes = '', 2: all = '', index } of text.matchAll(authority[kind])) {
    const at = all.lastIndexOf('@');
    const isCertain = slashes === '//' && (index === 0 ? kind === 'url' : text[index - 1] === ':');
    if (at < 0 && !isCertain) continue;
    const [server = ''] = /^[^\s"'<>,;]*/.exec(all.slice(at + 1)) ?? [];
    yield {
      start: index + slashes.length,
      user: at < 0 ? null : all.slice(0, at),
      server,
    };
  }
}
