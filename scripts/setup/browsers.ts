import { spawnSync } from 'node:child_process';
import { accessSync, closeSync, constants, openSync, readSync, statSync } from 'node:fs';
import {
  candidatePaths,
  chromiumFamily,
  type Family,
  firefoxFamily,
  isSnapStandIn,
  webKitFamily,
} from './browser-paths.ts';
import { installPackage } from './debian-package.ts';

/**
 * The path of an installed Chromium, Edge or Chrome: the one that the variable
 * CHROME_PATH names, else one in a usual place, else, for root on Debian and
 * the like, the package `chromium`, installed now.
 *
 * @throws Error in one line that says what to install.
 */
export function ensureChromium(): string {
  const path = ensure(chromiumFamily);
  if (path !== null) return path;
  throw new Error(
    'No Chromium was found: install Chromium, Microsoft Edge or Google Chrome, or name one in CHROME_PATH.',
  );
}

/**
 * The path of an installed Firefox, found in the same way (FIREFOX_PATH;
 * package `firefox-esr`), or null when there is none and none can be had.
 *
 * @throws Error when FIREFOX_PATH names something that is not a program.
 */
export function ensureFirefox(): string | null {
  return ensure(firefoxFamily);
}

/**
 * The path of an installed WebKitWebDriver, found in the same way (WEBKIT_DRIVER_PATH; package
 * `webkit2gtk-driver`), or null when there is none and none can be had. Its browser has no headless
 * mode, so it counts only where there is Xvfb as well (package `xvfb`).
 *
 * @throws Error when WEBKIT_DRIVER_PATH names something that is not a program.
 */
export function ensureWebKit(): string | null {
  const path = ensure(webKitFamily);
  if (path === null) return null;
  return hasXvfb() || (installPackage('xvfb') && hasXvfb()) ? path : null;
}

/** Whether there is a display in memory with a keyboard (packages `xvfb` and `xdotool`), if need be installed now. */
export function ensureKeyboard(): boolean {
  const hasKeyboard = () => spawnSync('xdotool', ['version']).error === undefined;
  const isThere = hasKeyboard() || (installPackage('xdotool') && hasKeyboard());
  return isThere && (hasXvfb() || (installPackage('xvfb') && hasXvfb()));
}

function hasXvfb(): boolean {
  return spawnSync('Xvfb', ['-help']).error === undefined;
}

function ensure(family: Family): string | null {
  const named = process.env[family.variable];
  if (named) {
    if (isProgram(named)) return named;
    throw new Error(`${family.variable} names ${named}, and there is no program.`);
  }
  return find(family) ?? (installPackage(family.debianPackage) ? find(family) : null);
}

function find(family: Family): string | null {
  const paths = candidatePaths(family, { platform: process.platform, env: process.env });
  return paths.find((path) => isProgram(path) && !isSnapStandIn(startOf(path))) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The first two kilobytes: the stand-in is shorter, and a browser may have 300 megabytes. */
function startOf(path: string): string {
  const bytes = Buffer.alloc(2048);
  const file = openSync(path, 'r');
  try {
    return bytes.toString('latin1', 0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}
