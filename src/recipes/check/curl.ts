import { redactHeader, redactUrl } from '../../exchange/redaction.ts';
import { standInsOf } from '../../exchange/secrets/stand-ins.ts';
import type { Header } from '../../fetch-standard/header-list.ts';
import { parseUrl, withoutFragment, withoutUserInfo } from '../../fetch-standard/url.ts';
import { shellArgument } from './shell.ts';

/** A request for curl. */
export interface CurlCommand {
  /** For a POSIX shell, over several lines. */
  readonly command: string;
  /** The arguments of curl. */
  readonly args: readonly string[];
  /** The headers whose values are placeholders: a secret, or a value that was not recorded. */
  readonly placeholders: readonly string[];
  /** What stands in the URL in the place of secrets, each once. */
  readonly inUrl: readonly string[];
}

/** What stands in the place of a value that was not recorded, or that nobody should paste into a terminal. */
const placeholder = 'VALUE';

/** A header that is to be sent; null for a value that was not recorded. */
export interface SentHeader {
  readonly name: string;
  readonly value: string | null;
}

const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/** Terminals act on control characters that are pasted, whatever quotes are around them. */
const pasteable = /^[ -~]*$/;

/**
 * A request as a command, without its secrets.
 *
 * @returns null for what cannot be sent so: a URL that is not of `http` or `https`, a method that is no token
 */
export function curlCommand(
  url: string,
  method: string,
  headers: readonly SentHeader[],
): CurlCommand | null {
  const target = pasteableUrl(url);
  if (target === null || !token.test(method)) return null;
  const sent = headers.filter(({ name }) => token.test(name)).map(withoutSecret);
  const options: readonly (readonly string[])[] = [
    ['-i', ...methodOption(method), ...(/[[\]{}]/.test(target) ? ['--globoff'] : []), target],
    ...sent.map(({ header }) => ['-H', headerArgument(header)]),
  ];
  return {
    command: `curl ${options.map((words) => words.map(shellArgument).join(' ')).join(' \\\n  ')}`,
    args: options.flat(),
    placeholders: sent.flatMap(({ header, isHidden }) => (isHidden ? [header.name] : [])),
    inUrl: [...new Set(target.match(standInsOf) ?? [])],
  };
}

/** curl sends `GET` by itself, and waits for a body after `-X HEAD`. */
function methodOption(method: string): string[] {
  if (method === 'GET') return [];
  return method === 'HEAD' ? ['--head'] : ['-X', method];
}

/** For an empty value curl wants a semicolon: after a colon it sends nothing at all. */
function headerArgument({ name, value }: Header): string {
  return value === '' ? `${name};` : `${name}: ${value}`;
}

function withoutSecret({ name, value }: SentHeader): {
  readonly header: Header;
  readonly isHidden: boolean;
} {
  const shown = redactHeader({ name, value: value ?? placeholder }).value.replace(
    standInsOf,
    placeholder,
  );
  const isPasteable = pasteable.test(shown);
  return {
    header: { name, value: isPasteable ? shown : placeholder },
    isHidden: shown !== value || !isPasteable,
  };
}

/** The URL as it is sent, without its secrets; the URL parser encodes every control character. */
function pasteableUrl(url: string): string | null {
  const href = parseUrl(withoutUserInfo(withoutFragment(url)))?.href ?? '';
  const isPasteable = /^https?:\/\//.test(href) && pasteable.test(href);
  return isPasteable ? redactUrl(withoutUserInfo(href)) : null;
}
