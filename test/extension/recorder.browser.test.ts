import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureFirefox, ensureHandOnDisplay } from '../../scripts/setup/browsers.ts';
import { createProfile, type Profile } from '../browsers/chromium/profile.ts';
import { type Display, startDisplay } from '../browsers/display/display.ts';
import { waitFor } from '../browsers/wait.ts';
import { type Lab, startLab } from '../lab/server.ts';
import { type Browser, openChromium, openFirefox } from './recorder/browsers.ts';

const hasKeyboard = ensureHandOnDisplay();
const firefox = ensureFirefox();
if (process.env['CI'] === 'true' && !(hasKeyboard && firefox !== null)) {
  throw new Error('The recorder is tried in both browsers: that takes Firefox, xvfb and xdotool.');
}

let lab: Lab;
let display: Display | undefined;

beforeAll(async () => {
  lab = await startLab();
  if (hasKeyboard) display = await startDisplay();
});

afterAll(async () => {
  await display?.close();
  await lab?.close();
});

function shownOn(given: Display | undefined): Display {
  if (given === undefined) throw new Error('There is no display.');
  return given;
}

const run = (browser: Browser, id: string) =>
  browser.inPage(`window.lab.run(${JSON.stringify(id)}).then(() => undefined)`);

async function expectBadge(browser: Browser, blocked: number): Promise<void> {
  const expected = blocked === 0 ? '' : String(blocked);
  let shown = '';
  await waitFor(`the badge to say "${expected}"`, async () => {
    [shown] = await browser.badge();
    return shown === expected;
  }).catch((error) => {
    throw new Error(`${error} It says "${shown}".`);
  });
}

async function switchOn(browser: Browser): Promise<void> {
  await browser.turn('on');
  await browser.answer(true);
  await waitFor('leave to listen', async () => (await browser.allowed()).length > 0);
}

/** Runs until the recorder is there: its background may have to start first. */
async function untilHeard(browser: Browser): Promise<void> {
  await waitFor('the recorder to hear', async () => {
    await run(browser, 'plain');
    return (await browser.kept()).includes('/plain?');
  });
}

describe.each<[string, boolean, () => Promise<Browser>]>([
  ['Chromium', hasKeyboard, () => openChromium(lab.page, shownOn(display), true)],
  ['Firefox', firefox !== null, () => openFirefox(firefox ?? '', lab.page)],
])('the recorder in %s', (_, isThere, open) => {
  let browser: Browser;

  beforeAll(async () => {
    if (isThere) browser = await open();
  });

  afterAll(async () => {
    await browser?.close();
  });

  it.skipIf(!isThere)('records nothing before it was allowed', async () => {
    await run(browser, 'no-allow-origin');
    expect(await browser.popup()).toContain('Record failures without DevTools');
    expect(await browser.badge()).toEqual(['', 'Whycors']);
    expect(await browser.kept()).not.toContain('recorded');
  });

  it.skipIf(!isThere)('stays off where the browser is told no', async () => {
    await browser.turn('on');
    await browser.answer(false);
    expect(await browser.allowed()).toEqual([]);
    expect(await browser.popup()).toContain('Record failures without DevTools');
  });

  it.skipIf(!isThere)('records from the moment on at which it is allowed', async () => {
    await switchOn(browser);
    await untilHeard(browser);
    await run(browser, 'no-allow-origin');
    await expectBadge(browser, 1);
    const popup = await browser.popup();
    expect(popup).toContain('1 request blocked by CORS');
    expect(popup).toContain('The answer has no Access-Control-Allow-Origin header');
    expect(popup).toContain('Stop, and forget all');
  });

  it.skipIf(!isThere)('explains what it recorded', async () => {
    const text = await browser.explained();
    expect(text).toContain('1 request failed');
    expect(text).toContain('The answer has no Access-Control-Allow-Origin header');
    expect(text).toContain('Stop, and forget all');
  });

  it.skipIf(!isThere)('loses nothing while the background sleeps', async () => {
    for (const blocked of [3, 5]) {
      await browser.sleep();
      await Promise.all([run(browser, 'preflight-404'), run(browser, 'other-origin')]);
      await expectBadge(browser, blocked);
    }
  });

  it.skipIf(!isThere)('begins anew with another page', async () => {
    await browser.navigate(`${lab.page}/?second`);
    await expectBadge(browser, 0);
    expect(await browser.popup()).toContain('No blocked request was recorded');
    await run(browser, 'method-not-listed');
    await expectBadge(browser, 1);
    expect(await browser.popup()).toContain('The server does not allow the method PUT');
  });

  it.skipIf(!isThere)('begins anew where the browser shows a page of its own', async () => {
    await browser.navigateInVain(lab.down);
    await waitFor('the recording to be forgotten', async () => {
      const kept = await browser.kept();
      return kept.includes('recorded') && !kept.includes('method-not-listed');
    });
    expect(await browser.popup()).toContain('No blocked request was recorded');
    await browser.navigate(lab.page);
    await run(browser, 'method-not-listed');
    await expectBadge(browser, 1);
  });

  it.skipIf(!isThere)('tells what DevTools, which is opened later, has not seen', async () => {
    await browser.withDevTools(async () => {
      expect(await browser.popup()).toContain('The server does not allow the method PUT');
      await expectBadge(browser, 1);
      expect(await browser.explained()).toContain('The server does not allow the method PUT');
      // From here on DevTools knows more.
      await browser.navigate(`${lab.page}/?third`);
      await run(browser, 'method-not-listed');
      await waitFor('the popup to tell what DevTools knows', async () =>
        (await browser.popup()).includes('The panel CORS of DevTools tells'),
      );
    });
    await waitFor('the popup to tell what the recorder knows', async () =>
      (await browser.popup()).includes('What has to change'),
    );
    await expectBadge(browser, 1);
  });

  it.skipIf(!isThere)('stops with one click, and forgets all', async () => {
    await browser.turn('off');
    await waitFor('the leave to be given back', async () => (await browser.allowed()).length === 0);
    await expectBadge(browser, 0);
    await run(browser, 'no-allow-origin');
    expect(await browser.popup()).toContain('Record failures without DevTools');
    expect(await browser.kept()).not.toContain('recorded');
    expect(await browser.badge()).toEqual(['', 'Whycors']);
    expect(await browser.errors()).toEqual([]);
  });
});

describe('the recorder in a Chromium without another extension that listens', () => {
  let profile: Profile;
  let browser: Browser;

  const open = () => openChromium(lab.page, shownOn(display), false, profile);

  beforeAll(async () => {
    if (!hasKeyboard) return;
    profile = createProfile();
    browser = await open();
  });

  afterAll(async () => {
    await browser?.close();
    await profile?.remove();
  });

  it.skipIf(!hasKeyboard)('says that the browser has to be started again', async () => {
    await switchOn(browser);
    await waitFor('the popup to say so', async () =>
      (await browser.popup()).includes('Close all its windows and start it again'),
    );
    await run(browser, 'no-allow-origin');
    expect(await browser.kept()).not.toContain('no-allow-origin');
  });

  it.skipIf(!hasKeyboard)('records once it was', async () => {
    await browser.close();
    browser = await open();
    await untilHeard(browser);
    await run(browser, 'no-allow-origin');
    await expectBadge(browser, 1);
    expect(await browser.popup()).toContain('1 request blocked by CORS');
  });
});
