import { lines, listing } from '../code.ts';
import { singleQuoted } from '../literals.ts';
import { defineStack } from '../recipe.ts';
import { texts } from '../texts/texts.ts';

export const laravel = defineStack({
  id: 'laravel',
  title: 'Laravel',
  group: 'application',
  language: 'php',
  file: 'config/cors.php',
  install: 'php artisan config:publish cors',
  docs: 'https://laravel.com/docs/routing#cors',
  code: ({ origins, methods, headers, exposed, credentials, maxAge }) => {
    const list = (name: string, values: readonly string[]) =>
      listing({
        before: `'${name}' => [`,
        items: values.map(singleQuoted),
        after: '],',
        indent: '    ',
        tab: '    ',
      });
    return lines(
      '<?php',
      '',
      'return [',
      list('paths', ['api/*', ...(credentials ? ['sanctum/csrf-cookie'] : [])]),
      list('allowed_origins', origins),
      list('allowed_origins_patterns', []),
      list('allowed_methods', methods),
      list('allowed_headers', headers),
      list('exposed_headers', exposed),
      `    'max_age' => ${maxAge ?? 'null'},`,
      `    'supports_credentials' => ${credentials},`,
      '];',
    );
  },
  notes: () => [texts.stacks.laravel.nameThePaths, texts.stacks.laravel.clearTheConfig],
});
