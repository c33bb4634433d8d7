import { describe, expect, it } from 'vitest';
import { CommandError } from '../../src/cli/command-error.ts';
import { readCommandLine } from '../../src/cli/command-line.ts';

const command = {
  name: 'message',
  text: 'a text',
  format: 'text',
  redact: true,
  output: null,
} as const;

describe('the arguments of message', () => {
  it.each<[readonly string[], Partial<Record<keyof typeof command, unknown>>]>([
    [['a text'], {}],
    [[], { text: null }],
    [['-'], { text: null }],
    [[''], { text: '' }],
    [['--', '--only'], { text: '--only' }],
    [['a text', '--format', 'markdown'], { format: 'markdown' }],
    [['a text', '--format', 'html'], { format: 'html' }],
    [['a text', '-o', 'a.html'], { output: 'a.html', format: 'html' }],
    [['--format=text', 'a text'], { format: 'text' }],
    [['a text', '-o', 'a.TXT'], { output: 'a.TXT' }],
    [['a text', '--output', 'a.md'], { output: 'a.md', format: 'markdown' }],
    [['a text', '-o', 'a.md', '--format', 'text'], { output: 'a.md' }],
    [['a text', '-o', 'a.json', '--format', 'text'], { output: 'a.json' }],
    [['a text', '-o', 'a.log'], { output: 'a.log' }],
    [['a text', '-o', '-'], { output: null }],
    [['a text', '--no-redact'], { redact: false }],
  ])('%j', (args, expected) => {
    expect(readCommandLine(['message', ...args])).toEqual({ ...command, ...expected });
  });

  const otherFormats = 'there are: text, markdown, html';

  it.each<[readonly string[], string]>([
    [['a', 'b'], 'one text at a time, in quotes: "b" is one too many'],
    [['a', '--only', 'blocked'], '--only does not go with message: it is for recordings'],
    [
      ['a', '--origin', 'https://app.example'],
      '--origin does not go with message: it is for recordings',
    ],
    [['a', '--engine=firefox'], '--engine does not go with message: it is for recordings'],
    [['a', '--format', 'json'], `unknown format of messages "json"; ${otherFormats}`],
    [['a', '--format', 'har'], `unknown format of messages "har"; ${otherFormats}`],
    [['a', '-o', 'a.json'], `unknown format of messages "json"; ${otherFormats}`],
    [['a', '-o', 'a.har'], `unknown format of messages "har"; ${otherFormats}`],
    [['a', '--verbose'], "Unknown option '--verbose'"],
  ])('%j make no sense', (args, message) => {
    expect(() => readCommandLine(['message', ...args])).toThrow(new CommandError(message));
  });
});
