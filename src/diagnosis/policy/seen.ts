import { unrecordedStatus } from '../../exchange/entry.ts';
import { exposeHeadersHeader } from '../../fetch-standard/exposed-headers.ts';
import { getHeader } from '../../fetch-standard/header-list.ts';
import { isOkStatus } from '../../fetch-standard/status.ts';
import { allowOriginHeader } from '../allow-origin.ts';
import { allowHeadersHeader, allowMethodsHeader } from '../preflight-lists.ts';
import { allowCredentialsHeader } from '../reasons/allow-credentials.ts';
import type { Step } from '../step.ts';
import type { Counted } from './dealing-kinds.ts';
import { createTally, type Tally } from './tally.ts';

/** What answers have in the place of one header. */
export interface SeenValue {
  /** As the browser reads it, with several lines joined; null where there is no such header. */
  readonly value: string | null;
  /** How many answers to preflights, and how many to actual requests. */
  readonly preflights: number;
  readonly responses: number;
}

/** What answers say in one header. */
export interface SeenHeader {
  readonly name: string;
  /** The answers in which browsers look at it. */
  readonly on: 'preflight' | 'response' | 'both';
  /** The most frequent first. Empty where no such answer was recorded: then nothing is known. */
  readonly values: readonly SeenValue[];
  /** What answers were asked alike, and all the same differ in this header; null where none do. */
  readonly differsFor: Question | null;
}

/** What an answer may rightly depend on. */
export type Question = 'origin' | 'method' | 'headers';

/** What the answers of a server say, as far as they were recorded. */
export interface Seen {
  /** How many answers to preflights there are, and how many to actual requests. */
  readonly preflights: number;
  readonly responses: number;
  /** Those of the answers to preflights; 0 where it was not recorded. */
  readonly statuses: readonly Tally[];
  /** How many of those allow nothing, whatever they list: their status is not an ok status. */
  readonly refused: number;
  readonly headers: readonly SeenHeader[];
}

interface Looked extends Pick<SeenHeader, 'name' | 'on'> {
  /** What its value is the answer to; null where answers may differ as they like. */
  readonly answers: Question | null;
}

/** In the order in which the standard looks at them. */
const looked: readonly Looked[] = [
  { name: allowOriginHeader, on: 'both', answers: 'origin' },
  { name: allowCredentialsHeader, on: 'both', answers: 'origin' },
  { name: allowMethodsHeader, on: 'preflight', answers: 'method' },
  { name: allowHeadersHeader, on: 'preflight', answers: 'headers' },
  { name: 'Access-Control-Max-Age', on: 'preflight', answers: null },
  { name: exposeHeadersHeader, on: 'response', answers: null },
  { name: 'Vary', on: 'both', answers: null },
];

/** The headers that are told of a server. What else is in an answer plays no part. */
export const lookedAt: readonly string[] = looked.map(({ name }) => name);

/** What the answers to all of these say. */
export function seenOf(all: readonly Counted[]): Seen {
  const answers = all.flatMap(({ dealings, count }) =>
    dealings.answers.map((step): CountedAnswer => ({ step, count })),
  );
  const preflights = answers.filter(({ step }) => isPreflight(step));
  const statuses = createTally();
  for (const { step, count } of preflights) statuses.add([String(step.status)], count);
  const isRefused = ({ step: { status } }: CountedAnswer) =>
    status !== unrecordedStatus && !isOkStatus(status);
  const total = sum(answers);
  return {
    preflights: sum(preflights),
    responses: total - sum(preflights),
    statuses: statuses.all(),
    refused: sum(preflights.filter(isRefused)),
    headers: looked.map((header) => seenHeader(header, answers)),
  };
}

interface CountedAnswer {
  readonly step: Step;
  readonly count: number;
}

function isPreflight({ during }: Step): boolean {
  return during === 'preflight';
}

function sum(answers: readonly CountedAnswer[]): number {
  return answers.reduce((total, { count }) => total + count, 0);
}

function seenHeader({ name, on, answers: question }: Looked, all: readonly CountedAnswer[]) {
  const values = new Map<string | null, { preflights: number; responses: number }>();
  const byQuestion = new Map<string, string | null>();
  let differs = false;
  for (const { step, count } of all) {
    if (on !== 'both' && isPreflight(step) !== (on === 'preflight')) continue;
    const value = getHeader(step.headers, name);
    const counts = values.get(value) ?? { preflights: 0, responses: 0 };
    counts[isPreflight(step) ? 'preflights' : 'responses'] += count;
    values.set(value, counts);
    if (question === null || differs) continue;
    const asked = askedBy(step, question);
    differs = byQuestion.has(asked) && byQuestion.get(asked) !== value;
    byQuestion.set(asked, value);
  }
  return {
    name,
    on,
    values: Array.from(values, ([value, counts]) => ({ value, ...counts })).sort(
      (a, b) => b.preflights + b.responses - a.preflights - a.responses,
    ),
    differsFor: differs ? question : null,
  };
}

function askedBy({ origin, method, requestedHeaders }: Step, question: Question): string {
  if (question === 'origin') return origin;
  return question === 'method' ? method : requestedHeaders.join();
}
