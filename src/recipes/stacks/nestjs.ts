import { lines } from '../code.ts';
import { defineStack } from '../recipe.ts';
import { texts } from '../texts/texts.ts';
import { npmCorsOptions } from './npm-cors-options.ts';

export const nestjs = defineStack({
  id: 'nestjs',
  title: 'NestJS',
  group: 'application',
  language: 'typescript',
  file: 'src/main.ts',
  install: null,
  docs: 'https://docs.nestjs.com/security/cors',
  code: (policy) => lines('app.enableCors({', npmCorsOptions(policy, '  '), '});'),
  notes: () => [texts.stacks.nestjs.putBeforeListen],
});
