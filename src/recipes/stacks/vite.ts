import { lines } from '../code.ts';
import { singleQuoted } from '../literals.ts';
import { defineStack } from '../recipe.ts';
import { texts } from '../texts/texts.ts';

/** The other way: the page calls its own origin, so no CORS is needed. */
export const vite = defineStack({
  id: 'vite',
  title: 'Vite (while developing)',
  group: 'development',
  language: 'typescript',
  file: 'vite.config.ts',
  install: null,
  docs: 'https://vite.dev/config/server-options#server-proxy',
  code: ({ server, credentials }) =>
    lines(
      "import { defineConfig } from 'vite';",
      '',
      'export default defineConfig({',
      '  server: {',
      '    proxy: {',
      "      '/api': {",
      `        target: ${singleQuoted(server)},`,
      '        changeOrigin: true,',
      credentials ? "        cookieDomainRewrite: ''," : null,
      String.raw`        rewrite: (path) => path.replace(/^\/api/, ''),`,
      '      },',
      '    },',
      '  },',
      '});',
    ),
  notes: ({ server }) => [
    texts.stacks.vite.callThePath(server),
    texts.stacks.vite.whileDevelopingOnly,
  ],
});
