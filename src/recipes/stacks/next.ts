import { lines } from '../code.ts';
import { defineStack } from '../recipe.ts';
import { texts } from '../texts/texts.ts';
import { allowedOriginsSet, setResponseHeaders } from './web-response-headers.ts';

export const next = defineStack({
  id: 'next',
  title: 'Next.js',
  group: 'application',
  language: 'typescript',
  file: 'proxy.ts',
  install: null,
  docs: 'https://nextjs.org/docs/app/api-reference/file-conventions/proxy',
  code: (policy) =>
    lines(
      "import { type NextRequest, NextResponse } from 'next/server';",
      '',
      allowedOriginsSet(policy),
      '',
      'export function proxy(request: NextRequest) {',
      '  const isPreflight =',
      "    request.method === 'OPTIONS' && request.headers.has('Access-Control-Request-Method');",
      '  const response = isPreflight ? new NextResponse(null, { status: 204 }) : NextResponse.next();',
      setResponseHeaders(policy, '  '),
      '  return response;',
      '}',
      '',
      "export const config = { matcher: '/api/:path*' };",
    ),
  notes: () => [texts.stacks.next.olderNames, texts.stacks.next.nameThePaths],
});
