import { describe, expect, it } from 'vitest';
import { readMessages } from '../../../src/console-message/read-messages.ts';
import { worthTelling } from '../../../src/console-message/worth-telling.ts';
import {
  messageMarkdown,
  messageReport,
  messageText,
} from '../../../src/report/message/message-report.ts';
import { ofThePage } from '../../../src/report/texts/for-others.ts';

it.each([
  [
    "The server allows another port than your page's",
    "The server allows another port than the page's",
  ],
  ['Your page is a local file', 'The page is a local file'],
  [
    'The server names the same site to everybody, and it is not yours',
    "The server names the same site to everybody, and it is not the page's",
  ],
  [
    'You may not be signed in any more. Sign in again in a tab of its own.',
    'The user may not be signed in any more. If so, sign in again in a tab of its own.',
  ],
  [
    'so it is sent there even if you are signed in.',
    'so it is sent there even for a user who is signed in.',
  ],
  ['Your code most likely never named ', "The page's code most likely never named "],
])('%s: to others %s', (own, others) => {
  expect(ofThePage([own, { code: 'your page' }])).toEqual([others, { code: 'your page' }]);
});

describe('a report of a message', () => {
  const text = `Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://api.example/a. (Reason: CORS header \u2018Access-Control-Allow-Origin\u2019 does not match \u2018https://x.example\u2019).`;
  const report = messageReport({ told: worthTelling(readMessages(text)), redact: true });

  it('is for those who have no page to load again', () => {
    const written = messageMarkdown(report, '1.2.3');
    expect(written).toContain("## The server allows another origin than the page's");
    expect(written).toContain(
      "The text does not name the page's origin. A recording of the page, as HAR, shows it.",
    );
    expect(written).not.toMatch(/your page|DevTools/i);
  });

  it('tells whoever asked in a terminal how to see more', () => {
    const written = messageText(report, { width: 1000, colour: false });
    expect(written).toContain(
      'Load the page again with DevTools open, and the CORS panel shows it.',
    );
    expect(written).toContain("not your page's origin");
  });
});
