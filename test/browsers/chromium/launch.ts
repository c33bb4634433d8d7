import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { waitFor } from '../wait.ts';
import { createTargets, type DevToolsTarget, type Targets } from './devtools-target.ts';
import { collectExtensionErrors, type ExtensionErrors } from './extension-errors.ts';
import { setDockSide, setTheme, showTab } from './front-end.ts';
import { applyLayout, type Layout } from './layout.ts';
import { pictureOfPanel, pictureOfWindow } from './pictures.ts';
import { createProfile, type Profile, type Theme } from './profile.ts';

export interface LaunchOptions {
  /** The browser: Chromium, Edge, Chrome. */
  readonly executable: string;
  /** The folder of the built extension. */
  readonly extension: string;
  /** With a window on the screen. Default: without. */
  readonly headed?: boolean;
  /** The X display on which that window is, such as `:3`. Default: that of the environment. */
  readonly display?: string;
  /** The window's size in pixels, the browser's own frame included. */
  readonly width?: number;
  readonly height?: number;
  /** The theme of DevTools. Default: the system's. */
  readonly theme?: Theme;
  /**
   * What it keeps from one start to the next, with the leave that the extension was given in it. Whoever made it
   * removes it. Default: one of its own, which is removed at the end.
   */
  readonly profile?: Profile;
  /** More switches for the command line: `--name=value`. */
  readonly switches?: readonly string[];
}

/** A browser with one page, DevTools open on it, and the extension in DevTools. */
export interface ChromiumSession {
  /** Emits `close` also when a person closes the browser; `close()` is then still to be called. */
  readonly context: BrowserContext;
  /** The inspected page. */
  readonly page: Page;
  /** The DevTools protocol at the browser itself: permissions, downloads. */
  readonly browser: CDPSession;
  /** The front end of DevTools that is open. */
  readonly frontEnd: DevToolsTarget;
  /** `chrome-extension://…` */
  readonly extensionOrigin: string;
  /** The extension's panel. Throws until `showPanel` was called. */
  readonly panel: DevToolsTarget;
  /** Opens the panel whose title ends in `title` and waits until something is drawn in its `#panel`. */
  showPanel(title: string): Promise<DevToolsTarget>;
  /** Puts DevTools at the right of the page, or into a window of its own. */
  dock(side: 'right' | 'undocked'): Promise<void>;
  /** Closes DevTools, does something, and opens it again; the panel has to be shown anew. */
  whileClosed(act: () => Promise<void>): Promise<void>;
  /** What the extension's pages complained about, from the start. */
  readonly extensionErrors: ExtensionErrors;
  /** Changes the theme of DevTools while it is open. */
  setTheme(theme: Theme): Promise<void>;
  /** Gives page and panel exact sizes. Without a screen only: a window manager may object. */
  setLayout(layout: Layout): Promise<void>;
  /** A PNG of the page with DevTools beside it. */
  pictureOfWindow(): Promise<Buffer>;
  /** A PNG of the panel alone. */
  pictureOfPanel(): Promise<Buffer>;
  /** Ends the browser and deletes its profile, where that is its own. */
  close(): Promise<void>;
}

/**
 * Starts a browser with DevTools open and the extension's devtools page
 * loaded, so that a navigation from here on is seen by the extension.
 *
 * @throws Error when the browser does not start or does not take the extension.
 */
export async function launchChromium(options: LaunchOptions): Promise<ChromiumSession> {
  const profile = options.profile ?? createProfile(options.theme);
  const leaveProfile = options.profile === undefined ? profile.remove : profile.freed;
  let context: BrowserContext | undefined;
  try {
    context = await chromium.launchPersistentContext(profile.folder, {
      executablePath: options.executable,
      // Playwright's own headless mode is without DevTools; the switch below is Chromium's.
      headless: false,
      args: switchesFor(options),
      ...(options.display && { env: { ...process.env, DISPLAY: options.display } }),
      ignoreDefaultArgs: ['--disable-extensions'],
      // Chromium refuses to start with a sandbox when it is root who starts it.
      chromiumSandbox: process.getuid?.() !== 0,
      // The page is as large as the window leaves it, and in the system's colours.
      viewport: null,
      // Playwright would end this process at once; whoever called has more to end than the browser.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      colorScheme: null,
    });
    return await openSession(context, leaveProfile, options);
  } catch (error) {
    await context?.close();
    await leaveProfile();
    throw error;
  }
}

function switchesFor(options: LaunchOptions): string[] {
  const { headed = false, width = 1400, height = 900, switches = [] } = options;
  // Playwright itself turns off background networking, component updates and sync.
  return [
    ...(headed ? [] : ['--headless=new']),
    `--window-size=${width},${height}`,
    '--enable-unsafe-extension-debugging',
    ...(options.profile ? [`--load-extension=${resolve(options.extension)}`] : []),
    ...switches,
  ];
}

