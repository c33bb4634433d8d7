import { type Counted, mostTold } from '../../console-message/worth-telling.ts';
import { createRedaction } from '../../exchange/redaction.ts';
import { type Block, paragraph } from '../document.ts';
import { markdown } from '../markdown/markdown.ts';
import { type Terminal, terminal } from '../terminal/terminal.ts';
import { reportTexts as texts } from '../texts/texts.ts';
import { messagePage } from './message-page.tsx';
import { messagePart } from './message-part.ts';
import { messageWithoutSecrets } from './without-secrets.ts';

export interface MessageReportInput {
  /** The messages that are worth telling. */
  readonly told: readonly Counted[];
  readonly redact: boolean;
}

/** The messages of a text, explained for a terminal or a log. */
export function messageText({ told, redact, ...given }: MessageReportInput & Terminal): string {
  const { blocks } = explained({ told, redact });
  return terminal(blocks, given);
}

type WrittenInput = MessageReportInput & { readonly version: string };

/** The same as Markdown, for an issue or a chat, with what was taken out of it. */
export function messageMarkdown({ version, ...input }: WrittenInput): string {
  const { blocks, left } = explained(input);
  return markdown([...blocks, paragraph([...texts.writtenBy(version), ...left])]);
}

/** The same as a page. */
export function messageHtml({ version, ...input }: WrittenInput): string {
  const { blocks, left } = explained(input);
  return messagePage(blocks, [...texts.writtenBy(version), ...left]);
}

function explained({ told, redact }: MessageReportInput) {
  const redaction = createRedaction();
  const blocks = told.slice(0, mostTold).flatMap(({ message, count }) =>
    messagePart({
      message: redact ? messageWithoutSecrets(message, redaction) : message,
      count,
    }),
  );
  const more = told.length - mostTold;
  const all: readonly Block[] = more > 0 ? [...blocks, paragraph([texts.more(more)])] : blocks;
  return { blocks: all, left: redact ? texts.redacted(redaction.counts()) : texts.notRedacted };
}
