import {
  explainMessage,
  type MessageExplanation,
  noMessage,
} from '../../../src/console-message/explain/explain-message.ts';
import { readMessages } from '../../../src/console-message/read-messages.ts';
import { worthTelling } from '../../../src/console-message/worth-telling.ts';
import { chromiumIssues } from '../chromium-issues.ts';
import { chromiumMessages } from '../chromium-messages.ts';
import { firefoxMessages } from '../firefox-messages.ts';
import { jsdomMessages } from '../jsdom-messages.ts';
import { messagesOfOthers } from '../messages-of-others.ts';
import { oldChromiumMessages } from '../old-chromium-messages.ts';
import { webkitMessages } from '../webkit-messages.ts';

/** Texts of which something is said that no message of the tables gets. */
const more: readonly string[] = [
  // A redirect took the origin away.
  "Access to fetch at 'https://b.example/' (redirected from 'https://api.example/') from origin 'https://app.example' has been blocked by CORS policy: The 'Access-Control-Allow-Origin' header has a value 'https://app.example' that is not equal to the supplied origin.",
  "Access to fetch at 'https://api.example/' from origin 'null' has been blocked by CORS policy: The 'Access-Control-Allow-Origin' header has a value 'https://app.example' that is not equal to the supplied origin.",
  // The page's mistakes.
  "Access to fetch at 'https://api.example/' from origin 'https://app.example' has been blocked by CORS policy: Method patch is not allowed by Access-Control-Allow-Methods in preflight response.",
  "Access to fetch at 'https://api.example/' from origin 'https://app.example' has been blocked by CORS policy: Request header field access-control-allow-origin is not allowed by Access-Control-Allow-Headers in preflight response.",
  // Without their beginning or their end.
  "as been blocked by CORS policy: The 'Access-Control-Allow-Origin' header has a value 'https://b.example' that is not equal to the supplied origin.",
  "Access to fetch at 'https://api.example/' from origin 'https://app.example' has been blocked by CORS policy: The 'Access-Control-Allow-Origin' header has a value 'https://b",
  "Access to fetch at 'https://api.example/' from origin 'https://app.example' has been blocked by CORS policy:",
  'd field x-api-key is not allowed by Access-Control-Allow-Headers in preflight response.',
  'Ensure CORS request includes only allowed headers',
  "Access to fetch at 'https://api.example/' from origin 'https://app.example' has been blocked by CORS policy: Response to preflight request doesn't pass access control check: No 'Access-Control-Allow-Origin' header is present on the requested resource. Origin 'https://app.example' is therefore not allowed access. The response had HTTP status code 404.",
  // In a language in which nothing tells which of several it is.
  'Zahtjev između izvora blokiran: ne dopušta čitanje sa https://api.example/. (Razlog: CORS zaglavlje ‘Access-Control-Allow-Origin’ ne odgovara ‘https://a\n.example’).',
  ...[
    'ERR_NAME_NOT_RESOLVED',
    'ERR_INTERNET_DISCONNECTED',
    'ERR_CONNECTION_RESET',
    'ERR_CERT_DATE_INVALID',
    'ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS',
  ].map((name) => `GET https://api.example/users net::${name}`),
  'net::ERR_CONNECTION_REFUSED',
  'CORS error',
  'Failed to load resource: net::ERR_FAILED',
  'GET https://api.example/users net::ERR_FAILED 500 (Internal Server Error)',
  // With the line that Chromium prints beside it.
  ...[
    "No 'Access-Control-Allow-Origin' header is present on the requested resource.",
    "The 'Access-Control-Allow-Origin' header has a value 'https://b.example' that is not equal to the supplied origin.",
  ].flatMap((reason) =>
    ['200 (OK)', '500 (Internal Server Error)'].map(
      (status) =>
        `Access to fetch at 'https://api.example/users' from origin 'https://app.example' has been blocked by CORS policy: ${reason}\nGET https://api.example/users net::ERR_FAILED ${status}`,
    ),
  ),
];

/** A text, and what is said of the message in it. */
export interface Explained {
  readonly text: string;
  readonly explanation: MessageExplanation;
}

const texts = [
  ...[
    ...chromiumMessages,
    ...oldChromiumMessages,
    ...chromiumIssues,
    ...firefoxMessages,
    ...webkitMessages,
    ...jsdomMessages,
    ...messagesOfOthers,
  ].map(([text]) => text),
  ...more,
];

/** The messages of which different things are said. */
export const explained: readonly Explained[] = [
  ...new Map(
    texts.flatMap((text) =>
      worthTelling(readMessages(text)).map(({ message }) => {
        const explanation = explainMessage(message);
        const { code: _, ...said } = explanation;
        return [JSON.stringify(said), { text, explanation }] as const;
      }),
    ),
  ).values(),
];

/** What is said where there is no message. */
export const unexplained = noMessage;
