// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readMessages } from '../../../src/console-message/read-messages.ts';
import { worthTelling } from '../../../src/console-message/worth-telling.ts';
import { messageHtml } from '../../../src/report/message/message-page.tsx';
import { messageReport } from '../../../src/report/message/message-report.ts';
import { hostileText } from '../hostile-text.ts';
import { foreignMarkup, parsed } from './foreign-markup.ts';

const refused = (url: string) =>
  `Access to fetch at '${url}' from origin 'https://app.example' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.`;

function pageOf(text: string): Document {
  const told = worthTelling(readMessages(text));
  return parsed(messageHtml(messageReport({ told, redact: true }), '1.2.3'));
}

it('tells of each message, and what was taken out', () => {
  const page = pageOf(
    `${refused('https://api.example/a?token=s3cret')}\nGET https://api.example/b net::ERR_TIMED_OUT`,
  );
  expect([...page.querySelectorAll('article h2')].map(({ textContent }) => textContent)).toEqual([
    'The answer has no Access-Control-Allow-Origin header',
    'The server did not answer in time',
  ]);
  expect(page.querySelector('.line-add')?.textContent).toBe(
    'Access-Control-Allow-Origin: https://app.example',
  );
  expect(page.body.textContent).toContain('https://api.example/a?token=REDACTED-1');
  expect(page.querySelector('footer')?.textContent).toBe(
    'Written by Whycors 1.2.3. Taken out of it: 1 token in a URL.',
  );
});

it('makes no markup of a text', () => {
  fc.assert(
    fc.property(fc.array(hostileText, { maxLength: 3 }), (texts) => {
      const text = texts
        .map((each) => refused(`https://api.example/<img src=x>${each}`))
        .join('\n');
      expect(foreignMarkup(pageOf(text))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
