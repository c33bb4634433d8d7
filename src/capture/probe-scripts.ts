import { probeScript } from './stack-trace.ts';

/** What is run in the inspected page. */
export interface ProbeScripts {
  /** Begins to watch a document before its first script. */
  readonly early: string;
  /** Begins to watch a document that runs already. */
  readonly late: string;
  /** Gives what the probe of a document has seen from a place on; `none` where there is no probe. */
  read(instance: string, next: number): string;
}

/**
 * The scripts that begin to watch, and that read what was seen.
 *
 * No property of the page can be trusted. A constant of its outermost scope can: the page cannot name
 * it, list it, or put something in its place. Chromium runs what it injects inside a function, where
 * there is no such scope: there the command line API of DevTools finds the reader among the listeners.
 *
 * @param source an expression whose value is `startProbe` of src/page-probe
 * @param token a secret that no page can guess; letters and digits
 */
export function probeScripts(source: string, token: string): ProbeScripts {
  const name = `whycors_${token}`;
  // Both browsers put this name on the probe's line of a stack.
  const start = (isEarly: boolean) =>
    `const ${name}=${source}("${name}",${isEarly});\n//# sourceURL=${probeScript}\n`;
  const reader =
    `typeof ${name}==='function'?${name}:` +
    `typeof getEventListeners==='function'?getEventListeners(window).${name}?.[0]?.listener:null`;
  return {
    early: start(true),
    late: start(false),
    read: (instance, next) => `(${reader})?.(${JSON.stringify(instance)},${next})??'none'`,
  };
}
