import { lines } from '../code.ts';
import { defineStack } from '../recipe.ts';
import { texts } from '../texts/texts.ts';
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
  notes: () => [texts.stacks.fastify.registerFirst],
});
