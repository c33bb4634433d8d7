import type { ScriptPlace } from '../exchange/exchange.ts';
import type { ReportOrder, WrittenReport } from './report-dialog/report-order.ts';
import type { Settings } from './settings.ts';
import type { Item } from './store.ts';

/** What the components ask of the shell around them. */
export interface PanelActions {
  /** Records what happens from now on, or no longer. */
  record(isOn: boolean): void;
  /** Forgets what was recorded so far. */
  clear(): void;
  /** Changes settings, and remembers them. */
  set(change: Partial<Settings>): void;
  /** Loads the inspected page again. */
  reload(): void;
  /** Loads it again, and from then on watches how its calls are made. */
  reloadAndWatch(): void;
  /** Puts text on the clipboard; false where the browser refuses. */
  copy(text: string): Promise<boolean>;
  /** Puts text on the clipboard that is still being written; false where that did not work. */
  copyLater?(text: Promise<string>): Promise<boolean>;
  /** Writes a report. */
  writeReport(order: ReportOrder): Promise<WrittenReport>;
  /** Saves it as a file. */
  saveReport(report: WrittenReport): void;
  /** Asks what report is wanted. @param items that it may be about; null for what is selected */
  report?(items: readonly Item[] | null): void;
  /** Shows the requests to a URL in the Network panel of DevTools; absent where the browser cannot. */
  openInNetworkPanel?(url: string): void;
  /** Asks for the text of an error, to explain it. */
  explainText?(): void;
  /** Opens a place of a script in DevTools; absent where the browser lets no extension do so. */
  openSource?(place: ScriptPlace): void;
  /** Reads a HAR file, and shows it in the place of the live page. */
  importHar(file: File): void;
  /** Stops reading. */
  cancelImport(): void;
  /** Forgets why a file could not be read. */
  dismissFailure(): void;
  /** Goes back from a file to the live page. */
  showLivePage(): void;
}
