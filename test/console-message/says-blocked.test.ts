import { expect, it } from 'vitest';
import { readMessages } from '../../src/console-message/read-messages.ts';
import { saysBlocked } from '../../src/console-message/says-blocked.ts';
import { chromiumMessages } from './chromium-messages.ts';
import { firefoxMessages } from './firefox-messages.ts';
import { messagesOfOthers } from './messages-of-others.ts';
import { webkitMessages } from './webkit-messages.ts';

const texts = [...chromiumMessages, ...firefoxMessages, ...webkitMessages, ...messagesOfOthers].map(
  ([text]) => text,
);

it('tells by the rule that is named whether something was blocked', () => {
  const told = new Map(
    texts.flatMap(readMessages).map((message) => [message.kind, saysBlocked(message)]),
  );
  expect(Object.fromEntries(told)).toEqual({
    cors: true,
    'content-security-policy': true,
    'mixed-content': true,
    orb: true,
    corp: true,
    coep: true,
    'blocked-by-client': true,
    'cors-warning': false,
    failed: false,
    'network-error': false,
  });
});
