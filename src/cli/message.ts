import { noMessage } from '../console-message/explain/explain-message.ts';
import { longestText, readMessages } from '../console-message/read-messages.ts';
import { saysBlocked } from '../console-message/says-blocked.ts';
import { worthTelling } from '../console-message/worth-telling.ts';
import { plainText } from '../diagnosis/words.ts';
import { messageHtml } from '../report/message/message-page.tsx';
import {
  type MessageReport,
  messageMarkdown,
  messageReport,
  messageText,
} from '../report/message/message-report.ts';
import type { Terminal } from '../report/terminal/terminal.ts';
import { CommandError } from './command-error.ts';
import type { Explanation } from './explanation.ts';
import type { MessageFormat } from './message-command.ts';

interface Options {
  readonly format: MessageFormat;
  readonly redact: boolean;
  readonly version: string;
  readonly terminal: Terminal;
}

type Writer = (report: MessageReport, options: Pick<Options, 'version' | 'terminal'>) => string;

const writers: Readonly<Record<MessageFormat, Writer>> = {
  text: (report, { terminal }) => messageText(report, terminal),
  markdown: (report, { version }) => messageMarkdown(report, version),
  html: (report, { version }) => messageHtml(report, version),
};

/**
 * Explains the messages in a text.
 *
 * @param name what the text is called
 * @throws CommandError where no message is in it
 */
export function explainText(text: string, name: string, options: Options): Explanation {
  const told = worthTelling(readMessages(text));
  if (told.length === 0) throw new CommandError(`${name}: ${nothingFound()}`);
  const { format, redact } = options;
  return {
    text: [writers[format](messageReport({ told, redact }), options)],
    isBlocked: told.some(({ message }) => saysBlocked(message)),
    warnings: text.length > longestText ? [`${name}: warning: ${cut(text.length)}`] : [],
  };
}

/** What it is not, and what to do, on one line. */
function nothingFound(): string {
  const { headline, sentences } = noMessage;
  return [`${plainText(headline)}.`, ...sentences.map(plainText)].join(' ');
}

function cut(length: number): string {
  return `only the first ${longestText} of ${length} characters were read`;
}
