import type { HeaderLine } from '../case.ts';

/** An answer with every value filled in. */
export interface Reply {
  readonly status: number;
  readonly headers: readonly HeaderLine[];
  readonly body: Buffer;
  /** The connection ends in the middle of the body. */
  readonly isHalf: boolean;
}

/** Statuses whose answers have no body. */
const bodiless = [204, 205, 304];

/** The message that goes over the wire. Header values are bytes: one for each code unit up to U+00FF. */
export function replyBytes({ status, headers, body, isHalf }: Reply, method: string): Buffer {
  const hasBody = !bodiless.includes(status);
  const length = hasBody ? body.length : 0;
  const lines = [
    `HTTP/1.1 ${status} Status`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    // On 204 a length is forbidden; on 304 it would be that of the body that is not sent.
    ...(hasBody || status === 205 ? [`Content-Length: ${length}`] : []),
    // A connection that was used before is tried again by browsers when it breaks.
    'Connection: close',
  ];
  const head = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
  if (!hasBody || method === 'HEAD') return head;
  return Buffer.concat([head, isHalf ? body.subarray(0, length / 2) : body]);
}