async function openSession(
  context: BrowserContext,
  leaveProfile: () => Promise<void>,
  options: LaunchOptions,
): Promise<ChromiumSession> {
  const browser = await browserSession(context);
  // Playwright would keep downloads to itself and delete them at the end.
  if (options.headed) await browser.send('Browser.setDownloadBehavior', { behavior: 'default' });
  const page = context.pages()[0] ?? (await context.newPage());
  const targets = createTargets(browser);
  // The extension comes first: one that arrives while DevTools starts may be left out of it.
  const extensionOrigin = `chrome-extension://${await extensionIn(browser, options)}`;
  let frontEnd = await openFrontEnd(browser, targets, page);
  const extensionErrors = await collectExtensionErrors(browser, targets, extensionOrigin);
  const devtoolsPage = `${extensionOrigin}/${devtoolsPageOf(options.extension)}`;
  const waitForExtension = () =>
    waitForFrame(targets, frontEnd, "the extension's devtools page", (url) =>
      url.startsWith(devtoolsPage),
    );
  await waitForExtension();
  let panel: DevToolsTarget | undefined;
  const shownPanel = () => {
    if (!panel) throw new Error('No panel is open yet: call showPanel() first.');
    return panel;
  };
  return {
    context,
    page,
    browser,
    get frontEnd() {
      return frontEnd;
    },
    extensionOrigin,
    extensionErrors,
    get panel() {
      return shownPanel();
    },
    async showPanel(title) {
      await showTab(frontEnd, title);
      const shown = await waitForFrame(
        targets,
        frontEnd,
        `the page of the panel "${title}"`,
        (url) => url.startsWith(`${extensionOrigin}/`) && !url.startsWith(devtoolsPage),
      );
      await waitFor(`something in the panel "${title}"`, () =>
        shown.evaluate<boolean>(`document.querySelector('#panel > *') !== null`),
      );
      panel = shown;
      return shown;
    },
    dock: (side) => setDockSide(frontEnd, side),
    async whileClosed(act) {
      const { targetId } = frontEnd;
      await browser.send('Target.closeTarget', { targetId });
      await waitFor('DevTools to be closed', async () =>
        (await targets.list()).every((target) => target.targetId !== targetId),
      );
      await act();
      panel = undefined;
      frontEnd = await openFrontEnd(browser, targets, page);
      await waitForExtension();
    },
    setTheme: (theme) => setTheme(frontEnd, theme),
    setLayout: (layout) => applyLayout(page, frontEnd, shownPanel(), layout),
    pictureOfWindow: () => pictureOfWindow(page, frontEnd),
    pictureOfPanel: () => pictureOfPanel(frontEnd, shownPanel()),
    async close() {
      await context.close();
      await leaveProfile();
    },
  };
}

async function browserSession(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error('This version of Playwright does not give the browser it started.');
  return browser.newBrowserCDPSession();
}

/**
 * Installs the extension over the protocol, and returns its id. The switch
 * `--load-extension` does nothing in Google Chrome since version 137; the
 * command works over the debugging pipe, which is what Playwright uses. But
 * what it installs is a new extension at each start.
 */
async function extensionIn(
  browser: CDPSession,
  { extension, profile }: LaunchOptions,
): Promise<string> {
  const path = resolve(extension);
  if (profile !== undefined) {
    return waitFor(`the extension in ${path}`, async () => {
      const { extensions } = await browser.send('Extensions.getExtensions');
      return extensions.find((each) => each.path === path)?.id;
    });
  }
  try {
    return (await browser.send('Extensions.loadUnpacked', { path })).id;
  } catch (error) {
    throw new Error(`The browser did not take the extension in ${path}: ${error}`);
  }
}

function devtoolsPageOf(folder: string): string {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')).devtools_page;
}

/** Opens DevTools on a page, docked, over the protocol: no key and no display is needed. */
async function openFrontEnd(
  browser: CDPSession,
  targets: Targets,
  page: Page,
): Promise<DevToolsTarget> {
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.detach();
  await browser.send('Target.openDevTools', { targetId: targetInfo.targetId });
  const { targetId } = await waitFor('the front end of DevTools', async () =>
    (await targets.list()).find(({ url }) => url.startsWith('devtools://')),
  );
  return targets.attach(targetId, 'the front end of DevTools');
}

/** Waits for a frame of the front end to be there and loaded. */
async function waitForFrame(
  targets: Targets,
  frontEnd: DevToolsTarget,
  name: string,
  isIt: (url: string) => boolean,
): Promise<DevToolsTarget> {
  // Each tab has a front end of its own, and the extension's pages in each of them.
  const { targetId } = await waitFor(name, async () =>
    (await targets.list()).find(
      ({ url, parentFrameId }) => parentFrameId === frontEnd.targetId && isIt(url),
    ),
  );
  const frame = await targets.attach(targetId, name);
  await waitFor(`${name} to be loaded`, () =>
    frame.evaluate<boolean>(`document.readyState === 'complete'`),
  );
  return frame;
}
