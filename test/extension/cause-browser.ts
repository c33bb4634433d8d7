import type { CDPSession } from 'playwright-core';
import { ensureChromium } from '../../scripts/setup/browsers.ts';
import { launchChromium } from '../browsers/chromium/launch.ts';
import { launchFirefox } from '../browsers/firefox/launch.ts';
import { blocker, certificate, chromiumSwitches } from '../lab/causes/browser-needs.ts';
import { namedHosts } from '../lab/causes/runs.ts';
import type { Lab } from '../lab/server.ts';

/** A browser with the lab's page of causes, the panel, and all that the scenarios need of a browser. */
export interface CauseBrowser {
  inPage<T>(script: string): Promise<T>;
  inPanel<T>(script: string): Promise<T>;
  /** The DevTools protocol at the page; null in Firefox. */
  readonly protocol: CDPSession | null;
  close(): Promise<void>;
}

export async function openChromium({ page, causes }: Lab): Promise<CauseBrowser> {
  const session = await launchChromium({
    executable: ensureChromium(),
    extension: 'dist/chromium',
    switches: chromiumSwitches(causes),
  });
  await session.browser.send('Extensions.loadUnpacked', { path: blocker });
  await session.page.goto(`${page}/causes`);
  const panel = await session.showPanel('CORS');
  return {
    inPage: (script) => session.page.evaluate(script),
    inPanel: (script) => panel.evaluate(script),
    protocol: await session.page.context().newCDPSession(session.page),
    close: session.close,
  };
}

export async function openFirefox(
  { page, causes }: Lab,
  executable: string,
): Promise<CauseBrowser> {
  const session = await launchFirefox({
    executable,
    extension: 'dist/firefox',
    preferences: { 'network.dns.localDomains': namedHosts.join(',') },
  });
  await session.chromeEvaluate(
    `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
     const file = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile);
     file.initWithPath(blocker);
     await AddonManager.installTemporaryAddon(file);
     const database = Cc['@mozilla.org/security/x509certdb;1'].getService(Ci.nsIX509CertDB);
     const overrides = Cc['@mozilla.org/security/certoverride;1'].getService(Ci.nsICertOverrideService);
     const certificate = database.constructX509FromBase64(base64);
     for (const host of hosts) overrides.rememberValidityOverride(host, port, {}, certificate, true);`,
    {
      blocker,
      base64: certificate.replace(/-----.*-----|\s/g, ''),
      port: causes.secure,
      hosts: ['page-of-mixed-content.localhost', 'page-of-mixed-content-near.localhost'],
    },
  );
  await session.navigate(`${page}/causes`);
  await session.showPanel('CORS');
  return {
    inPage: session.pageEvaluate,
    inPanel: session.panelEvaluate,
    protocol: null,
    close: session.close,
  };
}
