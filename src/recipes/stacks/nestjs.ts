import { code, say } from '../../diagnosis/words.ts';
import { lines } from '../code.ts';
import { defineStack } from '../recipe.ts';
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
  notes: () => [
    say`Put this before ${code('app.listen')}, and before every ${code('app.use')} that checks who is calling. Guards run later in any case.`,
  ],
});
