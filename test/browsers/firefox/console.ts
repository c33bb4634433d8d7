import type { ChromeEvaluate } from './chrome-scope.ts';

/** A message in which Firefox says why it blocked a cross-origin request. */
export interface ConsoleMessage {
  /** Firefox's own name of the reason, such as `CORSMissingAllowOrigin`. */
  category: string;
  /** The whole text, as the Web Console shows it. */
  text: string;
  /** Milliseconds since the epoch. */
  time: number;
  /** The URL of the script or document that asked. */
  sourceName: string;
}

/** An error that an extension's own page or its manifest is named as the source of. */
export interface ExtensionError {
  /** The address within the extension: `/panel.js`. */
  page: string;
  /** Firefox's message. */
  text: string;
}

/** What Firefox's console has received since {@link recordConsole}. */
export interface ConsoleRecord {
  /** The messages about CORS since the last {@link clear}, oldest first. */
  corsMessages(): Promise<ConsoleMessage[]>;
  clear(): Promise<void>;
  /** All errors of extensions since the record began. */
  extensionErrors(): Promise<ExtensionError[]>;
}

/**
 * Starts to record script errors, of all processes. A listener, as Firefox itself keeps
 * the last 250 messages only.
 */
export async function recordConsole(chrome: ChromeEvaluate): Promise<ConsoleRecord> {
  await chrome(`
    const record = { cors: [], extension: [] };
    globalThis.consoleRecord = record;
    record.listener = { observe(message) {
      if (!(message instanceof Ci.nsIScriptError)) return;
      const { category, sourceName, flags, errorMessage: text, timeStamp: time } = message;
      if (category.startsWith('CORS')) record.cors.push({ category, text, time, sourceName });
      // Firefox says so of every page that is closed while it waits for an answer, and no page can help it.
      if (text.startsWith('Promise rejected after context unloaded')) return;
      if (sourceName.startsWith('moz-extension:') && !(flags & Ci.nsIScriptError.warningFlag)) {
        record.extension.push({ page: new URL(sourceName).pathname, text });
      }
    } };
    Services.console.registerListener(record.listener);`);
  return {
    corsMessages: () => chrome('return consoleRecord.cors;'),
    clear: () => chrome('consoleRecord.cors = [];'),
    extensionErrors: () => chrome('return consoleRecord.extension;'),
  };
}
