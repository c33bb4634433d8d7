/**
 * What the page probe adds to a call, in microseconds: `npm run bench:probe`. Bare and watched calls
 * take turns in one page, so that what else the machine does befalls both. The calls are aborted before
 * they reach the network.
 */
import { launchChromium } from '../../test/browsers/chromium/launch.ts';
import { launchFirefox } from '../../test/browsers/firefox/launch.ts';
import { startBehaviourPages } from '../../test/page-probe/behaviour-pages.ts';
import { buildExtension } from '../build.ts';
import { ensureChromium, ensureFirefox } from '../setup/browsers.ts';

/** Runs in the page. `bareFetch` was put aside before the probe came. */
const measure = `(async () => {
  const signal = AbortSignal.abort();
  const url = new URL('/echo', location.href);
  const request = new Request('/echo', { signal });
  const init = () => ({ method: 'POST', credentials: 'include', headers: { 'X-A': '1', 'X-B': '2' }, body: 'a', signal });
  const ignore = () => {};
  const calls = {
    'a text': (fetch) => fetch('/echo', { signal }).catch(ignore),
    'a full init': (fetch) => fetch('/echo', init()).catch(ignore),
    'a URL': (fetch) => fetch(url, { signal }).catch(ignore),
    'a Request': (fetch) => fetch(request).catch(ignore),
    'a text, 10 MB': (fetch) => fetch(long, { signal }).catch(ignore),
  };
  if (!crossOriginIsolated) throw new Error('time is too coarse here');
  const long = '/echo?' + 'a'.repeat(1e7);
  const deep = (left, run) => (left > 0 ? deep(left - 1, run) : run());
  const time = async (call, fetch, count) => {
    const start = performance.now();
    deep(10, () => { for (let index = 0; index < count; index += 1) call(fetch); });
    const spent = performance.now() - start;
    await new Promise((resolve) => setTimeout(resolve, 1));
    return (spent * 1000) / count;
  };
  const lowest = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 10)];
  const results = {};
  for (const [name, call] of Object.entries(calls)) {
    const isLong = name.endsWith('MB');
    const count = isLong ? 1 : 20;
    const [bare, watched] = [[], []];
    for (let round = 0; round < (isLong ? 6 : 300); round += 1) {
      bare.push(await time(call, bareFetch, count));
      watched.push(await time(call, fetch, count));
    }
    results[name] = [lowest(bare), lowest(watched)];
  }
  return results;
})()`;

type Results = Readonly<Record<string, readonly [bare: number, watched: number]>>;

/** Microseconds that a call may cost more for being watched. */
const limit = 10;

function print(browser: string, results: Results): boolean {
  const rows = Object.entries(results).map(([call, [bare, watched]]) => {
    const added = watched - bare;
    console.log(
      `${browser}  fetch of ${call.padEnd(14)} ${bare.toFixed(1).padStart(9)} µs bare, ${added
        .toFixed(1)
        .padStart(6)} µs more watched`,
    );
    return Math.round(added) <= limit || added < bare / 10;
  });
  return rows.every((isBelow) => isBelow);
}

const pages = await startBehaviourPages();
const chromium = await launchChromium({
  executable: ensureChromium(),
  extension: await buildExtension('chromium'),
});
let isBelow = true;
try {
  await chromium.page.goto(pages.bench);
  isBelow = print('Chromium', await chromium.page.evaluate<Results>(measure));
} finally {
  await chromium.close();
}
const executable = ensureFirefox();
if (executable !== null) {
  const extension = await buildExtension('firefox');
  const firefox = await launchFirefox({ executable, extension });
  try {
    await firefox.navigate(pages.bench);
    isBelow = print('Firefox ', await firefox.pageEvaluate<Results>(measure)) && isBelow;
  } finally {
    await firefox.close();
  }
}
await pages.close();
if (!isBelow) {
  console.error(`A call that is watched costs more than ${limit} µs more.`);
  process.exitCode = 1;
}
