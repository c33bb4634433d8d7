import type { Words } from '../../diagnosis/words.ts';
import type { Item } from '../store.ts';

export type ReportFormat = 'markdown' | 'html' | 'json' | 'har';

/** How a report is to be written. */
export interface ReportStyle<Format extends ReportFormat = ReportFormat> {
  readonly format: Format;
  /** Whether secrets are taken out. */
  readonly redact: boolean;
}

/** A report of requests that somebody wants. */
export interface ReportOrder extends ReportStyle {
  /** What it is about; it stays that, whatever is recorded meanwhile. */
  readonly items: readonly Item[];
}

/** A report as it goes out. */
export interface WrittenReport {
  /** What its file is called. */
  readonly name: string;
  /** Its MIME type. */
  readonly type: string;
  readonly text: string;
  /** What was taken out of it, or that nothing was. */
  readonly secrets: Words;
}
