/** The part of `permissions` that is used, with callbacks, which both browsers take. */
interface Permissions {
  contains(permissions: object, callback: (isGranted: boolean) => void): void;
  request(permissions: object, callback: (isGranted?: boolean) => void): void;
  remove(permissions: object, callback: () => void): void;
  readonly onAdded: Told;
  readonly onRemoved: Told;
}

interface Told {
  addListener(listener: () => void): void;
}

declare const chrome: {
  readonly permissions: Permissions;
  readonly runtime: { readonly lastError?: unknown };
};

/** The sites of which the recorder hears: all, as nobody knows before where a request will fail. */
export const everySite = '*://*/*';

/**
 * What the recorder needs, and the manifest names as optional. `webRequest` tells of requests; `webNavigation` of
 * the moment at which a tab shows another page, which a page out of a cache or from a service worker reaches
 * without a request.
 */
const needed = { permissions: ['webRequest', 'webNavigation'], origins: [everySite] };

/** Whether the recorder is on: it is as long as it may. */
export function isAllowed(): Promise<boolean> {
  return new Promise((resolve) => chrome.permissions.contains(needed, resolve));
}

/**
 * Has the browser ask. It does so only at a click, so nothing may be waited for between that and this.
 *
 * @returns whether it was allowed
 */
export function askForLeave(): Promise<boolean> {
  return new Promise((resolve) =>
    chrome.permissions.request(needed, (isGranted) => {
      // Where the browser may not even ask, as by a policy, that is an error.
      void chrome.runtime.lastError;
      resolve(isGranted === true);
    }),
  );
}

/** Gives the leave back, and with it all that was recorded. */
export function giveLeaveBack(): Promise<void> {
  return new Promise((resolve) => chrome.permissions.remove(needed, resolve));
}

/** Tells each time that leave was given or taken, here or in the browser's settings. */
export function onLeaveChanged(listener: (isAllowed: boolean) => void): void {
  const look = () => void isAllowed().then(listener);
  chrome.permissions.onAdded.addListener(look);
  chrome.permissions.onRemoved.addListener(look);
}
