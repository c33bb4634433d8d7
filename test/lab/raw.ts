import { once } from 'node:events';
import { connect } from 'node:net';

/** A response as it came over the wire. */
export interface RawResponse {
  readonly status: number;
  /** The header lines in their order, in their case, and with their duplicates. */
  readonly lines: readonly string[];
  readonly body: string;
}

/**
 * Sends one request without a library between, as those join lines of one name.
 *
 * @param address where to connect, if not where the URL's host name leads.
 * @throws if the connection fails, or is still open after 5 seconds.
 */
export async function rawRequest(
  method: string,
  url: string,
  address?: string,
): Promise<RawResponse> {
  const { host, hostname, port, pathname, search } = new URL(url);
  const socket = connect(Number(port), address ?? hostname);
  socket.setEncoding('utf8');
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk;
  });
  const head = [`${method} ${pathname}${search} HTTP/1.1`, `Host: ${host}`, 'Connection: close'];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  try {
    await once(socket, 'end', { signal: AbortSignal.timeout(5000) });
  } catch (error) {
    throw new Error(`No end of the response to ${method} ${url}`, { cause: error });
  } finally {
    socket.destroy();
  }
  const end = text.indexOf('\r\n\r\n');
  const [statusLine = '', ...lines] = text.slice(0, end).split('\r\n');
  return { status: Number(statusLine.split(' ')[1]), lines, body: text.slice(end + 4) };
}
