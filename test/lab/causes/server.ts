import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import { type LocalServer, listenOnLocalhost } from '../localhost.ts';
import { frameListener } from './frames.ts';
import { answersByUrl, type CausePorts, causeRuns } from './runs.ts';
import { causeListener } from './serving.ts';

/** The servers of the causes, while they run. */
export interface CauseServers {
  readonly ports: CausePorts;
  close(): Promise<void>;
}

function secureServer(name: 'trusted' | 'untrusted') {
  const read = (file: string) =>
    readFileSync(new URL(`certificates/${name}${file}`, import.meta.url));
  return () => createServer({ key: read('.key.pem'), cert: read('.pem') });
}

/**
 * Starts the servers that answer as the causes' scenarios say, on free ports.
 *
 * @param page the port of the page
 * @param down an origin where nothing listens
 */
export async function startCauseServers(page: number, down: string): Promise<CauseServers> {
  const sameSite = causeRuns.filter(({ at }) => at === 'same-site');
  const [api, secure, untrusted, ...own] = await Promise.all([
    listenOnLocalhost(),
    listenOnLocalhost(secureServer('trusted')),
    listenOnLocalhost(secureServer('untrusted')),
    ...sameSite.map(() => listenOnLocalhost()),
  ]);
  const ports: CausePorts = {
    page,
    down,
    api: api.port,
    secure: secure.port,
    untrusted: untrusted.port,
    own: new Map(sameSite.map(({ name }, index) => [name, (own[index] as LocalServer).port])),
  };
  const byUrl = answersByUrl(ports);
  for (const server of [api, ...own]) server.serve(causeListener(byUrl, 'http'));
  untrusted.serve(causeListener(byUrl, 'https'));
  secure.serve(framesOr(causeListener(byUrl, 'https')));
  return {
    ports,
    close: async () => {
      await Promise.all([api, secure, untrusted, ...own].map((server) => server.close()));
    },
  };
}

/** A server of pages as well. */
function framesOr(listener: RequestListener): RequestListener {
  return (request, response) => {
    const isPage = /^page-of-/.test(request.headers.host ?? '');
    (isPage ? frameListener : listener)(request, response);
  };
}
