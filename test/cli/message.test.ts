import { describe, expect, it } from 'vitest';
import { CommandError } from '../../src/cli/command-error.ts';
import { explainText } from '../../src/cli/message.ts';
import type { MessageFormat } from '../../src/cli/message-command.ts';

const missing = "No 'Access-Control-Allow-Origin' header is present on the requested resource.";

function refused(url: string, reason = missing): string {
  return `Access to fetch at '${url}' from origin 'https://app.example' has been blocked by CORS policy: ${reason}`;
}

function otherValue(value: string): string {
  return `The 'Access-Control-Allow-Origin' header has a value '${value}' that is not equal to the supplied origin.`;
}

function written(text: string, format: MessageFormat, { redact = true, colour = false } = {}) {
  const terminal = { width: 80, colour };
  const told = explainText(text, 'it', { format, redact, version: '1.2.3', terminal });
  return { ...told, text: [...told.text].join('') };
}

const rule = '─'.repeat(80);

/** All that is said of an answer without the header, but for its headline and its URL. */
const sayingMissing = `
  An answer from another origin must name your page in
  Access-Control-Allow-Origin, and this one has no such header. Whoever runs
  https://api.example has to let this answer name your page,
  https://app.example. Load the page again with DevTools open: the CORS panel
  shows every answer, and what else would fail.

  Answer to the request:
      + Access-Control-Allow-Origin: https://app.example
      + Vary: Origin

  - Printed by: Chrome, Edge
  - Its name: MissingAllowOriginHeader
  - Read more: https://fetch.spec.whatwg.org/#concept-cors-check
`;

const headline = 'The answer has no Access-Control-Allow-Origin header';

const patch = `The server does not allow the method patch
${rule}

  https://api.example/

  Methods are compared with case, and browsers put only six into capitals: patch
  is not PATCH. Write PATCH in the call. The page sends PATCH, which the answer
  to the preflight must list in Access-Control-Allow-Methods. Load the page
  again with DevTools open: the CORS panel shows every answer, and what else
  would fail.

  In the page: send this method:
      - method: "patch"
      + method: "PATCH"

  - Printed by: Chrome, Edge
  - Its name: MethodDisallowedByPreflightResponse
  - Read more: https://fetch.spec.whatwg.org/#cors-preflight-fetch-0
`;

const redirected = `After the redirect the browser no longer names your page
${rule}

  https://b.example/

  The server allows https://app.example, which is not the null that was sent.
  The browser sends Origin: null and not https://app.example: never allow that,
  because every sandboxed page on the web has it. Call https://b.example/
  itself, without the redirect: then the browser names your page. Load the page
  again with DevTools open: the CORS panel shows every answer, and what else
  would fail.

  In the page: call this URL:
      - https://api.example/
      + https://b.example/

  - Printed by: Chrome, Edge
  - Its name: AllowOriginMismatch
  - Read more: https://fetch.spec.whatwg.org/#concept-cors-check
`;

const status = `The server answered the preflight with status 404
${rule}

  The answer to a preflight must have a status from 200 to 299, and 204 is
  usual. Whoever runs the server has to answer OPTIONS for this path. Load the
  page again with DevTools open: the CORS panel shows every answer, and what
  else would fail.

  Answer to the preflight (OPTIONS):
      - Status: 404
      + Status: 204

  - Printed by: Safari
  - Read more: https://fetch.spec.whatwg.org/#cors-preflight-fetch-0
`;

const unsaid = `The call failed, and this text does not say why
${rule}

  A browser tells a page's script no more than that, so that no page learns of
  servers that do not know it. The reason is in the console, in a line of its
  own: copy the one that names CORS or begins with net::. Load the page again
  with DevTools open: the CORS panel shows the answers, and why they do not
  pass.

  - Printed by: Chrome, Edge
`;

const ofFirefox = `The answer has no Access-Control-Allow-Origin header
${rule}

  https://api.example/x

  An answer from another origin must name your page in
  Access-Control-Allow-Origin, and this one has no such header. Whoever runs
  https://api.example has to let this answer name your page's origin: its
  scheme, host and port. The text does not name your page's origin. Load the
  page again with DevTools open, and the CORS panel shows it.

  - Printed by: Firefox
  - Its name: CORSMissingAllowOrigin2
  - Read more:
    https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS/Errors/CORSMissingAllowOrigin
  - Read more: https://fetch.spec.whatwg.org/#concept-cors-check
`;

