import type { CorsExchange } from '../../exchange/exchange.ts';
import { type Header, isSameName } from '../../fetch-standard/header-list.ts';
import { opaqueOrigin } from '../../fetch-standard/origin.ts';
import type { Step } from '../step.ts';
import { usefulHeaders } from './useful-headers.ts';

/** What is seen of an answer at a glance. Each rule says which marks it needs. */
export const mark = {
  preflight: 1,
  response: 2,
  /** `Access-Control-Allow-Origin` names an origin. */
  namesOrigin: 4,
  namesNull: 8,
  wildcard: 16,
  /** There is an `Access-Control-Allow-Credentials`. */
  credentials: 32,
  /** There is an `Access-Control-Max-Age`. */
  maxAge: 64,
  /** `Vary: Origin`, and nothing else in it. */
  variesByOrigin: 128,
  setsCookie: 256,
  /** There is a header that pages often read. */
  useful: 512,
  /** The page was loaded over `http:`. */
  insecurePage: 1024,
  /** The call was watched, and made with credentials. */
  calledWithCredentials: 2048,
  /** Leave for `Authorization` is asked. */
  asksAuthorization: 4096,
} as const;

/** Every mark is a bit of its own. */
const vary = 1 << 30;

interface Marked {
  readonly name: string;
  readonly bit: number;
}

const marked: readonly Marked[] = [
  { name: 'Access-Control-Allow-Credentials', bit: mark.credentials },
  { name: 'Access-Control-Max-Age', bit: mark.maxAge },
  { name: 'Set-Cookie', bit: mark.setsCookie },
  { name: 'Vary', bit: vary },
  ...usefulHeaders.map((name) => ({ name, bit: mark.useful })),
];

/** The names that are looked for, by their length, which rules nearly all others out. */
const byLength: readonly (readonly Marked[])[] = Array.from({ length: 64 }, (_, length) =>
  marked.filter(({ name }) => name.length === length),
);

/** The marks of an answer. Every answer that passes is looked at: it takes one pass over its headers. */
export function marksOf({ call }: CorsExchange, step: Step): number {
  let marks = originMarks(step);
  if (step.during === 'preflight') {
    marks |= mark.preflight;
    if (step.requestedHeaders.includes('authorization')) marks |= mark.asksAuthorization;
  } else {
    marks |= mark.response;
    if (call?.credentials === 'include') marks |= mark.calledWithCredentials;
  }
  for (const header of step.headers) {
    const candidates = byLength[header.name.length];
    if (candidates !== undefined) marks |= markAmong(candidates, header);
  }
  return marks;
}

function originMarks({ allowOrigin: { kind }, origin }: Step): number {
  if (kind === 'wildcard') return mark.wildcard;
  if (kind !== 'matching') return 0;
  if (origin === opaqueOrigin) return mark.namesNull;
  return origin.startsWith('http:') ? mark.namesOrigin | mark.insecurePage : mark.namesOrigin;
}

function markAmong(candidates: readonly Marked[], { name, value }: Header): number {
  for (const candidate of candidates) {
    if (!isSameName(candidate.name, name)) continue;
    if (candidate.bit !== vary) return candidate.bit;
    return value === 'Origin' || value === 'origin' ? mark.variesByOrigin : 0;
  }
  return 0;
}
