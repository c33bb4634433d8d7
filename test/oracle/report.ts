import type { Entry } from '../../src/exchange/entry.ts';
import type { CorsExchange } from '../../src/exchange/exchange.ts';
import { group } from '../../src/exchange/group.ts';
import type { HeaderLine } from './case.ts';
import type { Comparison } from './compare.ts';
import type { Seen } from './server/server.ts';

/** `500 of 500 agree`. */
export function agreement(comparisons: readonly Comparison[]): string {
  const agreeing = comparisons.filter(({ disagreement }) => disagreement === null).length;
  return `${agreeing} of ${comparisons.length} agree`;
}

/** How many agree though they do not say the same, by the reason for which they need not. */
export function allowances(comparisons: readonly Comparison[]): string[] {
  const allowed = comparisons.filter(({ allowance }) => allowance !== null);
  return [...group(allowed, ({ allowance }) => allowance)].map(
    ([why, list]) => `${String(list.length).padStart(5)}  not held against us: ${why}`,
  );
}

/** A line for each disagreement, by which it can be run again. */
export function disagreements(comparisons: readonly Comparison[], seed: number): string[] {
  return comparisons.flatMap(({ disagreement, case: { id, call } }) =>
    disagreement === null
      ? []
      : [`--seed ${seed} --case ${id}  ${call.api} ${call.method}  ${disagreement}`],
  );
}

/** The kinds of disagreement, most frequent first, each with how often it came. */
export function kinds(comparisons: readonly Comparison[]): string[] {
  const wrong = comparisons.filter(({ disagreement }) => disagreement !== null);
  return [...group(wrong, ({ disagreement }) => withoutPorts(disagreement ?? ''))]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(
      ([kind, list]) => `${String(list.length).padStart(5)}  ${kind}  (case ${list[0]?.case.id})`,
    );
}

/** Ports differ from run to run. */
function withoutPorts(text: string): string {
  return text.replace(/\b\d{4,5}\b/g, 'PORT');
}

/** Everything about one case. */
export function everything(comparison: Comparison): string {
  const { case: each, seen, outcome, truth, exchanges, diagnosis } = comparison;
  const { allowance, disagreement } = comparison;
  const { hops, ...rest } = each;
  return [
    `Call: ${JSON.stringify(rest.call)}`,
    ...hops.map((hop, index) => `Hop ${index}: ${JSON.stringify(hop)}`),
    'What reached the servers, and what they answered:',
    ...seen.flatMap(exchanged),
    `The page was told: ${JSON.stringify(outcome)}`,
    `The engine: ${truth.verdict} ${truth.code} ${JSON.stringify(truth.parameter)}`,
    ...truth.said.map((line) => `  ${line}`),
    'What was captured:',
    ...exchanges.flatMap(captured),
    `Ours: ${diagnosis === null ? 'no exchange' : `${diagnosis.verdict} ${diagnosis.missing ?? ''}`}`,
    ...(diagnosis?.findings ?? []).map(
      ({ reason, during, hop, got, expected }) =>
        `  ${reason} in the ${during} of hop ${hop}: got ${JSON.stringify(got)}, expected ${JSON.stringify(expected)}`,
    ),
    `  ${JSON.stringify(diagnosis?.engines ?? null)}`,
    disagreement === null ? `They agree. ${allowance ?? ''}` : `They disagree: ${disagreement}`,
  ].join('\n');
}

function exchanged({ method, url, isPreflight, requestHeaders, answer }: Seen): string[] {
  return [
    `  ${method} ${url}${isPreflight ? ' (preflight)' : ''}`,
    ...headerLines(requestHeaders, '>'),
    answer === null ? '    no answer' : `    < ${answer.status}`,
    ...headerLines(answer?.headers ?? [], '<'),
  ];
}

function headerLines(headers: readonly HeaderLine[], mark: string): string[] {
  return headers.map(([name, value]) => `    ${mark} ${name}: ${value}`);
}

function captured({ id, pageOrigin, hops }: CorsExchange): string[] {
  return [
    `  Exchange ${id} of ${pageOrigin.origin} (${pageOrigin.basis})`,
    ...hops.flatMap(({ method, url, preflight, request }) => [
      `    ${method} ${url}`,
      ...(preflight.state === 'sent' ? [`      preflight: ${entryLine(preflight.entry)}`] : []),
      `      request: ${request === null ? 'none' : entryLine(request)}`,
    ]),
  ];
}

/** The headers of a request that something is decided by. */
const telling = /^(origin|referer|cookie|sec-fetch-mode|access-control-.*)$/i;

function entryLine(entry: Entry): string {
  const { startedAt, duration, delivery, networkError, response, requestHeaders } = entry;
  const sent = requestHeaders.filter(({ name }) => telling.test(name));
  // The order in which an engine records its headers tells which of several it names first.
  const names = requestHeaders.map(({ name }) => name).join(' ');
  return JSON.stringify({ startedAt, duration, delivery, networkError, sent, names, response });
}
