import type { Policy } from '../../diagnosis/policy/policy.ts';
import { lines, listing } from '../code.ts';
import { singleQuoted } from '../literals.ts';

/**
 * The options that the npm packages `cors` and `@fastify/cors` share. A list of origins, even of one, is compared
 * with the request's and gets `Vary: Origin`. Without a list of headers, both would allow whatever is asked.
 *
 * https://expressjs.com/en/resources/middleware/cors.html
 *
 * @param indent white space before each line
 */
export function npmCorsOptions(policy: Policy, indent: string): string {
  const list = (name: string, values: readonly string[]) =>
    listing({
      before: `${name}: [`,
      items: values.map(singleQuoted),
      after: '],',
      indent,
    });
  return lines(
    list('origin', policy.origins),
    list('methods', policy.methods),
    list('allowedHeaders', policy.headers),
    policy.exposed.length > 0 ? list('exposedHeaders', policy.exposed) : null,
    policy.credentials ? `${indent}credentials: true,` : null,
    policy.maxAge === null ? null : `${indent}maxAge: ${policy.maxAge},`,
  );
}
