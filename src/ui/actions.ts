import type { Settings } from './settings.ts';

/** What the components ask of the shell around them. */
export interface PanelActions {
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
  /** Asks for the text of an error, to explain it. */
  explainText?(): void;
  /** Reads a HAR file, and shows it in the place of the live page. */
  importHar(file: File): void;
  /** Stops reading. */
  cancelImport(): void;
  /** Forgets why a file could not be read. */
  dismissFailure(): void;
  /** Goes back from a file to the live page. */
  showLivePage(): void;
  /** Saves what is shown as a HAR file. */
  exportHar(): void;
}