const redirectedText =
  "Access to fetch at 'https://b.example/' (redirected from 'https://api.example/') from origin 'https://app.example' has been blocked by CORS policy: The 'Access-Control-Allow-Origin' header has a value 'https://app.example' that is not equal to the supplied origin.";
const patchText = refused(
  'https://api.example/',
  'Method patch is not allowed by Access-Control-Allow-Methods in preflight response.',
);
const statusText = 'Preflight response is not successful. Status code: 404';
const firefoxText =
  'Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://api.example/x. (Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 200.';

const oneOfSeveral = `The browser refused this for one of several reasons
${rule}

  The text stands for more than one reason, and does not say which of them it
  was. Load the page again with DevTools open: the CORS panel shows the answers,
  and why they do not pass.

  One of these:

  - This site has no permission to reach this machine or the local network
  - A page without https may not reach this machine or the local network

  - Printed by: Chrome, Edge
  - Read more: https://wicg.github.io/local-network-access/#integration-fetch
`;

describe('as text', () => {
  it.each<[string, string, string]>([
    [
      'the lines that come, for a page that is named',
      refused('https://api.example/'),
      `${headline}\n${rule}\n\n  https://api.example/\n${sayingMissing}`,
    ],
    ['what has to change in the call', patchText, patch],
    ['a URL to call in place of another', redirectedText, redirected],
    ['a status that goes, and one that comes', statusText, status],
    ['no lines where the text does not tell them', firefoxText, ofFirefox],
    [
      'what it may be',
      'Ensure that local network requests are compatible with restrictions',
      oneOfSeveral,
    ],
    ['that a text does not say why', 'TypeError: Failed to fetch', unsaid],
    [
      'the same message once, and how often it is there',
      Array(3).fill(refused('https://api.example/')).join('\n'),
      `${headline}, 3 times\n${rule}\n\n  https://api.example/\n${sayingMissing}`,
    ],
    ['several messages, in their order', `${statusText}\n${patchText}`, `${status}\n${patch}`],
  ])('tells %s', (_, text, expected) => {
    expect(written(text, 'text').text).toBe(expected);
  });

  it('is coloured where a terminal takes it', () => {
    const { text } = written(statusText, 'text', { colour: true });
    expect(text).toContain('\n      \u001B[31m- Status: 404\u001B[39m\n');
    expect(text).toContain('\n      \u001B[32m+ Status: 204\u001B[39m\n');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are controls
    expect(text.replace(/\u001B\[\d+m/g, '')).toBe(status);
  });

  it('tells of one thing once, whichever of many it was asked for', () => {
    const urls = Array.from({ length: 300 }, (_, index) => `https://api.example/${index}?a=b`);
    const { text } = written(urls.map((url) => refused(url)).join('\n'), 'text');
    expect(text).toMatch(/header, 300 times\n/);
    expect(text).toContain(' and 299 URLs like it\n');
    expect(text.split(headline)).toHaveLength(2);
  });

  it('tells twenty, and counts the others', () => {
    const urls = Array.from({ length: 23 }, (_, index) => `https://api.example/p${index}`);
    const { text } = written(urls.map((url) => refused(url)).join('\n'), 'text');
    const told = urls
      .slice(0, 20)
      .map((url) => `${headline}\n${rule}\n\n  ${url}\n${sayingMissing}`);
    expect(text).toBe(`${told.join('\n')}\n  and 3 more\n`);
  });
});

const secrets = [
  refused('https://ada:pw@api.example/?token=abc&page=1'),
  refused('https://api.example/b?key=abc', otherValue('https://b.example/?sig=xyz')),
].join('\n');

/** @param urls of the two messages, the value in the second, and what is said at the end */
function markdownOf([first, second, value, ending]: readonly [string, string, string, string]) {
  return `## The answer has no \`Access-Control-Allow-Origin\` header

\`${first}\`

An answer from another origin must name the page in \`Access-Control-Allow-Origin\`, and this one has no such header. Whoever runs \`https://api.example\` has to let this answer name the page, \`https://app.example\`. A recording of the page, as HAR, shows every answer, and what else would fail.

Answer to the request:

\`\`\`diff
+ Access-Control-Allow-Origin: https://app.example
+ Vary: Origin
\`\`\`

- **Printed by**: Chrome, Edge
- **Its name**: \`MissingAllowOriginHeader\`
- **Read more**: [\`https://fetch.spec.whatwg.org/#concept-cors-check\`](<https://fetch.spec.whatwg.org/#concept-cors-check>)

## The server allows another origin than the page's

\`${second}\`

The server allows \`${value}\`; compared byte by byte, that is not the page's \`https://app.example\`. Whoever runs \`https://api.example\` has to let this answer name the page, \`https://app.example\`. A recording of the page, as HAR, shows every answer, and what else would fail.

Answer to the request:

\`\`\`diff
- Access-Control-Allow-Origin: ${value}
+ Access-Control-Allow-Origin: https://app.example
+ Vary: Origin
\`\`\`

- **Printed by**: Chrome, Edge
- **Its name**: \`AllowOriginMismatch\`
- **Read more**: [\`https://fetch.spec.whatwg.org/#concept-cors-check\`](<https://fetch.spec.whatwg.org/#concept-cors-check>)

Written by Whycors 1.2.3. ${ending}
`;
}

describe('as Markdown', () => {
  it.each<[string, boolean, Parameters<typeof markdownOf>[0]]>([
    [
      'without secrets, where the same has the same in its place',
      true,
      [
        'https://REDACTED-1@api.example/?token=REDACTED-2&page=1',
        'https://api.example/b?key=REDACTED-2',
        'https://b.example/?sig=REDACTED-3',
        'Taken out of it: 1 user name or password in a URL, 1 token in a URL, 1 token in another header.',
      ],
    ],
    [
      'with all that the text has, where that is asked for',
      false,
      [
        'https://ada:pw@api.example/?token=abc&page=1',
        'https://api.example/b?key=abc',
        'https://b.example/?sig=xyz',
        'Secrets were left in it.',
      ],
    ],
  ])('%s', (_, redact, expected) => {
    expect(written(secrets, 'markdown', { redact }).text).toBe(markdownOf(expected));
  });
});

describe('of a hostile text', () => {
  const escapes = '\u001B]0;evil\u0007\u001B[2J\u009B31m\u202E\u2066\u0000\r';
  const markup = '<b>|`](javascript:x)![';
  const texts = [
    refused(`https://api.example/${escapes}${markup}`),
    refused('https://api.example/', otherValue(`x${escapes}${markup}y`)),
    refused(
      'https://api.example/',
      `Method ${escapes}x is not allowed by Access-Control-Allow-Methods in preflight response.`,
    ),
    `${escapes}${refused('https://api.example/')}${escapes}`,
    `${statusText}${escapes}`,
    `${escapes}Refused to connect to 'https://api.example/' because it violates the following Content Security Policy directive: "connect-src 'self'${escapes}".`,
  ];

  it.each(['text', 'markdown'] as const)('no control is left in %s', (format) => {
    for (const text of texts) {
      expect(written(text, format).text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
    }
  });

  it('what would act on a terminal is written out', () => {
    const { text } = written(refused('https://api.example/', otherValue('x\u009B31my')), 'text');
    expect(text).toContain('      - Access-Control-Allow-Origin: x\\u{009B}31my\n');
  });

  it('no value is as long as it likes', () => {
    const { text } = written(refused(`https://api.example/${'a/'.repeat(5000)}`), 'text');
    expect(text.split('\n').slice(3, 5)).toEqual([
      `  https://api.example/${'a/'.repeat(140)}…`,
      '  (9720 more characters)',
    ]);
  });
});

describe('the exit status and the warnings', () => {
  it.each<[string, boolean]>([
    [statusText, true],
    [`Failed to fetch\n${firefoxText}`, true],
    ['TypeError: Failed to fetch', false],
    ['GET https://api.example/ net::ERR_CONNECTION_REFUSED', false],
    ['GET https://api.example/ net::ERR_BLOCKED_BY_CLIENT', true],
  ])('%j', (text, isBlocked) => {
    const explanation = written(text, 'text');
    expect([explanation.isBlocked, explanation.warnings]).toEqual([isBlocked, []]);
  });

  it('says that a text was too long', () => {
    const text = `${statusText}\n`.padEnd(1_000_001);
    expect(written(text, 'text').warnings).toEqual([
      'it: warning: only the first 1000000 of 1000001 characters were read',
    ]);
  });

  it.each(['', ' \n', 'hello', '\u001B[31m', 'https://api.example/'])(
    '%j has no message',
    (text) => {
      expect(() => written(text, 'text')).toThrow(CommandError);
    },
  );
});
