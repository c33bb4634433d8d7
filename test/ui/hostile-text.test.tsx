// @vitest-environment happy-dom
import { beforeAll, describe, expect, test } from 'vitest';
import type { Entry } from '../../src/exchange/entry.ts';
import type { CorsExchange } from '../../src/exchange/exchange.ts';
import { parseUrl } from '../../src/fetch-standard/url.ts';
import { exchangeOf } from '../diagnosis/exchanges.ts';
import { headerList, preflight, request, response } from '../exchange/entries.ts';
import { find, mountPanel } from './mounted-panel.tsx';
import { loadDetails, unfold } from './open-details.tsx';

beforeAll(loadDetails);

const plain = 'plain';
const megabyte = 1024 * 1024;

/** Texts that would do harm where something else than text was made of them. */
const hostile: readonly (readonly [string, string])[] = [
  ['an image that runs a script', '<img src=x onerror=alert(1)>'],
  ['a script', '"></code><script>alert(1)</script>'],
  ['a link that runs a script', '<a href="javascript:alert(1)">here</a>'],
  ['a URL that runs a script', 'javascript:alert(1)'],
  ['a URL that is a page', 'data:text/html,<script>alert(1)</script>'],
  ['entities', '&lt;img src=x&gt;&#60;b&#62;'],
  ['marks that turn text around', '\u202Egnihton\u202C\u2066\u200F'],
  ['controls', 'a\u0000b\u001B[31mc\r\nd'],
  ['half a character', 'a\uD800b'],
  ['a template', '{{constructor.constructor("alert(1)")()}}'],
];

/** A place of the standards, or a page of MDN: both are ours. */
const ownLink =
  /^https:\/\/(?:fetch\.spec\.whatwg\.org\/#|developer\.mozilla\.org\/docs\/Web\/)[\w/-]+$/;

/** The text in every place that a page or a server fills: URL, method, headers, errors. */
function exchangeWith(text: string, isFailedBelow = false): CorsExchange {
  const headers = headerList({
    'Access-Control-Allow-Origin': text,
    'Access-Control-Allow-Methods': text,
    'Access-Control-Allow-Headers': text,
    Location: text,
    [text]: text,
  });
  const answer = { ...response(301), headers, redirectUrl: text };
  const given: Partial<Entry> = { url: text, initiatorUrl: text, networkError: text };
  const asked = preflight({ method: text, asks: text, entry: { ...given, response: answer } });
  const sent = request({ method: text, headers: { [text]: text }, response: null, entry: given });
  const failed = isFailedBelow ? null : asked;
  return {
    ...exchangeOf(request()),
    pageOrigin: { origin: text, basis: 'origin-header' },
    hops: [
      {
        url: text,
        method: text,
        preflight:
          failed === null
            ? { state: 'not-seen' }
            : { state: 'sent', entry: failed, isAmbiguous: false },
        request: sent,
      },
    ],
  };
}

/** The panel with that exchange, its details open. */
function shown(exchange: CorsExchange): HTMLElement {
  const { root, store, show } = mountPanel();
  store.select(exchange.id);
  show([exchange]);
  unfold(find(root, 'article'));
  return root;
}

/** What is made of elements and attributes: each element's path, and the names of its attributes. */
function skeleton(root: HTMLElement): string[] {
  return [...root.querySelectorAll('*')].map((element) => {
    const names = [...element.attributes].map(({ name }) => name).sort();
    return `${element.parentElement?.tagName} > ${element.tagName} ${names.join(' ')}`;
  });
}

describe.each([
  ['refused', false],
  ['failed below CORS', true],
])('of an exchange that was %s', (_, isFailedBelow) => {
  test.each(hostile)('%s stays text', (_name, text) => {
    const root = shown(exchangeWith(text, isFailedBelow));
    const links = [...root.querySelectorAll('[href]')];
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(link.getAttribute('href')).toMatch(ownLink);
    expect(root.querySelectorAll('[src], [srcdoc], [action], [style]:not(.split)')).toHaveLength(0);
    expect(root.querySelectorAll('script, img, iframe, object, embed, style, base')).toHaveLength(
      0,
    );
    expect([...root.querySelectorAll('td')].map((cell) => cell.textContent)).toContain(text);
  });
});

test.each(hostile)('%s makes no element that plain text does not make', (_, text) => {
  const isUrl = parseUrl(text) !== null;
  const benign = shown(exchangeWith(isUrl ? 'plain:text' : plain, true));
  expect(skeleton(shown(exchangeWith(text, true)))).toEqual(skeleton(benign));
});

test.each([
  ['refused', false],
  ['failed below CORS', true],
])('a megabyte is cut wherever it is shown or read aloud: %s', (_, isFailedBelow) => {
  const root = shown(exchangeWith('<b>'.repeat(megabyte / 3), isFailedBelow));
  const labels = [...root.querySelectorAll('[title], [aria-label]')].flatMap((element) => [
    element.getAttribute('title') ?? '',
    element.getAttribute('aria-label') ?? '',
  ]);
  for (const text of [root.textContent ?? '', ...labels]) {
    expect(text.length).toBeLessThan(megabyte / 16);
  }
  expect(root.querySelectorAll('b')).toHaveLength(0);
  expect(root.textContent).toMatch(/… \(\d+ more characters\)/);
});
