import { describe, expect, test } from 'vitest';
import { findServer, type ServerName } from '../../../scripts/setup/servers.ts';
import { recipeFor } from '../../../src/recipes/recipe-for.ts';
import type { StackId } from '../../../src/recipes/stacks.ts';
import { policy } from '../arbitrary-policy.ts';
import { holdsTo } from './holds-to.ts';
import {
  type Start,
  startApache,
  startExpress,
  startFlask,
  startHono,
  startNginx,
  startWorker,
} from './servers.ts';

/** The least there can be, and a policy with all parts. */
const policies = {
  'one origin': policy({ origins: ['https://app.example'], methods: ['GET'] }),
  'one origin, with credentials': policy({
    origins: ['https://app.example'],
    methods: ['GET', 'PUT'],
    headers: ['content-type'],
    credentials: true,
  }),
  everything: policy({
    origins: ['http://[::1]:3000', 'http://localhost:3000', 'https://app.example'],
    methods: ['GET', 'PUT', 'PATCH'],
    headers: ['authorization', 'content-type', 'x-a.b_c'],
    credentials: true,
    exposed: ['etag', 'x-total'],
    maxAge: 600,
  }),
};

/** Starts a server that has to be installed; null where it is not, which is said, and fails where nothing may be missing. */
function installed(name: ServerName, start: (program: string) => Start): Start | null {
  const program = findServer(name);
  if (program !== null) return start(program);
  const message = `There is no ${name} here: its recipe is not tried. npm test installs it on Debian, for root.`;
  if (process.env['CI'] === 'true') throw new Error(message);
  console.warn(message);
  return null;
}

const servers: readonly (readonly [StackId, Start | null])[] = [
  ['express', startExpress],
  ['hono', startHono],
  ['cloudflare-workers', startWorker],
  ['flask', installed('flask', startFlask)],
  ['nginx', installed('nginx', startNginx)],
  ['apache', installed('apache', startApache)],
];

describe.each(servers)('the code for %s, as its server runs it', (id, start) => {
  test.skipIf(start === null).each(Object.entries(policies))(
    'allows %s, and nothing else',
    async (_, given) => {
      if (start === null) throw new Error('it is skipped');
      const server = await start(recipeFor(id, given).code);
      try {
        await holdsTo(server.url, given);
      } finally {
        await server.stop();
      }
    },
  );
});

test('every server that is tried has a recipe', () => {
  for (const [id] of servers) expect(recipeFor(id, policies.everything).stack).toBe(id);
});
