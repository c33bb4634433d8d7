import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readMessages } from '../../src/console-message/read-messages.ts';

function recorded(engine: string): readonly (readonly string[])[] {
  const text = readFileSync(new URL(`recorded/${engine}.jsonl`, import.meta.url), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as readonly string[]);
}

// What Firefox 153 and Chromium 156 printed of random requests, with the name that they gave it themselves.
it.each(recorded('firefox'))('reads Firefox: %s, %s', (category, text) => {
  const messages = readMessages(text ?? '');
  expect(messages.map(({ engine, code }) => [engine, code])).toEqual([['firefox', category]]);
  expect(messages[0]).toMatchObject({ start: 0, end: text?.length });
});

it.each(recorded('chromium'))('reads Chromium: %s, %s, %s', (corsError, parameter, text) => {
  const messages = readMessages(text ?? '');
  expect(
    messages.map(({ engine, code, value, method, requestHeader, redirectsTo }) => ({
      engine,
      code,
      // The only value that Chromium names without handing it on is the wildcard.
      parameter: (value === '*' ? null : value) ?? method ?? requestHeader ?? redirectsTo ?? '',
    })),
  ).toEqual([{ engine: 'chromium', code: corsError, parameter }]);
  expect(messages[0]).toMatchObject({ start: 0, end: text?.length });
});
