import { buildExtension } from '../../scripts/build.ts';

/** The browser tests look at the extension as it is built, so it is built before them. */
export default async function build(): Promise<void> {
  await buildExtension('chromium');
  await buildExtension('firefox');
}
