import { code, header, say } from '../../diagnosis/words.ts';
import { lines } from '../code.ts';
import { defineStack } from '../recipe.ts';
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
  notes: () => [
    say`Put this before the routes, and before whatever checks who is calling: a preflight carries no ${header('Authorization')} and no cookie.`,
    say`What Express answers to an error keeps these headers. In a file that uses ${code('require')}, write ${code("const cors = require('cors')")}.`,
  ],
});
