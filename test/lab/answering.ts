import type { RequestListener } from 'node:http';
import type { Answer, Answers, Origins } from './scenario.ts';
import { groups } from './scenarios.ts';

/** Every URL, without its query, that the scenarios have an answer for. */
export function answersByUrl(origins: Origins): ReadonlyMap<string, Answers> {
  const byUrl = new Map<string, Answers>();
  for (const { id, call, answers } of groups.flatMap(({ scenarios }) => scenarios)) {
    const { target, ...first } = answers(origins);
    byUrl.set(`${origins[call.to]}/${id}`, first);
    if (target !== undefined) byUrl.set(target.url, target);
  }
  return byUrl;
}

const nothingThere: Answer = { status: 404, headers: [], body: '{"error":"Not Found"}' };

/**
 * Answers for the server at this origin as the scenarios say: OPTIONS as a preflight, every other
 * method as the actual request, and 404 where they say nothing.
 */
export function scenarioListener(
  byUrl: ReadonlyMap<string, Answers>,
  origin: string,
): RequestListener {
  return (request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', origin);
    const answers = byUrl.get(origin + pathname);
    const kind = request.method === 'OPTIONS' ? 'preflight' : 'actual';
    const answer = answers?.[kind] ?? nothingThere;
    response.writeHead(answer.status, headerLines(answer, search));
    response.end(answer.body);
  };
}

/**
 * Names and values in turn: only this form keeps two lines of one name apart. A redirect takes the
 * query along, so that its target too has the number of the run, and nothing comes from a cache.
 */
export function headerLines({ status, headers, body = '' }: Answer, search: string): string[] {
  const lines = headers.flatMap(([name, value]) => [
    name,
    name === 'Location' ? value + search : value,
  ]);
  if (body !== '' && !headers.some(([name]) => name === 'Content-Type')) {
    lines.push('Content-Type', 'application/json');
  }
  // HTTP forbids the length on a 204; on an empty redirect Node would send chunks without it.
  return status === 204 ? lines : [...lines, 'Content-Length', String(Buffer.byteLength(body))];
}
