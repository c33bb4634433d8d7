import type { AnswerChange } from '../diagnosis/fix/answer-change.ts';
import type { CallChange } from '../diagnosis/fix/call-change.ts';
import type { CorsExchange } from '../exchange/exchange.ts';
import { isSameName } from '../fetch-standard/header-list.ts';

/** A line that goes, or one that comes. */
export interface ChangedLine {
  readonly sign: '-' | '+';
  readonly line: string;
}

/** What of an answer goes and comes: its status, and header lines. */
export function answerLines({ status, lines }: AnswerChange): ChangedLine[] {
  return [
    ...(status === null
      ? []
      : [...statusLine('-', status.before), ...statusLine('+', status.after)]),
    ...lines.flatMap(({ before, after }) => [
      ...before.map((line) => ({ sign: '-' as const, line })),
      ...(after === null ? [] : [{ sign: '+' as const, line: after }]),
    ]),
  ];
}

function statusLine(sign: ChangedLine['sign'], status: number | null): ChangedLine[] {
  return status === null ? [] : [{ sign, line: `Status: ${status}` }];
}

/** What of a call goes and comes. */
export function callLines(call: readonly CallChange[], { hops }: CorsExchange): ChangedLine[] {
  const [{ url, method, request }] = hops;
  return call.flatMap(({ change, value }): ChangedLine[] => {
    switch (change) {
      case 'url':
        return [
          { sign: '-', line: url },
          { sign: '+', line: value },
        ];
      case 'method':
        return [
          { sign: '-', line: `method: "${method}"` },
          { sign: '+', line: `method: "${value}"` },
        ];
      case 'drop-header': {
        const sent = request?.requestHeaders.find(({ name }) => isSameName(name, value));
        return [{ sign: '-', line: sent === undefined ? value : `${sent.name}: ${sent.value}` }];
      }
      default:
        return [{ sign: '+', line: `${change}: "${value}"` }];
    }
  });
}
