/** What the components ask of the shell around them. */
export interface PanelActions {
  /** Forgets what was recorded so far. */
  clear(): void;
  /** Loads the inspected page again. */
  reload(): void;
  /** Puts text on the clipboard; false where the browser refuses. */
  copy(text: string): Promise<boolean>;
}
