import { answersByUrl, scenarioListener } from './answering.ts';
import { causeListing } from './causes/listing.ts';
import type { CausePorts } from './causes/runs.ts';
import { startCauseServers } from './causes/server.ts';
import { listing } from './listing.ts';
import { listenOnLocalhost, portWithoutServer } from './localhost.ts';
import { pageListener } from './page.ts';
import type { Origins } from './scenario.ts';

/** A running lab. */
export interface Lab extends Origins {
  /** Where the servers of the causes' scenarios are. */
  readonly causes: CausePorts;
  /** Stops the servers and ends their connections. */
  close(): Promise<void>;
}

/**
 * Starts the lab's three servers on free ports. Page and api are on `localhost`, so the page's
 * cookie goes along to the api (cookies ignore ports) when a call includes credentials. The third
 * is on 127.0.0.1, which is another site. Rejects if no port is free.
 */
export async function startLab(): Promise<Lab> {
  const [page, api, third] = await Promise.all([
    listenOnLocalhost(),
    listenOnLocalhost(),
    listenOnLocalhost(),
  ]);
  const origins: Origins = {
    page: `http://localhost:${page.port}`,
    api: `http://localhost:${api.port}`,
    third: `http://127.0.0.1:${third.port}`,
    down: `http://localhost:${await portWithoutServer()}`,
  };
  const causes = await startCauseServers(page.port, origins.down);
  const byUrl = answersByUrl(origins);
  page.serve(pageListener(listing(origins), causeListing(causes.ports)));
  api.serve(scenarioListener(byUrl, origins.api));
  third.serve(scenarioListener(byUrl, origins.third));
  return {
    ...origins,
    causes: causes.ports,
    close: async () => {
      await Promise.all([page, api, third, causes].map((server) => server.close()));
    },
  };
}
