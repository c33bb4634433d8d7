import { type OutgoingHttpHeaders, request } from 'node:http';
import type { HeaderList } from '../../../src/fetch-standard/header-list.ts';

/** What a server answered, each line of its headers as it came. */
export interface Answer {
  readonly status: number;
  readonly headers: HeaderList;
}

/**
 * Sends one request, with these headers and no others, as a browser would.
 *
 * @throws {Error} where nobody answers within 10 s
 */
export function ask(url: string, method: string, headers: OutgoingHttpHeaders): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent: false, timeout: 10_000 }, (message) => {
      const { rawHeaders, statusCode = 0 } = message;
      message.resume();
      message.on('error', reject);
      message.on('end', () => {
        const lines = rawHeaders.flatMap((name, index) =>
          index % 2 === 0 ? [{ name, value: rawHeaders[index + 1] ?? '' }] : [],
        );
        resolve({ status: statusCode, headers: lines });
      });
    });
    sent.on('timeout', () => sent.destroy(new Error(`${method} ${url}: no answer within 10 s`)));
    sent.on('error', reject);
    sent.end();
  });
}
