import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Firefox preferences by name, as `about:config` shows them. */
export type Preferences = Record<string, string | number | boolean>;

/**
 * What must hold before Firefox starts. Marionette adds many more of this kind as it
 * starts (`RecommendedPreferences.sys.mjs` in Firefox), but only afterwards.
 */
const preferences: Preferences = {
  // Firefox chooses a free port and writes it into the profile: `MarionetteActivePort`.
  'marionette.port': 0,

  // Nothing but the page under test goes to the network.
  'app.normandy.enabled': false,
  'app.update.auto': false,
  'app.update.disabledForTesting': true,
  'browser.newtabpage.enabled': false,
  'browser.region.network.url': '',
  'browser.region.update.enabled': false,
  'browser.safebrowsing.blockedURIs.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.provider.google4.updateURL': '',
  'browser.safebrowsing.provider.mozilla.updateURL': '',
  'browser.search.update': false,
  'browser.topsites.contile.enabled': false,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.usage.uploadEnabled': false,
  'dom.push.connection.enabled': false,
  'extensions.blocklist.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'geo.provider.network.url': '',
  'media.gmp-manager.url': '',
  'messaging-system.rsexperimentloader.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.http.speculative-parallel-limit': 0,
  'network.prefetch-next': false,
  'network.trr.mode': 5,
  'privacy.trackingprotection.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.server': '',
  'toolkit.telemetry.unified': false,

  // No page, bar or question of the first run.
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
  'startup.homepage_welcome_url': 'about:blank',
  'termsofuse.bypassNotification': true,
  'trailhead.firstrun.didSeeAboutWelcome': true,

  // The extension under test is unsigned and installed for this run only.
  'extensions.autoDisableScopes': 0,
  'xpinstall.signatures.required': false,

  // The toolbox as somebody has it who never opened the Network panel. Not on the
  // Inspector, which writes the page's size into the page at each change of it.
  'devtools.toolbox.selectedTool': 'webconsole',
  'devtools.netmonitor.persistlog': false,
};

/**
 * Makes a fresh profile folder in the system's folder for temporary files.
 *
 * @param extra preferences added to, or taken before, the driver's own.
 * @returns the folder's path; whoever asked removes it.
 */
export function createProfile(extra: Preferences): string {
  const folder = mkdtempSync(join(tmpdir(), 'firefox-profile-'));
  const lines = Object.entries({ ...preferences, ...extra }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(folder, 'user.js'), lines.join(''));
  return folder;
}
