import { serializedOrigin } from '../../fetch-standard/origin.ts';
import { parseUrl } from '../../fetch-standard/url.ts';
import * as texts from '../texts/more-texts.ts';
import type { Words } from '../words.ts';

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
    headline: () => texts.causes['origin-missing-scheme'].headline,
    sentence: ({ origin }) =>
      texts.causes['origin-missing-scheme'].beginsWithScheme(scheme(origin)),
  },
  {
    id: 'origin-wildcard-pattern',
    fits: ({ got }) => got.includes('*'),
    headline: () => texts.causes['origin-wildcard-pattern'].headline,
    sentence: () => texts.causes['origin-wildcard-pattern'].countsAlone,
  },
  {
    id: 'origin-quotes',
    fits: ({ got, origin }) => got === `"${origin}"` || got === `'${origin}'`,
    headline: () => texts.causes['origin-quotes'].headline,
    sentence: () => texts.causes['origin-quotes'].removeThem,
  },
  {
    id: 'origin-usual-port',
    fits: ({ got, origin }) =>
      serializedOrigin(got) === origin && /:\d+$/.test(got) && !/:\d+$/.test(origin),
    headline: () => texts.causes['origin-usual-port'].headline,
    sentence: () => texts.causes['origin-usual-port'].isLeftOut,
  },
  {
    id: 'origin-trailing-slash',
    fits: ({ got, origin }) => got === `${origin}/`,
    headline: () => texts.causes['origin-trailing-slash'].headline,
    sentence: () => texts.causes['origin-trailing-slash'].oneTooMany,
  },
  {
    id: 'origin-path',
    fits: ({ got, origin }) => got.startsWith(`${origin}/`),
    headline: () => texts.causes['origin-path'].headline,
    sentence: ({ got, origin }) => texts.causes['origin-path'].removeIt(got.slice(origin.length)),
  },
  {
    id: 'origin-scheme',
    fits: ({ part }) => part === 'protocol',
    headline: ({ got, origin }) =>
      texts.causes['origin-scheme'].headline(scheme(got), scheme(origin)),
    sentence: ({ got, origin }) =>
      texts.causes['origin-scheme'].onlyThisDiffers(scheme(got), scheme(origin)),
    isPlace: true,
  },
  {
    id: 'origin-port',
    fits: ({ part }) => part === 'port',
    headline: () => texts.causes['origin-port'].headline,
    sentence: () => texts.causes['origin-port'].onlyThisDiffers,
    isPlace: true,
  },
  {
    id: 'origin-case',
    fits: ({ got, origin }) => got.toLowerCase() === origin,
    headline: () => texts.causes['origin-case'].headline,
    sentence: () => texts.causes['origin-case'].isLowerCase,
  },
  {
    id: 'localhost-vs-127',
    fits: ({ got, origin, part }) =>
      part === 'hostname' &&
      [got, origin].every((url) => loopbackNames.includes(parseUrl(url)?.hostname ?? '')),
    headline: () => texts.causes['localhost-vs-127'].headline,
    sentence: () => texts.causes['localhost-vs-127'].areTwoOrigins,
    isPlace: true,
  },
  {
    id: 'origin-www',
    fits: ({ got, origin }) =>
      got.replace('://', '://www.') === origin || origin.replace('://', '://www.') === got,
    headline: () => texts.causes['origin-www'].headline,
    sentence: () => texts.causes['origin-www'].areTwoOrigins,
    isPlace: true,
  },
];
