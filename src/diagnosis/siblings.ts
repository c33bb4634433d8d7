import type { Entry, EntryResponse } from '../exchange/entry.ts';
import type { CorsExchange } from '../exchange/exchange.ts';
import { requestedHeaders } from '../exchange/preflight.ts';
import { getHeader, isSameName } from '../fetch-standard/header-list.ts';
import { withoutFragment } from '../fetch-standard/url.ts';
import type { Recorded } from './evidence.ts';
import { serverOf } from './server.ts';

/** An answer that a server gave. */
export interface SiblingAnswer extends Recorded {
  readonly on: 'preflight' | 'response';
  readonly response: EntryResponse;
  /** The origin of the page that asked. */
  readonly pageOrigin: string;
  /** The method of the actual request. */
  readonly method: string;
  /** The header names that a preflight asked leave for, in lower case. */
  readonly names: readonly string[];
}

/** What one server answered, to the exchange in question as well. */
export interface ServerAnswers {
  /** Of each kind the first, wherever it was asked. */
  readonly kinds: readonly SiblingAnswer[];
  /** Of each kind the first, at the path of a URL. */
  at(url: string): readonly SiblingAnswer[];
  /** Those that were looked at, as they are now, the one in question too. Another list after each update. */
  exchanges(): readonly CorsExchange[];
}

/** What the servers of a recording answered. */
export interface Siblings {
  /** Takes the exchanges of the recording as they are now. */
  update(exchanges: readonly CorsExchange[]): void;
  /**
   * What a server answered; the same object as long as nothing of another kind comes, so that who asked
   * before need not look again.
   *
   * @param server its origin
   */
  of(server: string): ServerAnswers;
}

/** What else a server answered, by its origin. */
export type SiblingsOf = (server: string) => ServerAnswers;

/** So many of the first exchanges with a server are looked at, and so many of the last. */
const mostLookedAt = 100;

/** What was found of a server, for as long as nothing of another kind comes. */
interface Kept {
  readonly kinds: Kinds;
  readonly answers: ServerAnswers;
  looked: readonly CorsExchange[];
}

/** Answers by their path and kind. */
type Kinds = Map<string, { readonly path: string; readonly answer: SiblingAnswer }>;

const none: readonly never[] = [];

const noAnswers: ServerAnswers = { kinds: [], at: () => none, exchanges: () => none };

/** No other exchange is known. */
export const noSiblings: SiblingsOf = () => noAnswers;

export function createSiblings(): Siblings {
  const before = new Map<string, Kept>();
  let current: readonly CorsExchange[] = [];
  /** Sorted when somebody asks: where nothing fails, nobody does. */
  let byServer: Map<string, CorsExchange[]> | null = null;
  let asked = new Map<string, ServerAnswers>();

  function answersOf(server: string): ServerAnswers {
    byServer ??= sorted(current);
    const looked = ends(byServer.get(server) ?? none);
    const kinds = kindsOf(looked, server);
    const known = before.get(server);
    if (known !== undefined && hasNothingNew(known.kinds, kinds)) {
      known.looked = looked;
      return known.answers;
    }
    const kept: Kept = { kinds, looked, answers: serverAnswers(kinds, () => kept.looked) };
    before.set(server, kept);
    return kept.answers;
  }

  return {
    update(exchanges) {
      current = exchanges;
      byServer = null;
      asked = new Map();
    },
    of(server) {
      const answers = asked.get(server) ?? answersOf(server);
      asked.set(server, answers);
      return answers;
    },
  };
}

function sorted(exchanges: readonly CorsExchange[]): Map<string, CorsExchange[]> {
  const byServer = new Map<string, CorsExchange[]>();
  for (const exchange of exchanges) {
    for (const { url } of exchange.hops) {
      const list = byServer.get(serverOf(url));
      if (list === undefined) byServer.set(serverOf(url), [exchange]);
      else if (list.at(-1) !== exchange) list.push(exchange);
    }
  }
  return byServer;
}

/** The first and the last of many. */
function ends(exchanges: readonly CorsExchange[]): readonly CorsExchange[] {
  const isLong = exchanges.length > 2 * mostLookedAt;
  return isLong
    ? [...exchanges.slice(0, mostLookedAt), ...exchanges.slice(-mostLookedAt)]
    : exchanges;
}

function kindsOf(looked: readonly CorsExchange[], server: string): Kinds {
  const kinds: Kinds = new Map();
  for (const exchange of looked) {
    for (const { url, method, preflight, request } of exchange.hops) {
      if (serverOf(url) !== server) continue;
      const asked = preflight.state === 'sent' ? preflight.entry : null;
      note(kinds, asked, answerOf(exchange, method, asked, 'preflight'));
      note(kinds, request, answerOf(exchange, method, request, 'response'));
    }
  }
  return kinds;
}

function answerOf(
  { id, pageOrigin }: CorsExchange,
  method: string,
  entry: Entry | null,
  on: SiblingAnswer['on'],
): SiblingAnswer | null {
  const response = entry?.response ?? null;
  if (entry === null || response === null) return null;
  const names = on === 'preflight' ? requestedHeaders(entry) : [];
  return { exchange: id, entry, on, response, pageOrigin: pageOrigin.origin, method, names };
}

function note(kinds: Kinds, entry: Entry | null, answer: SiblingAnswer | null): void {
  if (entry === null || answer === null) return;
  const path = pathOf(entry.url);
  const key = `${path}\n${kindOf(answer)}`;
  if (!kinds.has(key)) kinds.set(key, { path, answer });
}

/** Two answers of one kind differ in nothing that a cause is found by. */
function kindOf({ on, entry, response, pageOrigin, method, names }: SiblingAnswer): string {
  const asks = getHeader(entry.requestHeaders, 'Origin') === null ? 'no origin' : '';
  let kind = `${on} ${method} ${pageOrigin} ${response.status} ${names.join()} ${asks}`;
  for (const { name, value } of response.headers) {
    // The length rules most of them out.
    const tells = name.length === 4 ? isSameName(name, 'vary') : name.length > 15 && isCors(name);
    if (tells) kind += `\n${name.toLowerCase()}: ${value}`;
  }
  return kind;
}

function isCors(name: string): boolean {
  return /^access-control-/i.test(name);
}

function pathOf(url: string): string {
  const query = url.indexOf('?');
  return withoutFragment(query === -1 ? url : url.slice(0, query));
}

function serverAnswers(kinds: Kinds, exchanges: ServerAnswers['exchanges']): ServerAnswers {
  const all = new Map<string, SiblingAnswer>();
  const byPath = new Map<string, SiblingAnswer[]>();
  for (const { path, answer } of kinds.values()) {
    const kind = kindOf(answer);
    if (!all.has(kind)) all.set(kind, answer);
    const list = byPath.get(path);
    if (list === undefined) byPath.set(path, [answer]);
    else list.push(answer);
  }
  return { kinds: [...all.values()], at: (url) => byPath.get(pathOf(url)) ?? none, exchanges };
}

/** Whether nothing has come but what was there. What is no longer kept still tells; another recording does not. */
function hasNothingNew(before: Kinds, now: Kinds): boolean {
  let isSameRecording = before.size === 0 && now.size === 0;
  for (const [key, { answer }] of now) {
    const known = before.get(key);
    if (known === undefined) return false;
    isSameRecording ||= known.answer.entry === answer.entry;
  }
  return isSameRecording;
}
