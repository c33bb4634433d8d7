import type { Words } from '../../diagnosis/words.ts';

export type ReportFormat = 'markdown' | 'html' | 'json' | 'har';

/** A report that somebody wants. */
export interface ReportOrder {
  /** The ids of the exchanges that it is about. */
  readonly ids: readonly string[];
  readonly format: ReportFormat;
  /** Whether secrets are taken out. */
  readonly redact: boolean;
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
