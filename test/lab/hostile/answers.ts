/** Where a text is written in an answer. `#` stands for the text, `@` for the page's origin. */
export interface Place {
  /** The path of its URL. */
  readonly id: string;
  /** How the page calls it. */
  readonly init?: RequestInit;
  readonly preflight?: readonly string[];
  readonly actual: readonly string[];
}

const allowed = 'Access-Control-Allow-Origin: @';
const granted = ['HTTP/1.1 204 No Content', allowed];
const put: RequestInit = { method: 'PUT', headers: { 'X-Wanted': '1' } };

/** Each header of CORS, each part of an answer, and what else the panel reads. */
export const places: readonly Place[] = [
  { id: 'allow-origin', actual: ['HTTP/1.1 200 OK', 'Access-Control-Allow-Origin: #'] },
  {
    id: 'two-origins',
    actual: ['HTTP/1.1 200 OK', allowed, 'Access-Control-Allow-Origin: #'],
  },
  {
    id: 'credentials',
    init: { credentials: 'include' },
    actual: ['HTTP/1.1 200 OK', allowed, 'Access-Control-Allow-Credentials: #'],
  },
  {
    id: 'methods',
    init: put,
    preflight: [...granted, 'Access-Control-Allow-Methods: #'],
    actual: ['HTTP/1.1 200 OK', allowed],
  },
  {
    id: 'headers',
    init: put,
    preflight: [...granted, 'Access-Control-Allow-Methods: PUT', 'Access-Control-Allow-Headers: #'],
    actual: ['HTTP/1.1 200 OK', allowed],
  },
  {
    id: 'preflight-location',
    init: put,
    preflight: ['HTTP/1.1 302 #', allowed, 'Location: #'],
    actual: ['HTTP/1.1 200 OK', allowed],
  },
  { id: 'location', actual: ['HTTP/1.1 302 Found', allowed, 'Location: #'] },
  { id: 'location-path', actual: ['HTTP/1.1 302 Found', allowed, 'Location: /target/#'] },
  {
    id: 'exposed',
    init: { credentials: 'include' },
    actual: [
      'HTTP/1.1 200 #',
      allowed,
      'Access-Control-Allow-Credentials: true',
      'Access-Control-Expose-Headers: #',
      'Access-Control-Max-Age: #',
      'Set-Cookie: #=#; #',
      'X-#: #',
    ],
  },
  {
    id: 'error',
    actual: [
      'HTTP/1.1 500 #',
      'Server: #',
      'Via: #',
      'Vary: #',
      'Content-Type: #',
      'WWW-Authenticate: #',
      'X-Powered-By: #',
    ],
  },
];

/** The bytes of an answer. */
export function answerBytes(lines: readonly string[], text: Buffer, page: string): Buffer {
  const all = [
    ...lines,
    'Content-Length: 0',
    'Cache-Control: no-store',
    'Connection: close',
    '',
    '',
  ];
  const parts = all.join('\r\n').replaceAll('@', page).split('#');
  return Buffer.concat(
    parts.flatMap((part, index) => (index === 0 ? [Buffer.from(part)] : [text, Buffer.from(part)])),
  );
}
