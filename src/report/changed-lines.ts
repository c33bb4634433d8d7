import type { AnswerChange } from '../diagnosis/fix/answer-change.ts';
import type { CallChange } from '../diagnosis/fix/call-change.ts';
import { type HeaderList, isSameName } from '../fetch-standard/header-list.ts';

/** A line that goes, or one that comes. */
export interface ChangedLine {
  readonly sign: '-' | '+';
  readonly line: string;
}

/** A call as it was made; null where nobody knows. */
export interface MadeCall {
  readonly url: string | null;
  readonly method: string | null;
  readonly headers: HeaderList;
}

/** What of an answer goes and comes: its status, and header lines. */
export function answerLines({
  status,
  lines,
}: Pick<AnswerChange, 'status' | 'lines'>): ChangedLine[] {
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
export function callLines(
  call: readonly CallChange[],
  { url, method, headers }: MadeCall,
): ChangedLine[] {
  return call.flatMap(({ change, value }): ChangedLine[] => {
    switch (change) {
      case 'url':
        return [...before(url), { sign: '+', line: value }];
      case 'method':
        return [
          ...before(method === null ? null : `method: "${method}"`),
          { sign: '+', line: `method: "${value}"` },
        ];
      case 'drop-header': {
        const sent = headers.find(({ name }) => isSameName(name, value));
        return [{ sign: '-', line: sent === undefined ? value : `${sent.name}: ${sent.value}` }];
      }
      default:
        return [{ sign: '+', line: `${change}: "${value}"` }];
    }
  });
}

function before(line: string | null): ChangedLine[] {
  return line === null ? [] : [{ sign: '-', line }];
}
