import type { CallRecord } from '../exchange/call-record.ts';
import { type ProbeAnswer, readProbeAnswer } from './probe-answer.ts';

/** The part of `devtools.inspectedWindow` that is used. */
export interface InspectedWindow {
  reload(options: { readonly injectedScript?: string }): void;
  /** What the page gives is as little trusted as the page. */
  eval(
    expression: string,
    options: { readonly frameURL?: string },
    callback: (value: unknown, problem?: unknown) => void,
  ): unknown;
  /** Chromium. */
  readonly onResourceAdded?: {
    addListener(
      listener: (resource: { readonly type?: string; readonly url: string }) => void,
    ): void;
  };
}

/** Watches the calls of the inspected tab, once it is told to. */
export interface PageProbe {
  /** Reloads the page and watches it from before its first script. */
  reload(): void;
  /** The tab has another page now. */
  navigated(): void;
  /** Asks for what is new. Does nothing while nothing is watched. */
  poll(): void;
}

/**
 * What is run in the page. No property of the page can be trusted; a constant of its outermost scope
 * can: the page cannot name it, list it, or put something in its place.
 */
function scripts(source: string, token: string) {
  const name = `whycors_${token}`;
  const start = `${source}("${name}")`;
  return {
    /**
     * Chromium runs it inside a function of its own, where the constant is of no use to anyone:
     * there the listener is found.
     */
    injected: `const ${name}=${start};\n//# sourceURL=whycors-page-probe.js\n`,
    read: (instance: string, next: number) =>
      `(typeof ${name}==='function'?${name}:getEventListeners(window)['${name}']?.[0]?.listener)?.(${JSON.stringify(instance)},${next})`,
  };
}

/**
 * The page probe of a tab.
 *
 * Neither browser injects it again when the page navigates, and Chromium does so in the top frame
 * only: there it is run as soon as DevTools tells of the page or of the frame, which is after its first
 * scripts. Firefox runs nothing in frames but what a reload injects.
 *
 * https://developer.chrome.com/docs/extensions/reference/api/devtools/inspectedWindow
 *
 * @param source the script, an expression whose value is `startProbe`
 * @param token a secret that no page can guess; letters and digits
 * @param add is given each call, perhaps more than once
 */
export function createPageProbe(
  inspectedWindow: InspectedWindow,
  source: string,
  token: string,
  add: (record: CallRecord) => void,
): PageProbe {
  const script = scripts(source, token);
  let isOn = false;
  let isAsking = false;
  /** The frames that wait for the top frame; null once it is watched. */
  let frames: string[] | null = [];
  let place = { instance: '', next: 0 };

  function take(answer: ProbeAnswer): void {
    place = { instance: answer.instance, next: answer.next };
    for (const record of answer.records) add(record);
  }

  function poll(): void {
    if (!isOn || isAsking) return;
    isAsking = true;
    inspectedWindow.eval(script.read(place.instance, place.next), {}, (value) => {
      isAsking = false;
      const answer = readProbeAnswer(value);
      if (answer === null) return;
      take(answer);
      if (answer.hasMore) poll();
    });
  }

  /** A document that has a probe keeps that one. */
  function injectLate(options: { readonly frameURL?: string }, done: () => void): void {
    inspectedWindow.eval(`${script.read('', 0)} ?? 'none'`, options, (value) => {
      if (value === 'none') inspectedWindow.eval(script.injected, options, done);
      else done();
    });
  }

  /** The top frame comes first: until it listens, its page would hear what other frames tell. */
  function watchFrame(frameURL: string): void {
    if (frames === null) injectLate({ frameURL }, () => {});
    else frames.push(frameURL);
  }

  inspectedWindow.onResourceAdded?.addListener(({ type, url }) => {
    if (isOn && type === 'document' && url !== '') watchFrame(url);
  });

  return {
    reload() {
      isOn = true;
      inspectedWindow.reload({ injectedScript: script.injected });
    },
    navigated() {
      if (!isOn) return;
      // What was read of the new page already is forgotten with the old one: it is read again.
      place = { instance: '', next: 0 };
      isAsking = false;
      const waiting: string[] = [];
      frames = waiting;
      injectLate({}, () => {
        if (frames !== waiting) return;
        frames = null;
        for (const url of waiting) watchFrame(url);
      });
    },
    poll,
  };
}
