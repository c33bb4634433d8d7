import type { CallOutcome, CallRecord } from '../exchange/call-record.ts';
import { normalizeMethod } from '../fetch-standard/methods.ts';
import { parseUrl, withoutFragment } from '../fetch-standard/url.ts';
import { pagePlace } from './stack-trace.ts';

/** What the page probe gave at a time. */
export interface ProbeAnswer {
  /** The probe's own name for the page that it watches, and where to go on reading. */
  readonly instance: string;
  readonly next: number;
  readonly hasMore: boolean;
  /** How many things came too fast to be read. */
  readonly dropped: number;
  readonly records: readonly CallRecord[];
  readonly outcomes: readonly CallOutcome[];
}

const longestAnswer = 20_000_000;
const longestText = 8192;
const longestWord = 200;
const mostItems = 1000;

type Fields = Readonly<Record<string, unknown>>;

function parsed(json: unknown, longest: number): Fields | null {
  if (typeof json !== 'string' || json.length > longest) return null;
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as Fields) : null;
  } catch {
    return null;
  }
}

function text(value: unknown, longest: number): string | null {
  return typeof value === 'string' && value.length <= longest ? value : null;
}

function count(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0;
}

function oneOf<T extends string>(value: unknown, known: readonly T[]): T | null {
  return known.find((each) => each === value) ?? null;
}

const modes = ['cors', 'no-cors', 'same-origin'] as const;
const credentialsModes = ['include', 'same-origin', 'omit'] as const;
const redirects = ['follow', 'error', 'manual'] as const;
const calls: readonly unknown[] = ['fetch', 'xhr', 'eventsource', 'beacon'];
/** When these were asked for is not known. */
const elements: readonly unknown[] = ['img', 'script', 'link', 'audio', 'video'];
const caches = ['default', 'no-store', 'reload', 'no-cache', 'force-cache', 'only-if-cached'];

/** In lower case; null where not all are known. */
function namesOf({ headers, complete }: Fields): string[] | null {
  const names = text(headers, longestText)?.toLowerCase().split('\n').slice(1) ?? null;
  return complete === true ? names : null;
}

function recordOf(item: Fields): CallRecord | null {
  const id = text(item['id'], longestWord);
  const kind = text(item['kind'], longestWord);
  const isElement = elements.includes(kind);
  const time = count(Math.floor(Number(item['time'])));
  const base = text(item['base'], longestText) || undefined;
  const given = text(item['url'], longestText);
  const url = given === null ? null : parseUrl(given, base);
  const method = text(item['method'], longestWord);
  const pageOrigin = text(item['origin'], longestWord);
  if (id === null || kind === null || !url || method === null || pageOrigin === null) return null;
  if (!isElement && (time === 0 || !calls.includes(kind))) return null;
  const redirect = oneOf(item['redirect'], redirects);
  const cache = oneOf(item['cache'], caches);
  const madeAt = pagePlace(text(item['trace'], longestText) ?? '');
  return {
    id,
    kind,
    url: withoutFragment(url.href),
    method: normalizeMethod(method),
    pageOrigin,
    headerNames: namesOf(item),
    time: isElement ? null : time,
    mode: oneOf(item['mode'], modes) ?? 'unobserved',
    credentials: oneOf(item['credentials'], credentialsModes) ?? 'unobserved',
    ...(redirect === null ? {} : { redirect }),
    ...(cache === null ? {} : { cache }),
    ...(madeAt === null ? {} : { madeAt }),
    hasUploadListener: item['upload'] === true,
    hasStreamBody: item['stream'] === true,
  };
}

/** How a call ended: an item of its own, which names the URL that was called. */
function outcomeOf(item: Fields): CallOutcome | null {
  const id = text(item['id'], longestWord);
  const url = parseUrl(text(item['ended'], longestText) ?? '');
  const pageOrigin = text(item['origin'], longestWord);
  const time = count(item['time']);
  if (id === null || url === null || pageOrigin === null || time === 0) return null;
  return { id, url: withoutFragment(url.href), pageOrigin, time, status: count(item['status']) };
}

/**
 * What the page probe answered. It comes from the page, which may have made it up: what has not the
 * shape that the probe gives is left out, and texts that are longer than it lets them be, too.
 *
 * @param json the text that the page gave, or anything else
 * @returns null where it is no answer at all
 */
export function readProbeAnswer(json: unknown): ProbeAnswer | null {
  const answer = parsed(json, longestAnswer);
  const instance = text(answer?.['instance'], longestWord);
  if (answer === null || instance === null) return null;
  const given: readonly unknown[] = Array.isArray(answer['items']) ? answer['items'] : [];
  const items = given.slice(0, mostItems).map((item) => parsed(item, longestAnswer) ?? {});
  return {
    instance,
    next: count(answer['next']),
    hasMore: answer['more'] === true,
    dropped: count(answer['dropped']),
    records: items.flatMap((item) => recordOf(item) ?? []),
    outcomes: items.flatMap((item) => outcomeOf(item) ?? []),
  };
}
