import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureChromium, ensureFirefox } from '../../scripts/setup/browsers.ts';
import type { ConsoleMessage } from '../../src/console-message/console-message.ts';
import { readMessages } from '../../src/console-message/read-messages.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { type ChromiumSession, launchChromium } from '../browsers/chromium/launch.ts';
import { type FirefoxSession, launchFirefox } from '../browsers/firefox/launch.ts';
import { waitFor } from '../browsers/wait.ts';
import { recorded } from '../diagnosis/lab-exchanges.ts';
import type { RunResult } from '../lab/listing.ts';
import { type LocalServer, listenOnLocalhost } from '../lab/localhost.ts';
import type { Scenario } from '../lab/scenario.ts';
import { scenarios } from '../lab/scenarios.ts';
import { type Lab, startLab } from '../lab/server.ts';

/** What a browser printed of a call: the first line of its console that names the call's URL. */
type Console = () => Promise<readonly string[]>;

async function printedOf(url: string, texts: Console): Promise<string> {
  const { pathname, search } = new URL(url);
  return waitFor(`a message about ${url}`, async () =>
    (await texts()).find((text) => text.includes(`${pathname}${search}`)),
  );
}

/** The one message of a text, which is all of it. */
function read(text: string): ConsoleMessage {
  const messages = readMessages(text);
  expect(messages).toHaveLength(1);
  const [message] = messages;
  if (message === undefined) throw new Error(text);
  expect({ start: message.start, end: message.end }).toEqual({ start: 0, end: text.length });
  return message;
}

/** Holds a message against what the diagnosis of the same exchange says. */
function expectSame(scenario: Scenario, message: ConsoleMessage): void {
  const { reason, during } = diagnose(recorded(scenario));
  expect(message.reasons).toContain(reason);
  if (message.during !== null) expect(message.during).toBe(during);
}

const blocked = scenarios.filter(({ expected }) => {
  const origin = 'https://x.example';
  return expected({ page: origin, api: origin, third: origin, down: origin }).verdict === 'blocked';
});

describe('Chromium', () => {
  let lab: Lab;
  let pages: LocalServer;
  let api: LocalServer;
  let session: ChromiumSession;
  const texts: string[] = [];
  const printed: Console = async () => texts;

  beforeAll(async () => {
    [lab, pages, api] = await Promise.all([startLab(), listenOnLocalhost(), listenOnLocalhost()]);
    pages.serve((_, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end('<!doctype html><link rel="icon" href="data:,">');
    });
    api.serve((_, response) => {
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.end();
    });
    session = await launchChromium({
      executable: ensureChromium(),
      extension: 'dist/chromium',
      switches: [
        `--ip-address-space-overrides=127.0.0.1:${pages.port}=public,[::1]:${pages.port}=public`,
        '--host-resolver-rules=MAP page.test localhost',
      ],
    });
    session.page.on('console', (message) => {
      texts.push(message.text());
    });
    await session.page.goto(lab.page);
  });

  afterAll(async () => {
    await session?.close();
    await Promise.all([lab?.close(), pages?.close(), api?.close()]);
  });

  it.each(blocked)('reads what it prints of $id', async (scenario) => {
    const { url } = await session.page.evaluate<RunResult>(`window.lab.run('${scenario.id}')`);
    const message = read(await printedOf(url, printed));
    const own = scenario.expected(lab).chromium;
    expect(message).toMatchObject({ engine: 'chromium', code: own?.corsError, origin: lab.page });
    expect(message.url).toContain(scenario.id);
    const parameter = message.value === '*' ? null : message.value;
    expect(parameter ?? message.method ?? message.requestHeader ?? message.redirectsTo ?? '').toBe(
      own?.failedParameter,
    );
    expectSame(scenario, message);
  });

  it.each([
    ['localhost', 'local-network-permission', 'LocalNetworkAccessPermissionDenied'],
    ['page.test', 'local-network-insecure-page', 'InsecureLocalNetwork'],
  ])('reads what it prints of a page on %s that calls this machine', async (host, reason, code) => {
    await session.page.goto(`http://${host}:${pages.port}/`);
    const url = `http://localhost:${api.port}/from-${host}?run=1`;
    await session.page.evaluate(`fetch('${url}', { headers: { 'x-a': '1' } }).catch(String)`);
    const message = read(await printedOf(url, printed));
    expect(message).toMatchObject({ engine: 'chromium', reason, code, url, during: 'request' });
  });

  it('reads what it prints of a connection that failed, and of a policy of the page', async () => {
    await session.page.goto(lab.page);
    const { url } = await session.page.evaluate<RunResult>("window.lab.run('server-down')");
    const errors = await session.page.evaluate<string>(`fetch('${url}').catch(String)`);
    expect(readMessages(errors)).toMatchObject([{ kind: 'failed', engine: 'chromium' }]);
    await session.page.evaluate(`document.head.insertAdjacentHTML('beforeend',
      '<meta http-equiv="Content-Security-Policy" content="connect-src none">')`);
    await session.page.evaluate(`fetch('${lab.api}/policy?run=1').catch(String)`);
    const text = await printedOf(`${lab.api}/policy?run=1`, printed);
    expect(readMessages(text)).toMatchObject([
      { kind: 'content-security-policy', engine: 'chromium', url: `${lab.api}/policy?run=1` },
    ]);
  });
});

const firefox = ensureFirefox();

describe.skipIf(firefox === null)('Firefox', () => {
  let lab: Lab;
  let session: FirefoxSession;

  beforeAll(async () => {
    lab = await startLab();
    session = await launchFirefox({ executable: firefox ?? '', extension: 'dist/firefox' });
    await session.navigate(lab.page);
  });

  afterAll(async () => {
    await session?.close();
    await lab?.close();
  });

  const printed: Console = async () => (await session.consoleMessages()).map(({ text }) => text);

  it.each(blocked)('reads what it prints of $id', async (scenario) => {
    await session.clearConsoleMessages();
    const { url } = await session.pageEvaluate<RunResult>(`window.lab.run('${scenario.id}')`);
    const message = read(await printedOf(url, printed));
    expect(message).toMatchObject({ engine: 'firefox', code: scenario.expected(lab).firefox });
    expect(message.url).toContain(scenario.id);
    expectSame(scenario, message);
  });
});
