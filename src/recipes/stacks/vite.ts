import { code, say } from '../../diagnosis/words.ts';
import { lines } from '../code.ts';
import { singleQuoted } from '../literals.ts';
import { defineStack } from '../recipe.ts';

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
    say`Call ${code('/api/…')} in the page, in the place of ${code(`${server}/…`)}. The page then asks its own origin, and no CORS is needed.`,
    say`This holds while developing only. Once the page is published, the server must allow its origin, or answer under it.`,
  ],
});
