import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { syntaxErrorIn } from '../../src/capture/json-syntax.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A bar stands before the character at fault. */
it.each([
  ['nothing', '|'],
  ['white space alone', ' \n|'],
  ['another language', '|<html>'],
  ['a word', '|undefined'],
  ['a word that begins well', 'true|ly'],
  ['a key without quotes', '{|a: 1}'],
  ['a key that is a number', '{|1: 1}'],
  ['single quotes', "{|'a': 1}"],
  ['no colon', '{"a" |1}'],
  ['no value', '{"a": |}'],
  ['no comma', '[1 |2]'],
  ['a comma too many in a list', '[1,|]'],
  ['a comma too many in an object', '{"a": 1,|}'],
  ['the wrong bracket', '[{"a": 1|]'],
  ['more after the end', '{} |{}'],
  ['a bracket after the end', '[]|]'],
  ['a leading zero', '0|1'],
  ['no digit after the point', '1|.'],
  ['a line break in a string', '"a|\n"'],
  ['an unknown escape', '"a|\\x"'],
  ['an escape with too few digits', '"|\\u00g0"'],
  ['a string without an end', '{"a": "b|'],
  ['a list without an end', '[1, [2]|'],
  ['an object without an end', '{"a": {|'],
])('%s: the first character at fault is found', (_, marked) => {
  expect(syntaxErrorIn(marked.replace('|', ''))).toBe(marked.indexOf('|'));
});

it('does not mind how deep a text is nested', () => {
  expect(syntaxErrorIn('['.repeat(1e6))).toBe(1e6);
  expect(syntaxErrorIn(`${'['.repeat(1e6)}${']'.repeat(1e6)}`)).toBeNull();
});

it('does not mind how long a string is', () => {
  expect(syntaxErrorIn(`"${'a'.repeat(1e7)}`)).toBe(1e7 + 1);
});

describe('finds a fault where the engine finds one, and only there', () => {
  it('in JSON that was damaged', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.nat(5), fc.string(), (json, at, gone, added) => {
        const place = at % (json.length + 1);
        const text = json.slice(0, place) + added + json.slice(place + gone);
        expect(syntaxErrorIn(text) === null).toBe(isJson(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('in any order of its parts', () => {
    const parts = ['{', '}', '[', ']', ',', ':', '"a"', '"', '1', '-', '.', 'e', 'null', '\\', ' '];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 8 }), (list) => {
        expect(syntaxErrorIn(list.join('')) === null).toBe(isJson(list.join('')));
      }),
      { numRuns: 5000 },
    );
  });
});
