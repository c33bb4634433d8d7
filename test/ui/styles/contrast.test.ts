import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('src/ui/styles/theme.css', 'utf8');

/** The tokens that a rule of the theme sets, by its selector. */
const rules = new Map(
  [...css.matchAll(/^ *([^{}\n]+) \{([^{}]*)\}/gm)].map(([, selector = '', body = '']) => [
    selector,
    new Map([...body.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name, value]) => [name, value])),
  ]),
);

const light = ':root';
const dark = ':root[data-theme="dark"]';
const firefox = ':root[data-browser="firefox"]';
const firefoxDark = ':root[data-browser="firefox"][data-theme="dark"]';

const looks: readonly (readonly [string, readonly string[]])[] = [
  ['Chromium, light', [light]],
  ['Chromium, dark', [light, dark]],
  ['Firefox, light', [light, firefox]],
  ['Firefox, dark', [light, dark, firefox, firefoxDark]],
];

/** Text, and what it stands on. */
const texts: readonly (readonly [string, readonly string[]])[] = [
  ['text', ['background', 'bar', 'background-raised', 'field', 'hover', 'code']],
  ['on-menu', ['menu', 'hover']],
  ['text', ['line-add', 'line-remove', 'foot']],
  ['text-subtle', ['background', 'bar', 'foot', 'background-raised', 'field', 'hover']],
  ['on-selection', ['selection']],
  ['on-tonal', ['tonal']],
  ['accent', ['background', 'bar', 'background-raised', 'hover', 'tonal', 'line-remove']],
  ['blocked', ['background', 'hover', 'background-raised']],
  ['warning', ['background', 'bar', 'tonal']],
];

/** Marks, and what they stand on. */
const marks: readonly (readonly [string, readonly string[]])[] = [
  ['allowed', ['background', 'background-raised', 'hover']],
  ['blocked', ['background', 'background-raised', 'hover']],
  ['unknown', ['background', 'background-raised', 'hover']],
  ['warning', ['background', 'background-raised', 'hover']],
  ['text-subtle', ['background', 'background-raised', 'hover']],
  ['record', ['bar', 'hover']],
  ['toggled', ['bar', 'hover']],
  ['accent', ['background', 'bar', 'field', 'menu', 'line-add', 'line-remove']],
];

/** The relative luminance of `#rgb` or `#rrggbb`. https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(color: string): number {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/.exec(color)?.[1];
  if (digits === undefined) throw new Error(`${color} is no colour without transparency`);
  const width = digits.length / 3;
  const [red = 0, green = 0, blue = 0] = [0, 1, 2].map((channel) => {
    const digit = digits.slice(channel * width, (channel + 1) * width);
    const value = Number.parseInt(width === 1 ? digit + digit : digit, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

test('black on white has the most contrast there is', () => {
  expect(contrast('#000', '#ffffff')).toBe(21);
  expect(contrast('#777', '#fff').toFixed(2)).toBe('4.48');
});

describe.each(looks)('%s', (_, selectors) => {
  const tokens = new Map(selectors.flatMap((selector) => [...(rules.get(selector) ?? [])]));
  const color = (name: string) => tokens.get(name) ?? `no --${name}`;

  /** The pairs that have less contrast than that. */
  function faint(pairs: typeof texts, least: number): string[] {
    return pairs.flatMap(([name, grounds]) =>
      grounds.flatMap((ground) => {
        const ratio = contrast(color(name), color(ground));
        return ratio < least ? [`--${name} on --${ground}: ${ratio.toFixed(2)}`] : [];
      }),
    );
  }

  test('each text can be read', () => expect(faint(texts, 4.5)).toEqual([]));
  // In Firefox all in a selected row is of one colour.
  test.skipIf(selectors.includes(firefox))('so it can in a selected row', () =>
    expect(
      faint(
        [
          ['blocked', ['selection']],
          ['accent', ['selection']],
        ],
        4.5,
      ),
    ).toEqual([]),
  );
  test('each mark can be seen', () => expect(faint(marks, 3)).toEqual([]));
});
