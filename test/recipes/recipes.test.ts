import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Policy } from '../../src/diagnosis/policy/policy.ts';
import { plainText } from '../../src/diagnosis/words.ts';
import { harmlessHeader } from '../../src/recipes/harmless-header.ts';
import { recipeFor } from '../../src/recipes/recipe-for.ts';
import { type StackId, stacks } from '../../src/recipes/stacks.ts';
import { arbitraryPolicy, policy } from './arbitrary-policy.ts';
import { textsIn } from './texts-in.ts';

/** Texts with an asterisk that are paths, or ask whether a header is there. */
const patterns = ['/api/:path*', '/**', 'api/*'];
const bareAsterisk: readonly StackId[] = ['rails', 'caddy'];

/** Ways to allow what nobody named. */
const unsafe =
  /\borigin: true|AllowAnyOrigin|SetIsOriginAllowed|AllowOriginFunc|AllowAll|allow_origin_regex|CORS_ALLOW_ALL|CORS_ALLOWED_ORIGIN_REGEXES|allowed_origins_patterns' => \['|setAllowedOriginPatterns|add_header [^;]*\$http_origin|%\{Origin\}|\{header\.Origin\}|\{http\.request\.header/i;

/** In all languages. */
const allowsCredentials = /credentials\W*(true|\))/i;

/** Services that take some methods only. */
const taken: Partial<Record<StackId, readonly string[]>> = {
  s3: ['GET', 'PUT', 'POST', 'DELETE', 'HEAD'],
  cloudfront: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
};

/** A name stands alone, or in a list that is one text. */
function elementsOf(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap((text) => [text, ...text.split(', ')]));
}

function methodsIn(id: StackId, { methods }: Policy): string[] {
  if (id === 'rails') return methods.map((method) => method.toLowerCase());
  return methods.filter((method) => taken[id]?.includes(method) ?? true);
}

describe.each(stacks.map(({ id }) => [id] as const))('the recipe for %s', (id) => {
  test('parses, and names exactly what the policy names', () => {
    fc.assert(
      fc.property(arbitraryPolicy, (given) => {
        const { language, code } = recipeFor(id, given);
        const texts = textsIn(language, code);
        const origins = new Set(
          elementsOf(texts.flatMap((text) => text.match(/https?:\/\/[^' ]*/g) ?? [])),
        );
        if (id === 'vite') {
          expect([...origins]).toEqual([given.server]);
          return;
        }
        if (id === 'caddy') origins.delete(given.server);
        expect([...origins, ...(id === 'caddy' ? [given.server] : [])].sort()).toEqual(
          [...new Set([...given.origins, ...(id === 'caddy' ? [given.server] : [])])].sort(),
        );
        const elements = elementsOf(texts);
        for (const name of [...methodsIn(id, given), ...given.headers, ...given.exposed]) {
          expect(elements).toContain(name);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('allows nothing that was not named', () => {
    fc.assert(
      fc.property(arbitraryPolicy, (given) => {
        const { language, code } = recipeFor(id, given);
        const named = new Set<string>([...given.methods, ...given.headers, ...given.exposed]);
        for (const text of textsIn(language, code)) {
          const isBare = text === '*' && bareAsterisk.includes(id);
          if (!isBare && !patterns.includes(text)) expect(text).not.toContain('*');
          if (!named.has(text)) expect(text).not.toMatch(/^(null|no-cors)$/);
        }
        expect(code).not.toMatch(unsafe);
      }),
      { numRuns: 150 },
    );
  });

  test('sends credentials, exposed headers and an age only where the policy has them', () => {
    const least = { origins: ['https://app.example'], methods: ['GET'] };
    const most = { ...least, credentials: true, exposed: ['x-total'], maxAge: 4321 };
    const without = recipeFor(id, policy(least)).code;
    const having = recipeFor(id, policy(most)).code;
    expect(without).not.toMatch(allowsCredentials);
    expect(without).not.toMatch(/max.?age\D*[1-9]\d+/i);
    expect(without).not.toContain('x-total');
    if (id === 'vite') return;
    // S3 has no such setting.
    if (id !== 's3') expect(having).toMatch(allowsCredentials);
    expect(having).toMatch(/max.?age\D*4321/i);
    expect(having).toContain('x-total');
  });

  test('has words, a place, and a page of documentation', () => {
    for (const credentials of [true, false]) {
      const { title, file, docs, notes } = recipeFor(
        id,
        policy({ origins: ['https://app.example'], methods: ['GET', 'LINK'], credentials }),
      );
      expect(title).not.toBe('');
      expect(file).not.toBe('');
      expect(new URL(docs).protocol).toBe('https:');
      expect(notes.length).toBeGreaterThan(0);
      expect(notes.length).toBeLessThan(5);
      for (const note of notes) {
        expect(plainText(note)).toMatch(/^[A-Z@a-z].*\.$/);
        expect(plainText(note)).not.toMatch(/\b(simply|just|obviously|easy|easily)\b/i);
      }
    }
  });

  test('is plain JSON', () => {
    const recipe = recipeFor(id, policy({ origins: ['https://app.example'], methods: ['PUT'] }));
    expect(JSON.parse(JSON.stringify(recipe))).toEqual(recipe);
  });
});

test('a list that must not be empty holds a header that needs no leave', () => {
  const least = policy({ origins: ['https://app.example'], methods: ['GET'] });
  const withIt = stacks
    .filter(({ id }) => recipeFor(id, least).code.includes(harmlessHeader))
    .map(({ id }) => id);
  expect(withIt).toEqual(['hono', 'go', 'cloudfront']);
});

test.each<[StackId, readonly string[], string]>([
  ['s3', ['GET', 'PUT'], 'PATCH and LINK'],
  ['cloudfront', ['GET', 'PUT', 'PATCH'], 'LINK'],
])(
  '%s is told the methods that it takes, and a person what it cannot take',
  (id, known, others) => {
    const given = policy({
      origins: ['https://app.example'],
      methods: ['GET', 'PUT', 'PATCH', 'LINK'],
    });
    const { code, notes } = recipeFor(id, given);
    expect(textsIn('json', code)).toEqual(expect.arrayContaining([...known]));
    expect(code).not.toContain('LINK');
    expect(notes.map(plainText)).toContain(
      `This service cannot allow ${others}: that request has to go another way.`,
    );
    const only = recipeFor(id, policy({ origins: ['https://app.example'], methods: ['LINK'] }));
    expect(textsIn('json', only.code)).toContain('GET');
  },
);

test('each stack has an id of its own', () => {
  expect(new Set(stacks.map(({ id }) => id)).size).toBe(stacks.length);
});
