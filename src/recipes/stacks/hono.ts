import { lines, listing } from '../code.ts';
import { harmlessHeader } from '../harmless-header.ts';
import { singleQuoted } from '../literals.ts';
import { defineStack } from '../recipe.ts';
import { texts } from '../texts/texts.ts';

export const hono = defineStack({
  id: 'hono',
  title: 'Hono',
  group: 'application',
  language: 'typescript',
  file: 'src/index.ts',
  install: null,
  docs: 'https://hono.dev/docs/middleware/builtin/cors',
  code: ({ origins, methods, headers, exposed, credentials, maxAge }) => {
    const list = (name: string, values: readonly string[]) =>
      listing({
        before: `${name}: [`,
        items: values.map(singleQuoted),
        after: '],',
        indent: '    ',
      });
    return lines(
      "import { cors } from 'hono/cors';",
      '',
      'app.use(',
      '  cors({',
      list('origin', origins),
      list('allowMethods', methods),
      headers.length > 0
        ? list('allowHeaders', headers)
        : '    // An empty list would allow every header.',
      headers.length > 0 ? null : list('allowHeaders', [harmlessHeader]),
      exposed.length > 0 ? list('exposeHeaders', exposed) : null,
      credentials ? '    credentials: true,' : null,
      maxAge === null ? null : `    maxAge: ${maxAge},`,
      '  }),',
      ');',
    );
  },
  notes: () => [texts.stacks.hono.putBeforeRoutes, texts.stacks.hono.errorsKeepHeaders],
});
