/**
 * Records what `webRequest` tells of requests in Chromium and in Firefox, event by event, for the tests of
 * `src/capture/web-request/`: `node --import tsx scripts/record-web-request.ts`. It goes to
 * `test/capture/web-request/samples/`.
 */
import { writeFile } from 'node:fs/promises';
import { launchChromium } from '../test/browsers/chromium/launch.ts';
import { launchFirefox } from '../test/browsers/firefox/launch.ts';
import { waitFor } from '../test/browsers/wait.ts';
import { type Lab, startLab } from '../test/lab/server.ts';
import { listeningExtension } from './record-web-request/extension.ts';
import { sequencesFor } from './record-web-request/sequences.ts';
import { ensureChromium, ensureFirefox } from './setup/browsers.ts';

type Evaluate = <T>(script: string) => Promise<T>;

interface Told {
  readonly event: string;
  readonly requestId: string;
}

/** Does one thing after another in the page, and keeps what was told of each. */
async function record(
  engine: string,
  lab: Lab,
  page: Evaluate,
  ask: (message: string) => Promise<Told[]>,
) {
  const samples: Record<string, readonly Told[]> = {};
  for (const [name, script] of Object.entries(sequencesFor(lab))) {
    await ask('clear');
    // A page that is left answers no more.
    await page(`(async () => { ${script} })().catch(() => undefined)`).catch(() => undefined);
    let before = -1;
    // What is told after the page knows how its call ended comes within moments.
    await waitFor(`the events of ${name} to end`, async () => {
      const events = await ask('told');
      const isQuiet = events.length === before;
      before = events.length;
      await new Promise((resolve) => setTimeout(resolve, 400));
      return isQuiet;
    });
    samples[name] = await ask('told');
  }
  const file = new URL(`../test/capture/web-request/samples/${engine}.json`, import.meta.url);
  await writeFile(file, withUsualOrigins(sampleText(samples), lab));
  console.log(file.pathname);
}

/** Header lines that are the same everywhere, and that nothing looks at. */
const noise =
  /^(accept|accept-language|connection|content-length|date|host|keep-alive|priority|sec-ch-ua.*|sec-fetch-user|transfer-encoding|cache-control|pragma)$/i;

/** An event a line. */
function sampleText(samples: Readonly<Record<string, readonly Told[]>>): string {
  const telling = (key: string, value: unknown) =>
    /^(request|response)Headers$/.test(key)
      ? (value as { name: string }[]).filter(({ name }) => !noise.test(name))
      : value;
  const all = Object.entries(samples).map(
    ([name, events]) =>
      `"${name}": [\n${events.map((event) => JSON.stringify(event, telling)).join(',\n')}\n]`,
  );
  return `{\n${all.join(',\n')}\n}\n`;
}

/** The lab's ports are others each time. */
function withUsualOrigins(text: string, { page, api, third, down }: Lab): string {
  const usual = { [page]: 4000, [api]: 4001, [third]: 4002, [down]: 4009 };
  return Object.entries(usual).reduce((result, [origin, port]) => {
    const from = new URL(origin).host;
    return result.replaceAll(from, from.replace(/\d+$/, String(port)));
  }, text);
}

const lab = await startLab();
try {
  const chromium = await launchChromium({
    executable: ensureChromium(),
    extension: listeningExtension('chromium'),
  });
  try {
    await chromium.page.goto(lab.page);
    const own = await chromium.context.newPage();
    await own.goto(`${chromium.extensionOrigin}/devtools.html`);
    await chromium.page.bringToFront();
    await record(
      'chromium',
      lab,
      (script) => chromium.page.evaluate(script),
      (message) => own.evaluate(`chrome.runtime.sendMessage(${JSON.stringify(message)})`),
    );
  } finally {
    await chromium.close();
  }
  const executable = ensureFirefox();
  if (executable === null) throw new Error('No Firefox was found.');
  const firefox = await launchFirefox({ executable, extension: listeningExtension('firefox') });
  try {
    await firefox.navigate(lab.page);
    await record('firefox', lab, firefox.pageEvaluate, (message) =>
      firefox.chromeEvaluate(
        `const { extension } = WebExtensionPolicy.getByID('listens@whycors.dev');
         const view = [...extension.views].find(({ viewType }) => viewType === 'devtools_page');
         return evaluateIn(view.xulBrowser, 'browser.runtime.sendMessage(' + JSON.stringify(message) + ')');`,
        { message },
      ),
    );
  } finally {
    await firefox.close();
  }
} finally {
  await lab.close();
}
