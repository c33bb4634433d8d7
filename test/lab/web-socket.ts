import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

/** https://www.rfc-editor.org/rfc/rfc6455#section-1.3 */
const guid = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

/** The first byte of a last frame that closes, and the whole of one without a reason. */
const closing = 0x88;
const close = Buffer.from([closing, 0]);

/** Accepts a WebSocket, and says nothing on it until the page closes it. */
export function acceptWebSocket({ headers }: IncomingMessage, socket: Duplex): void {
  const key = headers['sec-websocket-key'] ?? '';
  const accept = createHash('sha1')
    .update(key + guid)
    .digest('base64');
  const head = [
    'HTTP/1.1 101 Switching Protocols',
    'Upgrade: websocket',
    'Connection: Upgrade',
    `Sec-WebSocket-Accept: ${accept}`,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  socket.on('data', (frame: Buffer) => {
    if (frame[0] === closing) socket.end(close);
  });
}

/** Refuses a WebSocket with a status. */
export function refuseWebSocket(status: number, socket: Duplex): void {
  socket.end(`HTTP/1.1 ${status} Refused\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
}
