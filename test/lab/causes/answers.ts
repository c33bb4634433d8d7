import {
  type Answer,
  allowCredentials,
  allowHeaders,
  allowMethods,
  allowOrigin,
  users,
} from '../scenario.ts';
import type { CauseAnswer, CauseCall, CauseOrigins } from './scenario.ts';

type Headers = Answer['headers'];

/** An answer with exactly these headers. */
export function answer(status: number, headers: Headers = [], body = ''): CauseAnswer {
  return { status, headers, body };
}

/** Data, with exactly these headers. */
export function data(...headers: Headers): CauseAnswer {
  return answer(200, headers, users);
}

/** A picture, with exactly these headers besides. */
export function logo(...headers: Headers): CauseAnswer {
  return answer(200, [['Content-Type', 'image/svg+xml'], ...headers], '<svg/>');
}

/** Data that the page may read. */
export function readable({ page }: Pick<CauseOrigins, 'page'>): CauseAnswer {
  return data(...named(page));
}

/** An answer with an error status that the page may read. */
export function readableError(status: number, { page }: CauseOrigins): CauseAnswer {
  return answer(status, named(page), '{"error":"No"}');
}

/** The headers of a server that chooses the origin for each request. */
export function named(origin: string): Headers {
  return [
    [allowOrigin, origin],
    ['Vary', 'Origin'],
  ];
}

/** The same, and with credentials. */
export function namedWithCredentials(origin: string): Headers {
  return [...named(origin), [allowCredentials, 'true']];
}

/** An answer to a preflight that allows these methods and headers. */
export function leave(
  { page }: Pick<CauseOrigins, 'page'>,
  methods: string,
  headers = '',
  ...more: Headers
): CauseAnswer {
  return answer(204, [
    ...named(page),
    [allowMethods, methods],
    ...(headers === '' ? [] : [[allowHeaders, headers] as const]),
    ...more,
  ]);
}

/** An error page without a CORS header. */
export function bare(status: number, ...headers: Headers): CauseAnswer {
  return answer(status, headers, '{"error":"No"}');
}

export function get(url: string, init: Omit<CauseCall, 'url'> = {}): CauseCall {
  return { url, ...init };
}

/** A call that needs a preflight. */
export function put(url: string, init: Omit<CauseCall, 'url'> = {}): CauseCall {
  return { url, method: 'PUT', body: 'text', ...init };
}
