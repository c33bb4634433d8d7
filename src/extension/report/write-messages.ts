import type { Counted } from '../../console-message/worth-telling.ts';
import { messageMarkdown, messageReport } from '../../report/message/message-report.ts';
import type { WrittenReport } from '../../ui/report-dialog/report-order.ts';
import type { Order } from '../../ui/report-dialog/use-written.ts';
import { ownVersion } from '../devtools-api.ts';
import { reportFiles } from './report-files.ts';

/** A report of messages. For programs there is none: what a message says is not what was recorded. */
export type MessagesOrder = Order<readonly Counted[], 'markdown' | 'html'>;

/** Writes what messages say. */
export async function writeMessages(order: MessagesOrder): Promise<WrittenReport> {
  const { about: told, format, redact } = order;
  const report = messageReport({ told, redact });
  const { secrets } = report;
  const file = { ...reportFiles[format], secrets };
  if (format === 'markdown') return { ...file, text: messageMarkdown(report, ownVersion()) };
  const { messageHtml } = await import('../../report/message/message-page.tsx');
  return { ...file, text: messageHtml(report, ownVersion()) };
}
