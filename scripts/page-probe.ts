import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';

const entry = fileURLToPath(new URL('../src/page-probe/main.ts', import.meta.url));
const query = '?text';

/**
 * The page probe as one small script: an expression whose value is `startProbe`. It needs nothing
 * around it.
 */
export async function buildPageProbe(): Promise<string> {
  const [built] = (await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'startProbe' },
    },
  })) as [Rolldown.RolldownOutput];
  return `(()=>{"use strict";${built.output[0].code.trim()}return startProbe})()`;
}

/** Makes `import pageProbe from '…/page-probe/main.ts?text'` give that script. */
export function pageProbePlugin(): Plugin {
  return {
    name: 'page-probe',
    enforce: 'pre',
    async load(id) {
      if (id !== `${entry}${query}`) return null;
      return `export default ${JSON.stringify(await buildPageProbe())};`;
    },
  };
}
