import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { headerLines } from '../answering.ts';
import type { CauseAnswer, PathAnswers } from './scenario.ts';

const nothingThere: CauseAnswer = { status: 404, headers: [], body: '{"error":"Not Found"}' };

/**
 * Answers as the runs say. Where they list several answers, each run of the page gets them in turn: its
 * number is in the query.
 *
 * @param byUrl by URL without its query
 * @param scheme of the server
 */
export function causeListener(
  byUrl: ReadonlyMap<string, PathAnswers>,
  scheme: 'http' | 'https',
): RequestListener {
  const asked = new Map<string, number>();
  return async (request, response) => {
    const url = new URL(request.url ?? '/', `${scheme}://${request.headers.host}`);
    const kind = request.method === 'OPTIONS' ? 'preflight' : 'actual';
    const answers = byUrl.get(url.origin + url.pathname)?.[kind] ?? nothingThere;
    const key = `${kind} ${url.href}`;
    const turn = asked.get(key) ?? 0;
    asked.set(key, turn + 1);
    await give(isList(answers) ? at(answers, turn) : answers, url.search, request, response);
  };
}

function isList(answers: CauseAnswer | readonly CauseAnswer[]): answers is readonly CauseAnswer[] {
  return Array.isArray(answers);
}

function at(answers: readonly CauseAnswer[], turn: number): CauseAnswer {
  return answers[turn] ?? answers.at(-1) ?? nothingThere;
}

async function give(
  answer: CauseAnswer,
  search: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (answer.drops) {
    request.socket.destroy();
    return;
  }
  if (answer.after !== undefined) {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    try {
      await pause(answer.after, undefined, { signal: gone.signal });
    } catch {
      // Nobody waits for it any more.
      return;
    }
  }
  request.resume();
  response.writeHead(answer.status, headerLines(answer, search));
  response.end(answer.body);
}
