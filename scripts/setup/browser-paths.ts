/** What decides where a browser is looked for. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** How one family of browsers is called on each platform, best first. */
export interface Family {
  /** The variable in which a person can name the browser. */
  readonly variable: string;
  /** Commands on Linux. */
  readonly commands: readonly string[];
  /** Paths within an Applications folder of macOS. */
  readonly apps: readonly string[];
  /** Paths within a folder of programs of Windows. */
  readonly programs: readonly string[];
  /** The package of Debian. */
  readonly debianPackage: string;
}

/**
 * Google Chrome stands last: since version 137 it ignores `--load-extension`,
 * and takes an extension only over the debugging pipe, which a company's
 * policy may forbid; and it is more often the browser a person lives in.
 */
export const chromiumFamily: Family = {
  variable: 'CHROME_PATH',
  commands: [
    'chromium',
    'chromium-browser',
    'chrome-for-testing',
    'microsoft-edge-stable',
    'microsoft-edge',
    'google-chrome-stable',
    'google-chrome',
  ],
  apps: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  programs: [
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'Google\\Chrome\\Application\\chrome.exe',
  ],
  debianPackage: 'chromium',
};

export const firefoxFamily: Family = {
  variable: 'FIREFOX_PATH',
  commands: ['firefox', 'firefox-esr'],
  apps: [
    'Firefox.app/Contents/MacOS/firefox',
    'Firefox Developer Edition.app/Contents/MacOS/firefox',
  ],
  programs: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
  debianPackage: 'firefox-esr',
};

/**
 * WebKit's port for Linux; the driver finds its browser itself. Safari is left out: its driver shows a
 * window and asks its person for leave first.
 */
export const webKitFamily: Family = {
  variable: 'WEBKIT_DRIVER_PATH',
  commands: ['WebKitWebDriver'],
  apps: [],
  programs: [],
  debianPackage: 'webkit2gtk-driver',
};

/** Where snaps put their commands. */
export const snapFolder = '/snap/bin';

/**
 * All paths at which a browser of the family may be, best first. The variable
 * that names one is not among them.
 *
 * @returns absolute paths; whether there is anything is for the caller to see.
 */
export function candidatePaths(family: Family, { platform, env }: Machine): string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env['HOME'] ? [`${env['HOME']}/Applications`] : [])];
    return family.apps.flatMap((app) => folders.map((folder) => `${folder}/${app}`));
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (folder) => folder !== undefined,
    );
    return family.programs.flatMap((program) => folders.map((folder) => `${folder}\\${program}`));
  }
  const folders = new Set((env['PATH'] ?? '').split(':').filter((folder) => folder !== ''));
  folders.add('/usr/bin').add('/usr/local/bin');
  // A snap sees neither the temporary folder, where the profile is, nor all of the home folder.
  folders.delete(snapFolder);
  const inFolders = (names: Iterable<string>) =>
    family.commands.flatMap((command) => [...names].map((folder) => `${folder}/${command}`));
  return [...inFolders(folders), ...inFolders([snapFolder])];
}

/**
 * Whether a command is only Ubuntu's stand-in for a snap: a short shell script
 * in /usr/bin that starts the snap, or says that it is to be installed.
 *
 * @param start the beginning of the file, as text.
 */
export function isSnapStandIn(start: string): boolean {
  return start.startsWith('#!') && start.includes(`${snapFolder}/`);
}

/**
 * Whether the system installs Debian's packages.
 *
 * @param osRelease the content of /etc/os-release.
 */
export function isDebianLike(osRelease: string): boolean {
  const names = osRelease
    .split('\n')
    .filter((line) => /^(ID|ID_LIKE)=/.test(line))
    .flatMap((line) => line.slice(line.indexOf('=') + 1).split(/["'\s]+/));
  return names.includes('debian') || names.includes('ubuntu');
}
