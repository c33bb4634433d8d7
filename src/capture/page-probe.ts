import type { CallOutcome, CallRecord } from '../exchange/call-record.ts';
import { type ProbeAnswer, readProbeAnswer } from './probe-answer.ts';
import { probeScripts } from './probe-scripts.ts';

/** The part of `devtools.inspectedWindow` that is used. */
export interface InspectedWindow {
  reload(options: { readonly injectedScript?: string }): void;
  /** What the page gives is as little trusted as the page; it is undefined where nothing was run. */
  eval(
    expression: string,
    options: { readonly frameURL?: string },
    callback: (value: unknown) => void,
  ): unknown;
  /** Chromium. */
  readonly onResourceAdded?: {
    addListener(
      listener: (resource: { readonly type?: string; readonly url: string }) => void,
    ): void;
  };
}

/** Who wants to know of the calls. */
export interface CallListener {
  /** A call was made. The same record may come more than once. */
  add(record: CallRecord): void;
  /** A call that was added ended so. The same outcome may come more than once. */
  end(outcome: CallOutcome): void;
  /** So many more calls came too fast to be kept. */
  missed(count: number): void;
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

/** A document that is watched, and how far it was read. */
interface Watched {
  /** Empty for the top frame. */
  readonly options: { readonly frameURL?: string };
  instance: string;
  next: number;
  isAsking: boolean;
}

const mostFrames = 50;

/**
 * The page probe of a tab.
 *
 * Neither browser injects the script again when the page navigates: then it is run as soon as DevTools
 * tells of the new page, which is after its first scripts. Firefox injects it into the frames of the
 * page's site, too, which tell the top frame what they saw. Chromium injects it into the top frame
 * only; there each frame is looked for, by its URL, when DevTools tells of it.
 *
 * https://developer.chrome.com/docs/extensions/reference/api/devtools/inspectedWindow
 *
 * @param source the script of src/page-probe
 * @param token a secret that no page can guess; letters and digits
 */
export function createPageProbe(
  inspectedWindow: InspectedWindow,
  source: string,
  token: string,
  listener: CallListener,
): PageProbe {
  const scripts = probeScripts(source, token);
  let isOn = false;
  let watched = new Map<string, Watched>();

  function ask(document: Watched): void {
    if (document.isAsking) return;
    document.isAsking = true;
    const { options, instance, next } = document;
    inspectedWindow.eval(scripts.read(instance, next), options, (value) => {
      document.isAsking = false;
      if (watched.get(options.frameURL ?? '') !== document) return;
      if (value === 'none') inspectedWindow.eval(scripts.late, options, () => {});
      const answer = readProbeAnswer(value);
      if (answer !== null) take(answer, document);
      // The frame is gone, or is closed to extensions. DevTools tells when it comes again.
      else if (value !== 'none' && options.frameURL !== undefined) watched.delete(options.frameURL);
    });
  }

  function take(answer: ProbeAnswer, document: Watched): void {
    document.instance = answer.instance;
    document.next = answer.next;
    if (answer.dropped > 0) listener.missed(answer.dropped);
    for (const record of answer.records) listener.add(record);
    for (const outcome of answer.outcomes) listener.end(outcome);
    // By its own URL the top frame is found, too.
    const { frameURL } = document.options;
    if (frameURL !== undefined && answer.instance === watched.get('')?.instance) {
      watched.delete(frameURL);
    } else if (answer.hasMore) ask(document);
  }

  function watch(frameURL: string): void {
    if (watched.has(frameURL) || watched.size > mostFrames) return;
    const options = frameURL === '' ? {} : { frameURL };
    const document = { options, instance: '', next: 0, isAsking: false };
    watched.set(frameURL, document);
    ask(document);
  }

  inspectedWindow.onResourceAdded?.addListener(({ type, url }) => {
    if (isOn && type === 'document' && url !== '') watch(url);
  });

  return {
    reload() {
      isOn = true;
      inspectedWindow.reload({ injectedScript: scripts.early });
    },
    navigated() {
      if (!isOn) return;
      watched = new Map();
      watch('');
    },
    poll() {
      for (const document of watched.values()) ask(document);
    },
  };
}
