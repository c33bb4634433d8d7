import { serializedOrigin } from '../../fetch-standard/origin.ts';
import { parseUrl } from '../../fetch-standard/url.ts';
import { code, header, say, type Words } from '../words.ts';

/** The allowed origin, the page's own, and the one part in which two origins differ; null for none or several. */
export interface Pair {
  readonly got: string;
  readonly origin: string;
  readonly part: OriginPart | null;
}

/** What exactly is off in an allowed origin that is nearly the page's own. */
export interface Slip {
  readonly id: string;
  /** Whether the value becomes the page's origin when this one thing is put right. */
  readonly fits: (pair: Pair) => boolean;
  readonly headline: (pair: Pair) => Words;
  readonly sentence: (pair: Pair) => Words;
  /** Whether the page may be to be had at the allowed origin as well. */
  readonly isPlace?: true;
}

const originParts = ['protocol', 'port', 'hostname'] as const;
type OriginPart = (typeof originParts)[number];

const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];

/** In what alone two origins differ; null where one is none, or they differ in more. */
export function onlyDifferingPart(got: string, origin: string): OriginPart | null {
  const [a, b] = [parseUrl(got), parseUrl(origin)];
  if (a === null || b === null || a.origin !== got) return null;
  const [first, ...others] = originParts.filter((part) => a[part] !== b[part]);
  return first === undefined || others.length > 0 ? null : first;
}

function scheme(origin: string): string {
  return origin.slice(0, origin.indexOf(':'));
}

/** The first that fits speaks. `got` is not the origin itself. */
export const slips: readonly Slip[] = [
  {
    id: 'origin-missing-scheme',
    fits: ({ got, origin }) => got === origin.replace(/^[a-z]+:\/\//, ''),
    headline: () => say`The allowed origin lacks its scheme`,
    sentence: ({ origin }) =>
      say`An origin begins with its scheme, here ${code(`${scheme(origin)}://`)}.`,
  },
  {
    id: 'origin-wildcard-pattern',
    fits: ({ got }) => got.includes('*'),
    headline: () => say`This header knows no patterns`,
    sentence: () =>
      say`${code('*')} counts only when it stands alone. A server with several allowed origins compares the request's ${header('Origin')} with its list, sends that one back, and adds ${code('Vary: Origin')}.`,
  },
  {
    id: 'origin-quotes',
    fits: ({ got, origin }) => got === `"${origin}"` || got === `'${origin}'`,
    headline: () => say`The allowed origin stands in quotes`,
    sentence: () => say`The quotes have to go.`,
  },
  {
    id: 'origin-usual-port',
    fits: ({ got, origin }) =>
      serializedOrigin(got) === origin && /:\d+$/.test(got) && !/:\d+$/.test(origin),
    headline: () => say`The allowed origin names its usual port; browsers leave it out`,
    sentence: () => say`Browsers compare byte by byte, and send the origin without that port.`,
  },
  {
    id: 'origin-trailing-slash',
    fits: ({ got, origin }) => got === `${origin}/`,
    headline: () => say`The allowed origin ends in a slash; an origin never does`,
    sentence: () => say`The slash at the end is one character too many.`,
  },
  {
    id: 'origin-path',
    fits: ({ got, origin }) => got.startsWith(`${origin}/`),
    headline: () => say`The allowed origin has a path; an origin ends after host and port`,
    sentence: ({ got, origin }) => say`The path ${code(got.slice(origin.length))} has to go.`,
  },
  {
    id: 'origin-scheme',
    fits: ({ part }) => part === 'protocol',
    headline: ({ got, origin }) =>
      say`The server allows ${code(scheme(got), 20)}, and your page is on ${code(scheme(origin), 20)}`,
    sentence: ({ got, origin }) =>
      say`Only the scheme differs. ${code(scheme(got))} and ${code(scheme(origin))} are two origins, also on the same host.`,
    isPlace: true,
  },
  {
    id: 'origin-port',
    fits: ({ part }) => part === 'port',
    headline: () => say`The server allows another port than your page's`,
    sentence: () => say`Only the port differs. Each port is an origin of its own.`,
    isPlace: true,
  },
  {
    id: 'origin-case',
    fits: ({ got, origin }) => got.toLowerCase() === origin,
    headline: () => say`The allowed origin is written in capitals`,
    sentence: () => say`Browsers send origins in lower case and compare them byte by byte.`,
  },
  {
    id: 'localhost-vs-127',
    fits: ({ got, origin, part }) =>
      part === 'hostname' &&
      [got, origin].every((url) => loopbackNames.includes(parseUrl(url)?.hostname ?? '')),
    headline: () => say`The server allows this machine under another name`,
    sentence: () =>
      say`Both names may reach the same machine. To the browser they are two origins.`,
    isPlace: true,
  },
  {
    id: 'origin-www',
    fits: ({ got, origin }) =>
      got.replace('://', '://www.') === origin || origin.replace('://', '://www.') === got,
    headline: () => say`The allowed origin and your page's differ only in ${code('www.')}`,
    sentence: () => say`With ${code('www.')} and without it are two origins.`,
    isPlace: true,
  },
];
