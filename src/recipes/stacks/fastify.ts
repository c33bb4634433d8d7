import { header, say } from '../../diagnosis/words.ts';
import { lines } from '../code.ts';
import { defineStack } from '../recipe.ts';
import { npmCorsOptions } from './npm-cors-options.ts';

export const fastify = defineStack({
  id: 'fastify',
  title: 'Fastify',
  group: 'application',
  language: 'javascript',
  file: 'app.js',
  install: 'npm install @fastify/cors',
  docs: 'https://github.com/fastify/fastify-cors',
  code: (policy) =>
    lines(
      "import cors from '@fastify/cors';",
      '',
      'await app.register(cors, {',
      npmCorsOptions(policy, '  '),
      '});',
    ),
  notes: () => [
    say`Register it before the routes, and before hooks that check who is calling: a preflight carries no ${header('Authorization')} and no cookie.`,
  ],
});
