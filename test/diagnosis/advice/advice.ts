import type { Advice } from '../../../src/diagnosis/advice/advice.ts';
import { diagnoseAll } from '../../../src/diagnosis/diagnose.ts';
import { plainText } from '../../../src/diagnosis/words.ts';
import type { Entry } from '../../../src/exchange/entry.ts';
import type { Call } from '../../../src/exchange/exchange.ts';
import { createExchangeLog } from '../../../src/exchange/exchange-log.ts';
import { type Headers, page, preflight, request, response } from '../../exchange/entries.ts';

export const api = 'https://api.example';

export const names = { 'Access-Control-Allow-Origin': page };
export const credentials = { 'Access-Control-Allow-Credentials': 'true' };
export const varies = { Vary: 'Origin' };
export const wildcard = { 'Access-Control-Allow-Origin': '*' };

/** A GET that the page was given the answer to. */
export function passed(headers: Headers, given: Parameters<typeof request>[0] = {}): Entry {
  return request({
    url: `${api}/users`,
    ...given,
    response: given.response ?? response(200, headers),
    entry: { delivery: 'delivered', networkError: null, ...given.entry },
  });
}

/** A request with its preflight, both of which pass; the headers are those of the answer to the preflight. */
export function asked(headers: Headers, given: Parameters<typeof preflight>[0] = {}): Entry[] {
  const { method = 'PUT', asks, at = 0, headers: sent = {}, url = `${api}/users` } = given;
  const lists = { 'Access-Control-Allow-Methods': method, ...varies };
  const answer = response(204, { ...names, ...lists, ...headers });
  const own = Object.fromEntries((asks ?? '').split(',').map((name) => [name, 'x']));
  return [
    preflight({
      method,
      url,
      at: at + 1,
      headers: sent,
      response: answer,
      ...(asks ? { asks } : {}),
    }),
    passed(
      { ...names, ...varies },
      { method, url, at, headers: { ...(asks ? own : {}), ...sent } },
    ),
  ];
}

/** What is worth knowing of the last of the exchanges that these entries make. */
export function adviceOf(entries: readonly Entry[], call: Call | null = null): readonly Advice[] {
  const log = createExchangeLog();
  for (const entry of entries) log.add(entry);
  const all = log.exchanges();
  const watched = all.map((exchange, at) =>
    at === all.length - 1 ? { ...exchange, call } : exchange,
  );
  const last = diagnoseAll(watched).at(-1);
  if (last === undefined) throw new Error('no exchange');
  return last.advice;
}

/** The same in short: `null-allowed (risk)`. */
export function named(entries: readonly Entry[], call: Call | null = null): string[] {
  return adviceOf(entries, call).map(({ id, grade }) => `${id} (${grade})`);
}

/** All that one piece says. */
export function said({ headline, sentences, evidence, change }: Advice) {
  return {
    headline: plainText(headline),
    sentences: sentences.map(plainText),
    evidence: evidence.map(({ line }) => line),
    lines: change?.lines.map(({ after }) => after) ?? [],
  };
}
