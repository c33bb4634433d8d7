import { defaultMaxAge } from '../../fetch-standard/max-age.ts';
import { lines, listing } from '../code.ts';
import { singleQuoted } from '../literals.ts';
import { defineStack } from '../recipe.ts';
import { texts } from '../texts/texts.ts';

export const rails = defineStack({
  id: 'rails',
  title: 'Rails',
  group: 'application',
  language: 'ruby',
  file: 'config/initializers/cors.rb',
  install: 'bundle add rack-cors',
  docs: 'https://github.com/cyu/rack-cors',
  code: ({ origins, methods, headers, exposed, credentials, maxAge }) => {
    const list = (name: string, values: readonly string[]) =>
      listing({
        before: `${name}: [`,
        items: values.map(singleQuoted),
        after: '],',
        indent: '      ',
      });
    // Compared in lower case, and sent in capitals.
    const lowercase = methods.map((method) => method.toLowerCase());
    return lines(
      'Rails.application.config.middleware.insert_before 0, Rack::Cors do',
      '  allow do',
      listing({
        before: 'origins(',
        items: origins.map(singleQuoted),
        after: ')',
        indent: '    ',
        hasLastComma: false,
      }),
      "    resource '*',",
      list('methods', lowercase),
      list('headers', headers),
      exposed.length > 0 ? list('expose', exposed) : null,
      credentials ? '      credentials: true,' : null,
      maxAge === null ? '      # Without it rack-cors sends two hours; browsers take 5.' : null,
      `      max_age: ${maxAge ?? defaultMaxAge}`,
      '  end',
      'end',
    );
  },
  notes: () => [texts.stacks.rails.comesFirst, texts.stacks.rails.restart],
});
