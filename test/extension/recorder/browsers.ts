import { listeningExtension } from '../../../scripts/record-web-request/extension.ts';
import { ensureChromium } from '../../../scripts/setup/browsers.ts';
import { launchChromium } from '../../browsers/chromium/launch.ts';
import { closePopup, untilClosed } from '../../browsers/chromium/popup.ts';
import type { Profile } from '../../browsers/chromium/profile.ts';
import { toolbarOf } from '../../browsers/chromium/toolbar.ts';
import type { Display } from '../../browsers/display/display.ts';
import { pressKeys } from '../../browsers/display/keyboard.ts';
import { launchFirefox } from '../../browsers/firefox/launch.ts';
import { inFirefox, openPopup, toolbarButton } from '../../browsers/firefox/popup.ts';
import { waitFor } from '../../browsers/wait.ts';

/** A browser with a tab on which DevTools is not open, as far as the tests of the recorder need it. */
export interface Browser {
  /** The text on the toolbar's button, and its title. */
  badge(): Promise<readonly [string, string]>;
  /** What the popup of the toolbar's button says. */
  popup(): Promise<string>;
  /** Clicks the button of the recorder in the popup, and waits until that has done what it is for. */
  turn(to: 'on' | 'off'): Promise<void>;
  /** Answers the browser's own question. */
  answer(allows: boolean): Promise<void>;
  /** Clicks what in the popup leads to what has to change, and gives what the page says that opens; closes it. */
  explained(): Promise<string>;
  /** What the browser allows the extension now. */
  allowed(): Promise<readonly string[]>;
  navigate(url: string): Promise<void>;
  /** Goes where nothing answers: the browser shows a page of its own, which says so. */
  navigateInVain(url: string): Promise<void>;
  inPage(script: string): Promise<unknown>;
  /** Opens DevTools on the tab, waits until the extension answers in it, does something, and closes DevTools. */
  withDevTools(act: () => Promise<void>): Promise<void>;
  /** Ends the background, as the browser does when it has nothing to do; nothing wakes it but the page. */
  sleep(): Promise<void>;
  /** What the recorder keeps in the session's storage, as text. */
  kept(): Promise<string>;
  errors(): Promise<readonly object[]>;
  close(): Promise<void>;
}

const button = '.recorder-button';
const explain = '.explain';
const explainPage = '/src/extension/explain/explain.html';
/** The text of the explain page; null until it has found out what failed. */
const failures = `document.querySelector('.failure') ? document.body.innerText : null`;

/**
 * @param display on which it runs: its question is answered with the keyboard
 * @param hasOther whether another extension listens to requests as well, as a blocker of advertisements does
 * @param profile that which an earlier browser left; without it, a new one
 */
export async function openChromium(
  url: string,
  display: Display,
  hasOther: boolean,
  profile?: Profile,
): Promise<Browser> {
  process.env['DISPLAY'] = display.name;
  const session = await launchChromium({
    executable: ensureChromium(),
    extension: 'dist/chromium',
    headed: true,
    ...(profile && { profile }),
  });
  const { context, browser, extensionOrigin } = session;
  if (hasOther) {
    await browser.send('Extensions.loadUnpacked', { path: listeningExtension('chromium') });
  }
  const tab = await context.newPage();
  await tab.goto(url);
  // A page of the extension that asks for nothing by itself.
  const own = await context.newPage();
  await own.goto(`${extensionOrigin}/manifest.json`);
  const { targets, ...toolbar } = await toolbarOf(session, own);
  await tab.bringToFront();
  const tabId = await own.evaluate<number>(
    'chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab.id)',
  );
  return {
    badge: () => toolbar.badge(tabId),
    popup: toolbar.popup,
    async turn(to) {
      const popup = await toolbar.openPopup();
      await waitFor('the button of the recorder', () =>
        popup.evaluate<boolean>(`document.querySelector('${button}') !== null`),
      );
      await popup.evaluate(`void document.querySelector('${button}').click()`);
      if (to === 'on') {
        // The question of the browser takes the focus, and with it the popup.
        await untilClosed(targets, popup.targetId);
        return;
      }
      await waitFor('the button to turn it on again', async () =>
        (await popup.evaluate<string>('document.body.innerText')).includes('Record failures'),
      );
      await closePopup(browser, targets, popup);
    },
    async answer(allows) {
      // Chromium takes no answer in the first half of a second, and nothing tells when that is over.
      await new Promise((resolve) => setTimeout(resolve, 1000));
      pressKeys(display, ...(allows ? ['Tab', 'Return'] : ['Escape']));
    },
    async explained() {
      const popup = await toolbar.openPopup();
      await waitFor('the button', () =>
        popup.evaluate<boolean>(`document.querySelector('${explain}') !== null`),
      );
      await popup.evaluate(`void document.querySelector('${explain}').click()`);
      const page = await waitFor('the explain page', () =>
        context.pages().find((each) => each.url().includes(explainPage)),
      );
      const text = await waitFor('what failed', () => page.evaluate<string | null>(failures));
      await page.close();
      await untilClosed(targets, popup.targetId);
      return text;
    },
    allowed: () => own.evaluate(`chrome.permissions.getAll().then(({ origins }) => origins)`),
    navigate: async (to) => void (await tab.goto(to)),
    navigateInVain: async (to) => void (await tab.goto(to).catch(() => {})),
    inPage: (script) => tab.evaluate(script),
    async withDevTools(act) {
      const { targetInfo } = await (await context.newCDPSession(tab)).send('Target.getTargetInfo');
      await browser.send('Target.openDevTools', { targetId: targetInfo.targetId });
      await waitFor('DevTools to answer', () =>
        own.evaluate<boolean>(
          `chrome.runtime.sendMessage({ blockedOnTab: ${tabId} }).then((told) => Boolean(told), () => false)`,
        ),
      );
      await act();
      // The other one is that of the browser's first tab.
      const frontEnds = (await targets.list()).filter(({ url }) => url.startsWith('devtools://'));
      for (const { targetId } of frontEnds) await browser.send('Target.closeTarget', { targetId });
    },
    async sleep() {
      const states = await toolbar.stopBackground();
      await waitFor('the background to end', () => states.includes('stopped'));
    },
    kept: () => own.evaluate('chrome.storage.session.get(null).then(JSON.stringify)'),
    errors: session.extensionErrors,
    close: session.close,
  };
}

