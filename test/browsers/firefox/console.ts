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

/** What Firefox's console has received since {@link recordConsole}. */
export interface ConsoleRecord {
  /** The messages about CORS since the last {@link clear}, oldest first. */
  corsMessages(): Promise<ConsoleMessage[]>;
  clear(): Promise<void>;
  /** Everything an extension's own scripts failed with, as `text (file:line)`. */
  extensionErrors(): Promise<string[]>;
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
      const { category, sourceName, lineNumber, flags, errorMessage: text, timeStamp: time } = message;
      if (category.startsWith('CORS')) record.cors.push({ category, text, time, sourceName });
      if (sourceName.startsWith('moz-extension:') && !(flags & Ci.nsIScriptError.warningFlag)) {
        record.extension.push(text + ' (' + sourceName + ':' + lineNumber + ')');
      }
    } };
    Services.console.registerListener(record.listener);`);
  return {
    corsMessages: () => chrome('return consoleRecord.cors;'),
    clear: () => chrome('consoleRecord.cors = [];'),
    extensionErrors: () => chrome('return consoleRecord.extension;'),
  };
}
