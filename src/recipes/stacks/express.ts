import { lines } from '../code.ts';
import { defineStack } from '../recipe.ts';
import { texts } from '../texts/texts.ts';
import { npmCorsOptions } from './npm-cors-options.ts';

export const express = defineStack({
  id: 'express',
  title: 'Express',
  group: 'application',
  language: 'javascript',
  file: 'app.js',
  install: 'npm install cors',
  docs: 'https://expressjs.com/en/resources/middleware/cors.html',
  code: (policy) =>
    lines(
      "import cors from 'cors';",
      '',
      'app.use(',
      '  cors({',
      npmCorsOptions(policy, '    '),
      '  }),',
      ');',
    ),
  notes: () => [texts.stacks.express.putBeforeRoutes, texts.stacks.express.errorsKeepHeaders],
});