export async function openFirefox(executable: string, url: string): Promise<Browser> {
  const session = await launchFirefox({ executable, extension: 'dist/firefox' });
  const { chromeEvaluate } = session;
  const goTo = (to: string) =>
    chromeEvaluate<void>(
      `gBrowser.selectedBrowser.fixupAndLoadURIString(to, {
         triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() });`,
      { to },
    );
  const untilLoaded = (to: string) =>
    waitFor(`${to} to be loaded`, () =>
      session
        .pageEvaluate<boolean>(
          `location.href === new URL(${JSON.stringify(to)}).href && window.lab !== undefined`,
        )
        .catch(() => false),
    );
  const navigate = async (to: string) => {
    await goTo(to);
    await untilLoaded(to);
  };
  // A tab that has begun with another page might load that after this one.
  await chromeEvaluate(`gBrowser.selectedTab = gBrowser.addTrustedTab(url);`, { url });
  await untilLoaded(url);
  return {
    badge: () => toolbarButton(chromeEvaluate),
    async popup() {
      const popup = await openPopup(chromeEvaluate);
      const text = await popup.evaluate<string>('document.body.innerText');
      await popup.close();
      return text;
    },
    async turn() {
      const popup = await openPopup(chromeEvaluate);
      await waitFor('the button of the recorder', () =>
        popup.evaluate<boolean>(`document.querySelector('${button}') !== null`),
      );
      const before = await popup.evaluate<string>('document.body.innerText');
      await popup.click(button);
      await waitFor(
        'the popup to react',
        async () => (await popup.evaluate<string>('document.body.innerText')) !== before,
      );
    },
    async answer(allows) {
      const question = `document.getElementById('addon-webext-permissions-notification')`;
      await waitFor('the question of the browser', () =>
        chromeEvaluate<boolean>(
          `return PopupNotifications.panel.state === 'open' && ${question}?.button !== undefined;`,
        ),
      );
      await chromeEvaluate(`${question}.${allows ? 'button' : 'secondaryButton'}.click();`);
    },
    async explained() {
      const popup = await openPopup(chromeEvaluate);
      await waitFor('the button', () =>
        popup.evaluate<boolean>(`document.querySelector('${explain}') !== null`),
      );
      await popup.click(explain);
      const inWindow = (script: string) =>
        chromeEvaluate<string | null>(
          `const own = [...Services.wm.getEnumerator('navigator:browser')].find((each) =>
            each.gBrowser?.selectedBrowser.currentURI.spec.includes('${explainPage}'));
          ${script}`,
          { failures },
        );
      const text = await waitFor('what failed', () =>
        inWindow('return own ? evaluateIn(own.gBrowser.selectedBrowser, failures) : null;'),
      );
      await inWindow('own.close();');
      return text;
    },
    allowed: () =>
      chromeEvaluate(`${inFirefox} return extension.allowedOrigins.patterns
        .map(({ pattern }) => pattern).filter((pattern) => !pattern.startsWith('moz-'));`),
    navigate,
    navigateInVain: goTo,
    inPage: session.pageEvaluate,
    async withDevTools(act) {
      await chromeEvaluate(
        `await gDevTools.showToolboxForTab(gBrowser.selectedTab, { hostType: 'right' });`,
      );
      const popup = await openPopup(chromeEvaluate);
      await waitFor('DevTools to answer', () =>
        popup.evaluate<boolean>(
          `browser.tabs.query({ active: true, currentWindow: true })
            .then(([{ id }]) => browser.runtime.sendMessage({ blockedOnTab: id }))
            .then(Boolean, () => false)`,
        ),
      );
      await popup.close();
      await act();
      await chromeEvaluate('await gDevTools.closeToolboxForTab(gBrowser.selectedTab);');
    },
    async sleep() {
      await chromeEvaluate(`${inFirefox}
        viewOf('popup')?.xulBrowser.closest('panel').hidePopup();
        await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });`);
      await waitFor('the background to end', () =>
        chromeEvaluate<boolean>(`${inFirefox} return viewOf('background') === undefined;`),
      );
    },
    async kept() {
      const popup = await openPopup(chromeEvaluate);
      const text = await popup.evaluate<string>(
        'browser.storage.session.get(null).then(JSON.stringify)',
      );
      await popup.close();
      return text;
    },
    errors: session.extensionErrors,
    close: session.close,
  };
}
