import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as literals from '../../src/recipes/literals.ts';
import type { Language } from '../../src/recipes/recipe.ts';
import { textsIn } from './texts-in.ts';

/** Code around one literal, in every language that has it. */
const places: readonly [Language, (value: string) => string, (literal: string) => string][] = [
  ['javascript', literals.singleQuoted, (text) => `a(${text}, 1);`],
  ['typescript', literals.singleQuoted, (text) => `const a: string = ${text};`],
  ['ruby', literals.singleQuoted, (text) => `a ${text}, 1`],
  ['php', literals.singleQuoted, (text) => `<?php return [${text}, 1];`],
  ['python', literals.doubleQuoted, (text) => `a = [${text}, 1]`],
  ['java', literals.doubleQuoted, (text) => `class A { String a = ${text}; }`],
  ['csharp', literals.doubleQuoted, (text) => `var a = b(${text}, 1);`],
  ['go', literals.doubleQuoted, (text) => `package main\nvar a = []string{${text}}`],
  ['json', literals.json, (text) => `[${text}, 1]`],
  ['yaml', literals.yaml, (text) => `a:\n  - ${text}\n  - 1`],
  ['nginx', literals.nginx, (text) => `${text};`],
  ['apache', literals.apache, (text) => text],
  ['caddyfile', literals.caddyfile, (text) => text],
];

/** What would end a literal, or begin something in it. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme-ascii' }),
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '\\',
        "'",
        '"',
        '`',
        '$',
        '{',
        '}',
        '#',
        '%',
        '\n',
        '\\u0022',
        'u',
        '*/',
        '//',
        ' ',
        'a',
      ),
    )
    .map((parts) => parts.join('')),
);

test.each(places)(
  'any text is one literal of %s that holds it, or refused',
  (language, literal, around) => {
    fc.assert(
      fc.property(text, (value) => {
        let written: string;
        try {
          written = literal(value);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
          return;
        }
        expect(textsIn(language, around(written))).toEqual([value]);
      }),
      { numRuns: 1000 },
    );
  },
);

test('in an expression of Apache, any text is one string, or refused', () => {
  fc.assert(
    fc.property(text, (value) => {
      let written: string;
      try {
        written = literals.apacheExpression(value);
      } catch {
        return;
      }
      expect(written).toBe(`'${value}'`);
      expect(value).not.toMatch(/["$%'\\\n]/);
      expect(textsIn('apache', `Header "expr=a == ${written}"`)).toEqual([
        'Header',
        `expr=a == '${value}'`,
      ]);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['a line break', 'a\nb'],
  ['a NUL', 'a\0b'],
  ['a letter beyond ASCII', 'bücher'],
])('%s is refused everywhere', (_, value) => {
  for (const [, literal] of places) expect(() => literal(value)).toThrow(RangeError);
});
