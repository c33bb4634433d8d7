import { answersByUrl, scenarioListener } from './answering.ts';
import { listing } from './listing.ts';
import { listenOnLocalhost, portWithoutServer } from './localhost.ts';
import { pageListener } from './page.ts';
import type { Origins } from './scenario.ts';

/** A running lab. */
export interface Lab extends Origins {
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
  const byUrl = answersByUrl(origins);
  page.serve(pageListener(listing(origins)));
  api.serve(scenarioListener(byUrl, origins.api));
  third.serve(scenarioListener(byUrl, origins.third));
  return {
    ...origins,
    close: async () => {
      await Promise.all([page.close(), api.close(), third.close()]);
    },
  };
}
