import { lines, listing } from '../code.ts';
import { doubleQuoted } from '../literals.ts';
import { defineStack } from '../recipe.ts';
import { texts } from '../texts/texts.ts';

export const django = defineStack({
  id: 'django',
  title: 'Django',
  group: 'application',
  language: 'python',
  file: 'settings.py',
  install: 'pip install django-cors-headers',
  docs: 'https://github.com/adamchainz/django-cors-headers',
  code: ({ origins, methods, headers, exposed, credentials, maxAge }) => {
    const list = (name: string, values: readonly string[]) =>
      listing({
        before: `${name} = [`,
        items: values.map(doubleQuoted),
        after: ']',
        tab: '    ',
      });
    return lines(
      'INSTALLED_APPS = [*INSTALLED_APPS, "corsheaders"]',
      '',
      '# First, so that it answers preflights before anything else looks at them.',
      'MIDDLEWARE = ["corsheaders.middleware.CorsMiddleware", *MIDDLEWARE]',
      '',
      list('CORS_ALLOWED_ORIGINS', origins),
      list('CORS_ALLOW_METHODS', methods),
      list('CORS_ALLOW_HEADERS', headers),
      exposed.length > 0 ? list('CORS_EXPOSE_HEADERS', exposed) : null,
      credentials ? 'CORS_ALLOW_CREDENTIALS = True' : null,
      maxAge === null ? '# 0: no Access-Control-Max-Age is sent.' : null,
      `CORS_PREFLIGHT_MAX_AGE = ${maxAge ?? 0}`,
    );
  },
  notes: ({ credentials }) => [
    texts.stacks.django.putAtTheEnd,
    ...(credentials ? [texts.stacks.django.trustOrigins] : []),
  ],
});
