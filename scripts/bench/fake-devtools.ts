/** What the fake DevTools has when the panel starts. */
export interface Beginning {
  /** The entries of the browser's own log. */
  readonly log: readonly object[];
  /** What the panel finds in its storage. */
  readonly settings: object;
}

/**
 * A script with what the panel uses of `chrome`, for a page of its own, and with `report(entry)`, which tells the
 * panel of a request. Two marks of `performance` say when the panel's own script began, and when it was given
 * the log.
 */
export function fakeDevTools({ log, settings }: Beginning): string {
  return `(() => {
  const nobody = { addListener() {} };
  const listeners = [];
  const area = (items) => ({
    get: (keys, callback) => callback(items),
    set: (items, callback) => callback(),
  });
  // Read before the panel starts: in DevTools this is not the panel's work either.
  const log = JSON.parse(${JSON.stringify(JSON.stringify(log))});
  const chrome = {
    devtools: {
      network: {
        getHAR(callback) {
          setTimeout(() => {
            if (performance.getEntriesByName('log-given').length === 0) performance.mark('log-given');
            callback({ entries: log });
          });
        },
        onRequestFinished: { addListener: (listener) => listeners.push(listener) },
        onNavigated: nobody,
      },
      panels: { themeName: 'default' },
      inspectedWindow: { tabId: 1, reload() {}, eval: (script, options, callback) => callback() },
    },
    runtime: { getManifest: () => ({ version: '0' }) },
    storage: { local: area(${JSON.stringify(settings)}), session: area({}) },
  };
  window.report = (request) => listeners.forEach((listener) => listener(request));
  let isAsked = false;
  Object.defineProperty(window, 'chrome', { get() {
    if (!isAsked) performance.mark('panel-script');
    isAsked = true;
    return chrome;
  } });
})();`;
}
