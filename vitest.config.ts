import { defineConfig } from 'vitest/config';

/** The HTML report holds style sheets as texts; without this they are empty. */
const css = { include: [/\.css\?raw$/] };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/**/*.browser.test.ts'],
          setupFiles: 'test/patience.ts',
          // Some start programs, or try thousands of inputs, on machines that have other work as well.
          testTimeout: 30_000,
          // What is loaded when it is first needed is loaded before the tests, with all that it imports.
          hookTimeout: 30_000,
          css,
        },
      },
      {
        // The built extension in real browsers: two cores do not carry two browsers at a time.
        test: {
          name: 'browsers',
          css,
          include: ['test/**/*.browser.test.ts'],
          globalSetup: 'test/browsers/build.ts',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
