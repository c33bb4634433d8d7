import { lines } from '../code.ts';
import { apacheExpression, apache as literal } from '../literals.ts';
import { defineStack } from '../recipe.ts';
import { texts } from '../texts/texts.ts';

export const apache = defineStack({
  id: 'apache',
  title: 'Apache httpd',
  group: 'web server',
  language: 'apache',
  file: '/etc/apache2/sites-available/api.conf',
  install: 'a2enmod headers rewrite',
  docs: 'https://httpd.apache.org/docs/2.4/mod/mod_headers.html',
  code: ({ origins, methods, headers, exposed, credentials, maxAge }) => {
    const set = (name: string, value: string) => `Header always set ${name} ${literal(value)}`;
    return lines(
      '# Inside <VirtualHost>:',
      ...origins.map(
        (origin) =>
          `${set('Access-Control-Allow-Origin', origin)} "expr=%{HTTP:Origin} == ${apacheExpression(origin)}"`,
      ),
      'Header always merge Vary "Origin"',
      credentials ? set('Access-Control-Allow-Credentials', 'true') : null,
      exposed.length > 0 ? set('Access-Control-Expose-Headers', exposed.join(', ')) : null,
      set('Access-Control-Allow-Methods', methods.join(', ')),
      headers.length > 0 ? set('Access-Control-Allow-Headers', headers.join(', ')) : null,
      maxAge === null ? null : set('Access-Control-Max-Age', String(maxAge)),
      '',
      '# A preflight ends here, before anybody asks for a password.',
      'RewriteEngine On',
      'RewriteCond %{REQUEST_METHOD} =OPTIONS',
      'RewriteCond %{HTTP:Access-Control-Request-Method} .',
      'RewriteRule ^ - [R=204,END]',
    );
  },
  notes: () => [texts.stacks.apache.alwaysMeansErrorsToo, texts.stacks.apache.notIntoHtaccess],
});
