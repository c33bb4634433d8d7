import { isToken } from './credentials.ts';
import { isSecretName } from './names.ts';
import type { StandIn } from './shapes.ts';

/** A name, maybe in quotes, and what leads to its value. Where `=` alone stands between, it is a parameter. */
const label =
  /(?:(?<quote>\\?["'])(?<quoted>[^"'\\]{1,200})\k<quote>|(?<![\w.-])(?<bare>[\w.[\]-]{1,100}))(?<sign>\s{0,20}(?:=>|:)\s{0,20}|\s{1,20}=\s{0,20}|=\s{1,20})(?<open>\\?["'])?/g;

/** Credentials keep their scheme. */
const schemes = /(?:basic|bearer|digest|dpop|negotiate|token) +(?=\S)/iy;

const word = /[^\s"'<>,;&|(){}\\]+/y;
const line = /[^"'\r\n]+/y;

/** What ends a value in quotes: the same again, which is no part of it behind a backslash. */
const inQuotes: Readonly<Record<string, RegExp>> = {
  '"': /(?:\\.|[^"\\])+/sy,
  "'": /(?:\\.|[^'\\])+/sy,
  '\\"': /(?:(?!\\").)+/sy,
  "\\'": /(?:(?!\\').)+/sy,
};

/** Of JSON, which tells nothing. */
const constants: ReadonlySet<string> = new Set(['null', 'true', 'false']);

/** A text without what it itself calls a secret: `"token": "abc"`, `Authorization: Bearer abc`, `pin = 1234`. */
export function withoutLabelled(text: string, standIn: StandIn): string {
  let cleaned = '';
  let end = 0;
  for (const { 0: all, index, groups = {} } of text.matchAll(label)) {
    // Inside of a value that is taken out already.
    if (index < end) continue;
    const value = valueAt(text, index + all.length, groups);
    if (value === null) continue;
    cleaned += text.slice(end, value.start) + standIn(value.secret);
    end = value.start + value.secret.length;
  }
  return cleaned + text.slice(end);
}

interface Value {
  readonly start: number;
  readonly secret: string;
}

type Label = Readonly<Record<string, string | undefined>>;

function valueAt(text: string, start: number, label: Label): Value | null {
  const { quoted, bare, sign = '', open } = label;
  const name = quoted ?? bare ?? '';
  const isCookies = /^(?:set-)?cookie$/i.test(name);
  if (!isCookies && !isSecretName(name)) return null;
  if (open !== undefined) return at(text, start, inQuotes[open] ?? line);
  if (isCookies) return at(text, start, line);
  const scheme = at(text, start, schemes);
  if (scheme !== null) return at(text, start + scheme.secret.length, word);
  const isCertain = quoted !== undefined || sign.includes('=');
  // A URL whose scheme is called so, the code of an error, a package: `org.example.session:redis`.
  if (text[start] === '/') return null;
  if (!isCertain && (/^code$/i.test(name) || (sign === ':' && name.includes('.')))) return null;
  const value = at(text, start, word);
  if (value === null || constants.has(value.secret)) return null;
  return isCertain || canBeSecret(value.secret) ? value : null;
}

/** Behind a colon may stand a sentence: `Invalid token: expired`. */
function canBeSecret(value: string): boolean {
  return isToken(value) || /^(?=.*\d)(?=.*[a-z])/i.test(value);
}

function at(text: string, start: number, what: RegExp): Value | null {
  what.lastIndex = start;
  const secret = what.exec(text)?.[0];
  return secret === undefined ? null : { start, secret };
}
