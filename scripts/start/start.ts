import { launchChromium } from '../../test/browsers/chromium/launch.ts';
import { blocker, chromiumSwitches } from '../../test/lab/causes/browser-needs.ts';
import { startLab } from '../../test/lab/server.ts';
import { buildExtension } from '../build.ts';
import { ensureChromium } from '../setup/browsers.ts';
import { runScenarios } from './run-scenarios.ts';

/** Whether a window can be opened. Windows and macOS always have a display. */
function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

/**
 * Shows the extension at work: the lab page in a browser, with DevTools open on the CORS panel.
 * Without a display, or with `--headless`, every scenario is run and what the panel says is printed.
 *
 * @returns the exit status
 */
export async function start(args: readonly string[]): Promise<number> {
  const headless = args.includes('--headless') || !hasDisplay();
  const executable = ensureChromium();
  const extension = await buildExtension('chromium');
  const lab = await startLab();
  const switches = chromiumSwitches(lab.causes);
  const session = await launchChromium({ executable, extension, headed: !headless, switches });
  const stopped = new Promise<'stopped'>((resolve) => {
    session.context.on('close', () => resolve('stopped'));
    process.once('SIGTERM', () => resolve('stopped'));
    process.once('SIGINT', () => resolve('stopped'));
  });
  try {
    await session.browser.send('Extensions.loadUnpacked', { path: blocker });
    await session.page.goto(lab.page);
    await session.showPanel('CORS');
    if (headless) {
      const outcome = await Promise.race([runScenarios(session, lab), stopped]);
      return outcome === 'passed' ? 0 : 1;
    }
    console.log(`The lab is open in the browser: ${lab.page}`);
    console.log(
      'Run a scenario, and look at the CORS panel. Ctrl-C or closing the window ends it.',
    );
    await stopped;
    return 0;
  } finally {
    await session.close();
    await lab.close();
  }
}
