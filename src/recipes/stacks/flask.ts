import type { Policy } from '../../diagnosis/policy/policy.ts';
import { lines, listing } from '../code.ts';
import { doubleQuoted } from '../literals.ts';
import { defineStack } from '../recipe.ts';
import { texts } from '../texts/texts.ts';

/** Flask-CORS takes a text with a bracket for a pattern. An address of IPv6 has two. */
const isTakenForPattern = (origin: string) => origin.includes('[');

const exactly = (origin: string) =>
  isTakenForPattern(origin)
    ? `re.compile(re.escape(${doubleQuoted(origin)}) + r"\\Z")`
    : doubleQuoted(origin);

export const flask = defineStack({
  id: 'flask',
  title: 'Flask',
  group: 'application',
  language: 'python',
  file: 'app.py',
  install: 'pip install flask-cors',
  docs: 'https://flask-cors.readthedocs.io/en/latest/',
  code: (policy: Policy) => {
    const { origins, methods, headers, exposed, credentials, maxAge } = policy;
    const list = (name: string, items: readonly string[]) =>
      listing({ before: `${name}=[`, items, after: '],', indent: '    ', tab: '    ' });
    const hasPattern = origins.some(isTakenForPattern);
    return lines(
      hasPattern ? 'import re' : null,
      hasPattern ? '' : null,
      'from flask import request',
      'from flask_cors import CORS',
      '',
      'CORS(',
      '    app,',
      list('origins', origins.map(exactly)),
      list('methods', methods.map(doubleQuoted)),
      list('allow_headers', headers.map(doubleQuoted)),
      exposed.length > 0 ? list('expose_headers', exposed.map(doubleQuoted)) : null,
      credentials ? '    supports_credentials=True,' : null,
      maxAge === null ? null : `    max_age=${maxAge},`,
      '    always_send=False,',
      ')',
      '',
      '',
      '# Flask-CORS adds the headers; this answers before anybody asks who is calling.',
      '@app.before_request',
      'def answer_preflight():',
      '    if request.method == "OPTIONS" and "Access-Control-Request-Method" in request.headers:',
      '        return "", 204',
      '',
      '',
      '# Flask-CORS leaves this out where one origin is allowed.',
      '@app.after_request',
      'def vary_by_origin(response):',
      '    response.vary.add("Origin")',
      '    return response',
    );
  },
  notes: () => [texts.stacks.flask.putBeforeOthers, texts.stacks.flask.errorsToo],
});
