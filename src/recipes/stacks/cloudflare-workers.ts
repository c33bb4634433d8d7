import { lines } from '../code.ts';
import { defineStack } from '../recipe.ts';
import { texts } from '../texts/texts.ts';
import { allowedOriginsSet, setResponseHeaders } from './web-response-headers.ts';

export const cloudflareWorkers = defineStack({
  id: 'cloudflare-workers',
  title: 'Cloudflare Workers',
  group: 'cloud',
  language: 'javascript',
  file: 'src/index.js',
  install: null,
  docs: 'https://developers.cloudflare.com/workers/examples/cors-header-proxy/',
  code: (policy) =>
    lines(
      allowedOriginsSet(policy),
      '',
      'export default {',
      '  async fetch(request, env, ctx) {',
      '    const isPreflight =',
      "      request.method === 'OPTIONS' && request.headers.has('Access-Control-Request-Method');",
      '    const response = isPreflight',
      '      ? new Response(null, { status: 204 })',
      '      : await answer(request, env, ctx);',
      '    // What the server behind allows does not count.',
      "    response.headers.delete('Access-Control-Allow-Origin');",
      setResponseHeaders(policy, '    '),
      '    return response;',
      '  },',
      '};',
      '',
      'async function answer(request, env, ctx) {',
      '  try {',
      '    // What the Worker does now goes here. This asks the server behind it.',
      '    const answered = await fetch(request);',
      '    // Of a copy the headers can be changed.',
      '    return new Response(answered.body, answered);',
      '  } catch {',
      "    return new Response('The server could not be asked.', { status: 502 });",
      '  }',
      '}',
    ),
  notes: () => [texts.stacks['cloudflare-workers'].catchesExceptions],
});
