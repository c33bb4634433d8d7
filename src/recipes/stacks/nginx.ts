import { lines } from '../code.ts';
import { nginx as literal } from '../literals.ts';
import { defineStack } from '../recipe.ts';
import { texts } from '../texts/texts.ts';

export const nginx = defineStack({
  id: 'nginx',
  title: 'nginx',
  group: 'web server',
  language: 'nginx',
  file: '/etc/nginx/conf.d/api.conf',
  install: null,
  docs: 'https://nginx.org/en/docs/http/ngx_http_headers_module.html',
  code: ({ origins, methods, headers, exposed, credentials, maxAge }) => {
    const add = (name: string, value: string) => `        add_header ${name} ${value} always;`;
    return lines(
      '# In the http block:',
      'map $http_origin $cors_origin {',
      '    default "";',
      ...origins.map((origin) => `    ${literal(origin)} ${literal(origin)};`),
      '}',
      'map "$request_method $http_access_control_request_method" $cors_preflight {',
      '    default 0;',
      String.raw`    "~^OPTIONS \S" 1;`,
      '}',
      '',
      'server {',
      '    location / {',
      '        # nginx sends no header whose value is empty.',
      add('Access-Control-Allow-Origin', '$cors_origin'),
      add('Vary', 'Origin'),
      credentials ? add('Access-Control-Allow-Credentials', 'true') : null,
      exposed.length > 0 ? add('Access-Control-Expose-Headers', literal(exposed.join(', '))) : null,
      add('Access-Control-Allow-Methods', literal(methods.join(', '))),
      headers.length > 0 ? add('Access-Control-Allow-Headers', literal(headers.join(', '))) : null,
      maxAge === null ? null : add('Access-Control-Max-Age', String(maxAge)),
      '        if ($cors_preflight) {',
      '            return 204;',
      '        }',
      '',
      '        # Then what the location has now, such as proxy_pass.',
      '    }',
      '}',
    );
  },
  notes: () => [texts.stacks.nginx.alwaysMeansErrorsToo, texts.stacks.nginx.inheritsNone],
});
