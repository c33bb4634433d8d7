import { serializedOrigin } from '../../fetch-standard/origin.ts';
import { parseUrl } from '../../fetch-standard/url.ts';
import { code, header, say, type Words } from '../words.ts';

/** What exactly is off in an allowed origin that is nearly the page's own. */
interface Slip {
  readonly headline: Words;
  readonly sentence: Words;
}

interface SlipRule {
  /**
   * Whether the value becomes the page's origin when this one thing is put right.
   *
   * @param part in which alone the two differ, where both are origins; null for none or several
   */
  readonly fits: (got: string, origin: string, part: OriginPart | null) => boolean;
  readonly slip: (got: string, origin: string) => Slip;
}

const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];

const originParts = ['protocol', 'port', 'hostname'] as const;
type OriginPart = (typeof originParts)[number];

function onlyDifferingPart(got: string, origin: string): OriginPart | null {
  const [a, b] = [parseUrl(got), parseUrl(origin)];
  if (a === null || b === null || a.origin !== got) return null;
  const [first, ...others] = originParts.filter((part) => a[part] !== b[part]);
  return first === undefined || others.length > 0 ? null : first;
}

function scheme(origin: string): string {
  return origin.slice(0, origin.indexOf(':'));
}

/** The first that fits speaks. */
const rules: readonly SlipRule[] = [
  {
    fits: (got, origin) => got === origin.replace(/^[a-z]+:\/\//, ''),
    slip: (_, origin) => ({
      headline: say`The allowed origin lacks its scheme`,
      sentence: say`An origin begins with its scheme: ${code(origin)}.`,
    }),
  },
  {
    fits: (got) => got.includes('*'),
    slip: () => ({
      headline: say`This header knows no patterns`,
      sentence: say`${code('*')} counts only when it stands alone. A server with several allowed origins compares the request's ${header('Origin')} with its list, and sends that one back.`,
    }),
  },
  {
    fits: (got, origin) => got === `"${origin}"` || got === `'${origin}'`,
    slip: () => ({
      headline: say`The allowed origin stands in quotes`,
      sentence: say`The quotes have to go.`,
    }),
  },
  {
    fits: (got, origin) => got !== origin && serializedOrigin(got) === origin && /:\d+$/.test(got),
    slip: (_, origin) => ({
      headline: say`The allowed origin names its usual port; browsers leave it out`,
      sentence: say`Write ${code(origin)}. Browsers compare byte by byte.`,
    }),
  },
  {
    fits: (got, origin) => got === `${origin}/`,
    slip: () => ({
      headline: say`The allowed origin ends in a slash; an origin never does`,
      sentence: say`The slash at the end is one character too many.`,
    }),
  },
  {
    fits: (got, origin) => got.startsWith(`${origin}/`),
    slip: (got, origin) => ({
      headline: say`The allowed origin has a path; an origin ends after host and port`,
      sentence: say`The path ${code(got.slice(origin.length))} has to go.`,
    }),
  },
  {
    fits: (_got, _origin, part) => part === 'protocol',
    slip: (got, origin) => ({
      headline: say`The server allows ${code(scheme(got))}, and your page is on ${code(scheme(origin))}`,
      sentence: say`Only the scheme differs. ${code(scheme(got))} and ${code(scheme(origin))} are two origins, also on the same host.`,
    }),
  },
  {
    fits: (_got, _origin, part) => part === 'port',
    slip: () => ({
      headline: say`The server allows another port than your page's`,
      sentence: say`Only the port differs. Each port is an origin of its own.`,
    }),
  },
  {
    fits: (got, origin) => got.toLowerCase() === origin,
    slip: () => ({
      headline: say`The allowed origin is written in capitals`,
      sentence: say`Browsers send origins in lower case and compare them byte by byte.`,
    }),
  },
  {
    fits: (got, origin, part) =>
      part === 'hostname' &&
      [got, origin].every((url) => loopbackNames.includes(parseUrl(url)?.hostname ?? '')),
    slip: (got, origin) => ({
      headline: say`The server allows this machine under another name`,
      sentence: say`${code(got)} and ${code(origin)} may reach the same machine. To the browser they are two origins.`,
    }),
  },
  {
    fits: (got, origin) =>
      got.replace('://', '://www.') === origin || origin.replace('://', '://www.') === got,
    slip: () => ({
      headline: say`The allowed origin and your page's differ only in ${code('www.')}`,
      sentence: say`Only ${code('www.')} differs. With it and without it are two origins.`,
    }),
  },
];

/** Names the slip where the value is nearly the origin; null where it is another one altogether. */
export function originSlip(got: string, origin: string): Slip | null {
  const part = onlyDifferingPart(got, origin);
  return rules.find((rule) => rule.fits(got, origin, part))?.slip(got, origin) ?? null;
}
