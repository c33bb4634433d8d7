import type { Entry } from '../../../src/exchange/entry.ts';
import { api, type Headers, request, response } from '../../exchange/entries.ts';

export const acao = 'Access-Control-Allow-Origin';
export const acac = 'Access-Control-Allow-Credentials';

/** An answer that allows these origins to a page that is told by its `Origin`. */
export function answeredTo(
  origin: string,
  allowed: string | readonly string[],
  more: More = {},
): Entry {
  const { path = '/users', at = 0, status = 200, headers = {}, initiatorUrl = `${origin}/` } = more;
  return request({
    url: `${api}${path}`,
    at,
    headers: { Origin: origin },
    response: response(status, { [acao]: allowed, ...headers }),
    entry: { initiatorUrl },
  });
}

interface More {
  readonly path?: string;
  readonly at?: number;
  readonly status?: number;
  readonly headers?: Headers;
  readonly initiatorUrl?: string | null;
}
