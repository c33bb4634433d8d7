import { expect, test, vi } from 'vitest';
import { readMessages } from '../../../src/console-message/read-messages.ts';
import { worthTelling } from '../../../src/console-message/worth-telling.ts';
import { plainText } from '../../../src/diagnosis/words.ts';
import { writeMessages } from '../../../src/extension/report/write-messages.ts';

// It is looked at as soon as the code is loaded.
vi.hoisted(() => {
  const getManifest = () => ({ version: '1.2.3' });
  vi.stubGlobal('chrome', { devtools: {}, runtime: { getManifest } });
});

const about = worthTelling(
  readMessages(
    "Access to fetch at 'https://api.example/a?token=s3cret' from origin 'https://app.example' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.",
  ),
);

test.each([
  ['markdown', 'whycors.md', 'text/markdown', /^## The answer has no/],
  ['html', 'whycors.html', 'text/html', /^<!doctype html>/i],
] as const)('what messages say is written as %s', async (format, name, type, beginning) => {
  const report = await writeMessages({ about, format, redact: true });
  expect(report).toMatchObject({ name, type });
  expect(report.text).toMatch(beginning);
  expect(report.text).toContain('1.2.3');
  expect(report.text).not.toContain('s3cret');
  const said = plainText(report.secrets).trim();
  expect(said).toBe('Taken out of it: 1 token in a URL.');
  expect(report.text).toContain(said);
});

test.each(['markdown', 'html'] as const)(
  'secrets stay where that is wanted (%s)',
  async (format) => {
    const { text, secrets } = await writeMessages({ about, format, redact: false });
    expect(text).toContain('s3cret');
    expect(text).toContain(plainText(secrets).trim());
  },
);
