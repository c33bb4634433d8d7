import { plainText } from '../../../src/diagnosis/words.ts';
import { markdown } from '../../diagnosis/words/examples.ts';
import { type Explained, explained, unexplained } from './explained.ts';

/** Where the golden file stands. */
export const goldenFile = new URL('words.md', import.meta.url);

const head = `# What the product says of messages

Every text that an explanation of a browser's message can show, each with a message of which it is said. Written by
\`npm run words\`; a test fails where it is not what the product says now.
`;

/** The golden file as it has to be now. */
export function golden(): string {
  const { headline, sentences } = unexplained;
  return [
    head,
    ...explained.map(section),
    '## no message',
    '',
    `**${markdown(headline)}**`,
    '',
    ...sentences.map((words) => `- ${markdown(words)}`),
    '',
  ].join('\n');
}

function section({ text, explanation }: Explained): string {
  const { headline, sentences, alternatives, change, call, links } = explanation;
  return [
    `## ${plainText(headline)}`,
    '',
    '```',
    text,
    '```',
    '',
    `**${markdown(headline)}**`,
    '',
    ...sentences.map((words) => `- ${markdown(words)}`),
    ...alternatives.map((words) => `- one of: ${markdown(words)}`),
    ...call.map(({ change: what, value }) => `- call: ${what} \`${value}\``),
    ...(change?.status
      ? [`- status: ${change.status.before ?? 'any'} → ${change.status.after}`]
      : []),
    ...(change?.lines ?? []).flatMap(({ before, after }) => [
      ...before.map((line) => `- remove: \`${line}\``),
      `- add on the ${change?.on}: \`${after}\``,
    ]),
    ...links.map((link) => `- ${link}`),
    '',
  ].join('\n');
}
