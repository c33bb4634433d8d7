import { defaultMaxAge } from '../../fetch-standard/max-age.ts';
import { lines, listing } from '../code.ts';
import { doubleQuoted } from '../literals.ts';
import { defineStack } from '../recipe.ts';
import { texts } from '../texts/texts.ts';

export const fastapi = defineStack({
  id: 'fastapi',
  title: 'FastAPI',
  group: 'application',
  language: 'python',
  file: 'main.py',
  install: null,
  docs: 'https://fastapi.tiangolo.com/tutorial/cors/',
  code: ({ origins, methods, headers, exposed, credentials, maxAge }) => {
    const list = (name: string, values: readonly string[]) =>
      listing({
        before: `${name}=[`,
        items: values.map(doubleQuoted),
        after: '],',
        indent: '    ',
        tab: '    ',
      });
    return lines(
      'from fastapi.middleware.cors import CORSMiddleware',
      'from starlette.datastructures import MutableHeaders',
      '',
      '',
      '# CORSMiddleware leaves this out where a request names no origin, or another.',
      'def vary_by_origin(app):',
      '    async def varied(scope, receive, send):',
      '        async def add_vary(message):',
      '            if message["type"] == "http.response.start":',
      '                MutableHeaders(scope=message).add_vary_header("Origin")',
      '            await send(message)',
      '',
      '        await app(scope, receive, add_vary)',
      '',
      '    return varied',
      '',
      '',
      '# Around the whole app: what it answers to an exception gets the headers too.',
      'app = CORSMiddleware(',
      '    app,',
      list('allow_origins', origins),
      list('allow_methods', methods),
      list('allow_headers', headers),
      exposed.length > 0 ? list('expose_headers', exposed) : null,
      credentials ? '    allow_credentials=True,' : null,
      maxAge === null ? '    # It is always sent; this is what browsers take without it.' : null,
      `    max_age=${maxAge ?? defaultMaxAge},`,
      ')',
      'app = vary_by_origin(app)',
    );
  },
  notes: () => [texts.stacks.fastapi.putAtTheEnd, texts.stacks.fastapi.notAsMiddleware],
});
