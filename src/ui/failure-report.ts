import type { FailedTask, Failure } from './failures.ts';

const tasks: Readonly<Record<FailedTask, string>> = {
  explain: 'explaining a request',
  record: 'recording a request',
  draw: 'drawing the panel',
  other: 'something else',
};

/** Longer than any message or stack of use. */
const longest = 4000;

/** A line of a stack: `at name (file:1:2)` in Chromium, `name@file:1:2` in Firefox. */
const frame =
  /^(?:\s*at (?:async )?(?:.*\()?|[^@\s]*@)(?:chrome|moz)-extension:\/\/[^/]*\/([\w./?&=-]+:\d+:\d+)\)?$/;
const frameName = /^(?:\s*at (?:(?:async|new) )?([\w$.<>]+) \(|([\w$.<>/]*)@)/;

/**
 * A report of errors, for who is to mend them. Of a page it holds nothing: a message may quote what failed, so all
 * that is in quotes and all URLs are left out, and of the stack all but the extension's own files.
 *
 * @param about the versions of Whycors and of the browser
 */
export function failureReport(about: string, failures: ReadonlyMap<FailedTask, Failure>): string {
  const told = [...failures].map(([task, { count, error }]) =>
    [`While ${tasks[task]}${count > 1 ? ` (${count} times)` : ''}:`, ...linesOf(error)].join('\n'),
  );
  return [about, ...told].join('\n\n');
}

function linesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return ['no error object'];
  const stack = String(error.stack ?? '').slice(0, longest);
  return [
    `${nameOf(error)}: ${withoutValues(error.message)}`,
    ...stack.split('\n').flatMap(frameOf),
  ];
}

function nameOf({ name }: Error): string {
  return /^\w{1,40}$/.test(name) ? name : 'Error';
}

function withoutValues(message: string): string {
  return message
    .slice(0, longest)
    .replace(/"[^"]*("|$)|'[^']*('|$)|`[^`]*(`|$)/g, '"…"')
    .replace(/[a-z][a-z0-9+.-]*:\S+/gi, '…')
    .replace(/\S{40,}/g, '…')
    .slice(0, 300);
}

/** Which function, in which file of the extension; nothing for other lines, and for what a page could have named. */
function frameOf(line: string): string[] {
  const place = frame.exec(line)?.[1];
  if (place === undefined) return [];
  const [, chromium, firefox] = frameName.exec(line) ?? [];
  const name = chromium ?? firefox;
  return [`  at ${name ? `${name} (${place})` : place}`];
}
