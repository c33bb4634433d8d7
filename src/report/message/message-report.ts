import { type Counted, mostTold } from '../../console-message/worth-telling.ts';
import type { Words } from '../../diagnosis/words.ts';
import { createRedaction } from '../../exchange/redaction.ts';
import { type Block, paragraph } from '../document.ts';
import { markdown } from '../markdown/markdown.ts';
import { type Terminal, terminal } from '../terminal/terminal.ts';
import { reportTexts as texts } from '../texts/texts.ts';
import { messagePart } from './message-part.ts';
import { messageWithoutSecrets } from './without-secrets.ts';

export interface MessageReportInput {
  /** The messages that are worth telling. */
  readonly told: readonly Counted[];
  readonly redact: boolean;
}

/** Messages, explained, in whatever form. */
export interface MessageReport {
  /**
   * A heading for each message, and what is said of it.
   *
   * @param reader who gets the report, or whoever asked
   */
  readonly blocksFor: (reader: 'others' | 'oneself') => readonly Block[];
  /** What was taken out of it, or that nothing was. */
  readonly secrets: Words;
}

/** Explains messages. */
export function messageReport({ told, redact }: MessageReportInput): MessageReport {
  const redaction = createRedaction();
  const shown = told.slice(0, mostTold).map(({ message, ...counts }) => ({
    message: redact ? messageWithoutSecrets(message, redaction) : message,
    ...counts,
  }));
  const left = told.length - mostTold;
  const saidTo = { others: texts.ofTheMessage, oneself: (words: Words) => words };
  return {
    blocksFor: (reader) => [
      ...shown.flatMap((each) => messagePart(each, saidTo[reader])),
      ...(left > 0 ? [paragraph([texts.more(left)])] : []),
    ],
    secrets: redact ? texts.redacted(redaction.counts()) : texts.notRedacted,
  };
}

/** For a terminal or a log. */
export function messageText({ blocksFor }: MessageReport, given: Terminal): string {
  return terminal(blocksFor('oneself'), given);
}

/** As Markdown, for an issue or a chat, with what was taken out of it. */
export function messageMarkdown({ blocksFor, secrets }: MessageReport, version: string): string {
  return markdown([...blocksFor('others'), paragraph([...texts.writtenBy(version), ...secrets])]);
}
