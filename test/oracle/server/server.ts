import { readFile } from 'node:fs/promises';
import {
  type Answer,
  caseOf,
  fill,
  type HeaderLine,
  type OracleCase,
  type Place,
  type Places,
} from '../case.ts';
import { contentFor } from './bodies.ts';
import { type RawRequest, type RawServer, serveRaw } from './raw-http.ts';
import { type Reply, replyBytes } from './reply.ts';

/** A request that reached a server, and what it was answered. */
export interface Seen {
  readonly case: number;
  readonly place: Place;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly method: string;
  readonly url: string;
  readonly isPreflight: boolean;
  readonly requestHeaders: readonly HeaderLine[];
  /** Null where the connection was ended without an answer. */
  readonly answer: Reply | null;
}

/** The three servers. */
export interface OracleServer {
  readonly places: Places;
  /** From now on these cases are answered, and no others. */
  serve(cases: readonly OracleCase[]): void;
  /** What reached the servers for a case since `serve`, in its order. */
  seen(id: number): readonly Seen[];
  close(): Promise<void>;
}

const files = new Map([
  ['/', { file: 'oracle.html', type: 'text/html; charset=utf-8' }],
  ['/run.js', { file: 'run.js', type: 'text/javascript; charset=utf-8' }],
]);

/** Starts a server for each place, on free ports of localhost. */
export async function startOracleServer(): Promise<OracleServer> {
  let cases = new Map<number, OracleCase>();
  let seen = new Map<number, Seen[]>();
  const pageFiles = await readPage();

  const handlerOf = (place: Place) => (request: RawRequest) => {
    const found = place === 'page' ? pageFiles.get(request.target) : undefined;
    if (found !== undefined) return replyBytes(found, request.method);
    const each = cases.get(caseOf(request.target) ?? -1);
    if (each === undefined) return replyBytes(nothingThere, request.method);
    const isPreflight =
      request.method === 'OPTIONS' && hasHeader(request, 'access-control-request-method');
    const hop = each.hops[Number(/hop=(\d+)/.exec(request.target)?.[1])];
    const planned = isPreflight ? hop?.preflight : hop?.actual;
    const answer = planned === undefined ? nothingThere : replyOf(planned, each);
    const list = seen.get(each.id) ?? [];
    seen.set(each.id, list);
    list.push({
      case: each.id,
      place,
      at: Date.now(),
      method: request.method,
      url: places[place] + request.target,
      isPreflight,
      requestHeaders: request.headers,
      answer,
    });
    return answer === null ? null : replyBytes(answer, request.method);
  };

  const servers: Record<Place, RawServer> = {
    page: await serveRaw(handlerOf('page')),
    api: await serveRaw(handlerOf('api')),
    other: await serveRaw(handlerOf('other')),
  };
  const originOf = (place: Place) => `http://localhost:${servers[place].port}`;
  const places: Places = { page: originOf('page'), api: originOf('api'), other: originOf('other') };

  function replyOf({ status, headers, ending }: Answer, { id, call }: OracleCase): Reply | null {
    if (ending === 'dropped') return null;
    const content = contentFor(call.api);
    return {
      status,
      headers: [
        ...headers.map(([name, value]): HeaderLine => [name, fill(value, places, id)]),
        ['Content-Type', content.type],
        ['Cache-Control', 'no-store'],
      ],
      body: content.bytes,
      isHalf: ending === 'half',
    };
  }

  return {
    places,
    serve(list) {
      cases = new Map(list.map((each) => [each.id, each]));
      seen = new Map();
    },
    seen: (id) => seen.get(id) ?? [],
    async close() {
      await Promise.all(Object.values(servers).map((server) => server.close()));
    },
  };
}

const nothingThere: Reply = { status: 404, headers: [], body: Buffer.alloc(0), isHalf: false };

async function readPage(): Promise<Map<string, Reply>> {
  const page = new Map<string, Reply>();
  for (const [path, { file, type }] of files) {
    page.set(path, {
      status: 200,
      headers: [
        ['Content-Type', type],
        // A cookie of localhost goes to all ports of it, wherever credentials are included.
        ['Set-Cookie', 'sid=1; Path=/; SameSite=Lax'],
      ],
      body: await readFile(new URL(`../page/${file}`, import.meta.url)),
      isHalf: false,
    });
  }
  return page;
}

function hasHeader({ headers }: RawRequest, name: string): boolean {
  return headers.some(([each]) => each.toLowerCase() === name);
}
