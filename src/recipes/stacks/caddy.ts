import { lines } from '../code.ts';
import { caddyfile as literal } from '../literals.ts';
import { defineStack } from '../recipe.ts';
import { texts } from '../texts/texts.ts';

export const caddy = defineStack({
  id: 'caddy',
  title: 'Caddy',
  group: 'web server',
  language: 'caddyfile',
  file: 'Caddyfile',
  install: null,
  docs: 'https://caddyserver.com/docs/caddyfile/directives/header',
  code: ({ server, origins, methods, headers, exposed, credentials, maxAge }) => {
    const set = (tabs: string, name: string, value: string) =>
      `${tabs}header ${name} ${literal(value)}`;
    return lines(
      `${literal(server)} {`,
      ...origins.map((origin, index) => `\t@origin${index + 1} header Origin ${literal(origin)}`),
      '\t@preflight {',
      '\t\tmethod OPTIONS',
      '\t\theader Access-Control-Request-Method *',
      '\t}',
      '',
      '\troute {',
      ...origins.map((origin, index) =>
        set('\t\t', `@origin${index + 1} Access-Control-Allow-Origin`, origin),
      ),
      '\t\theader +Vary Origin',
      credentials ? set('\t\t', 'Access-Control-Allow-Credentials', 'true') : null,
      exposed.length > 0 ? set('\t\t', 'Access-Control-Expose-Headers', exposed.join(', ')) : null,
      '\t\thandle @preflight {',
      set('\t\t\t', 'Access-Control-Allow-Methods', methods.join(', ')),
      headers.length > 0 ? set('\t\t\t', 'Access-Control-Allow-Headers', headers.join(', ')) : null,
      maxAge === null ? null : set('\t\t\t', 'Access-Control-Max-Age', String(maxAge)),
      '\t\t\trespond 204',
      '\t\t}',
      '',
      '\t\t# Then what the site has now, such as basic_auth and reverse_proxy.',
      '\t}',
      '}',
    );
  },
  notes: () => [texts.stacks.caddy.keepsTheOrder, texts.stacks.caddy.headersOnce],
});
