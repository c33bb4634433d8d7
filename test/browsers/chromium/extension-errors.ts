import type { CDPSession } from 'playwright-core';
import type { DevToolsTarget, Targets } from './devtools-target.ts';

/** Something that a page of the extension complained about. */
export interface ExtensionError {
  /** The page's address within the extension: `/panel.html`. */
  readonly page: string;
  readonly text: string;
}

/** What was collected up to now. */
export type ExtensionErrors = () => Promise<readonly ExtensionError[]>;

/**
 * Collects uncaught exceptions, console errors and what the browser logs as an
 * error (a broken Content-Security-Policy, a file that is missing) from all
 * pages and the worker of an extension, from their start: a page that was
 * there before is asked for what it said until then.
 *
 * @param origin the extension's: `chrome-extension://…`.
 */
export async function collectExtensionErrors(
  browser: CDPSession,
  targets: Targets,
  origin: string,
): Promise<ExtensionErrors> {
  const errors: ExtensionError[] = [];
  const listening = new Map<string, Promise<void>>();
  const consider = ({ targetInfo }: { targetInfo: { targetId: string; url: string } }) => {
    const { targetId, url } = targetInfo;
    if (listening.has(targetId) || !url.startsWith(`${origin}/`)) return;
    const page = url.slice(origin.length);
    const record = (text: string) => errors.push({ page, text });
    const started = targets
      .attach(targetId, page)
      .then((target) => listen(target, record))
      // A page that went away meanwhile has nothing more to say.
      .catch(() => undefined);
    listening.set(targetId, started);
  };
  browser.on('Target.targetCreated', consider);
  // A frame gets its address only after it was made.
  browser.on('Target.targetInfoChanged', consider);
  await browser.send('Target.setDiscoverTargets', { discover: true });
  return async () => {
    await Promise.all(listening.values());
    return [...errors];
  };
}

async function listen(target: DevToolsTarget, record: (text: string) => void): Promise<void> {
  target.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    record(exceptionDetails.exception?.description ?? exceptionDetails.text);
  });
  target.on('Runtime.consoleAPICalled', ({ type, args }) => {
    if (type !== 'error' && type !== 'assert') return;
    record(args.map((arg) => arg.description ?? String(arg.value)).join(' '));
  });
  target.on('Log.entryAdded', ({ entry }) => {
    if (entry.level === 'error') record([entry.text, entry.url].filter(Boolean).join(' '));
  });
  await target.send('Runtime.enable');
  await target.send('Log.enable');
}
