/**
 * Makes the extension's PNG icons from their drawings: `node --import tsx scripts/icons.ts`.
 * Run it after a drawing in src/extension/icons changed; the PNGs in public/icons are kept in the
 * repository.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { type Browser, chromium } from 'playwright-core';

const drawings = new URL('../src/extension/icons/', import.meta.url);
const icons = new URL('../public/icons/', import.meta.url);

/** Each size with its drawing. At 16 pixels the large one is a blur, so that size has its own. */
const sizes = [
  { size: 16, drawing: 'whycors-16.svg' },
  { size: 32, drawing: 'whycors.svg' },
  { size: 48, drawing: 'whycors.svg' },
  { size: 128, drawing: 'whycors.svg' },
];

/** Renders one drawing as a PNG of size × size device pixels, transparent where nothing is drawn. */
async function render(browser: Browser, svg: string, size: number): Promise<Buffer> {
  const viewport = { width: size, height: size };
  const page = await browser.newPage({ viewport, deviceScaleFactor: 1 });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
  return page.screenshot({ omitBackground: true });
}

const { CHROME_PATH = '/usr/bin/chromium' } = process.env;
const browser = await chromium.launch({
  executablePath: CHROME_PATH,
  // The colour profile of the machine must not reach the pixels.
  args: ['--headless=new', '--no-sandbox', '--force-color-profile=srgb'],
});
try {
  for (const { size, drawing } of sizes) {
    const svg = await readFile(new URL(drawing, drawings), 'utf8');
    await writeFile(new URL(`whycors-${size}.png`, icons), await render(browser, svg, size));
  }
} finally {
  await browser.close();
}
