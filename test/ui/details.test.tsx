// @vitest-environment happy-dom
import { beforeAll, expect, test } from 'vitest';
import { plainText } from '../../src/diagnosis/words.ts';
import type { CorsExchange } from '../../src/exchange/exchange.ts';
import { exchangeOf } from '../diagnosis/exchanges.ts';
import { page, preflight, request, response } from '../exchange/entries.ts';
import { find, texts } from './mounted-panel.tsx';
import { linesOf, loadDetails, openDetails, sectionOf } from './open-details.tsx';
import { failedPreflight } from './recorded.ts';

beforeAll(loadDetails);

test('the headline and every sentence of the diagnosis are there, in order', () => {
  const { details, diagnosis } = openDetails(failedPreflight);
  expect(find(details, 'h2').textContent).toBe(plainText(diagnosis.headline));
  expect(find(details, '.details-title .verdict').textContent).toBe('Blocked');
  const why = sectionOf(details, 'Why');
  const said = diagnosis.explanation.map(plainText);
  expect(why && texts(why, 'p').slice(0, said.length)).toEqual(said);
  expect(why && texts(why, 'li')).toEqual(
    diagnosis.findings.slice(1).map(({ headline }) => plainText(headline)),
  );
  expect(diagnosis.findings.length).toBeGreaterThan(2);
});

test("each engine's name for it", () => {
  const { details, diagnosis } = openDetails(failedPreflight);
  const { chromium, firefox } = diagnosis.engines;
  expect(find(details, '[data-engine="chromium"]').textContent).toBe(chromium.code);
  expect(find(details, '[data-engine="firefox"]').textContent).toBe(firefox.code);
  expect(chromium.code).toMatch(/^Preflight/);
});

test('each finding leads to its place in the standard, and to its page on MDN', () => {
  const section = sectionOf(openDetails(failedPreflight).details, 'To read on');
  const errors = 'https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS/Errors';
  const [check, preflight] = ['concept-cors-check', 'cors-preflight-fetch-0'].map(
    (id) => `https://fetch.spec.whatwg.org/#${id}`,
  );
  expect(
    [...(section?.querySelectorAll('a') ?? [])].map((link) => [
      link.textContent,
      link.getAttribute('href'),
    ]),
  ).toEqual([
    ['The standard: CORS check', check],
    ['MDN: CORSAllowOriginNotMatchingOrigin', `${errors}/CORSAllowOriginNotMatchingOrigin`],
    ['The standard: CORS-preflight fetch', preflight],
    ['MDN: CORSPreflightDidNotSucceed', `${errors}/CORSPreflightDidNotSucceed`],
    ['The standard: CORS-preflight fetch', preflight],
    ['MDN: CORSMethodNotFound', `${errors}/CORSMethodNotFound`],
  ]);
});

test('what is sure comes before why, and what only may be so after it', () => {
  const titles = (exchange: CorsExchange) => texts(openDetails(exchange).details, 'h3').slice(0, 4);
  const sure = exchangeOf(
    request({ response: null, entry: { networkError: 'net::ERR_CONNECTION_REFUSED' } }),
  );
  expect(titles(sure).slice(0, 3)).toEqual(['What happened', 'What stands behind it', 'Why']);
  const notFound = exchangeOf(preflight({ response: response(404) }));
  expect(titles(notFound)).toEqual([
    'What happened',
    'Why',
    'What stands behind it',
    'What to change',
  ]);
});

test("a failure below CORS goes by the browser's own name for it", () => {
  const networkError = 'net::ERR_CONNECTION_REFUSED';
  const { details } = openDetails(exchangeOf(request({ response: null, entry: { networkError } })));
  expect(find(details, '.details-title .verdict').textContent).toBe('Failed, not by CORS');
  expect(find(details, '[data-engine="chromium"]').textContent).toBe(networkError);
});

test('what is worth knowing stands below why, with its weight in words and the lines that help', () => {
  const headers = {
    'Access-Control-Allow-Origin': page,
    'Access-Control-Allow-Credentials': 'true',
  };
  const { details } = openDetails(exchangeOf(request({ response: response(200, headers) })));
  const section = sectionOf(details, 'Also worth knowing');
  expect(section && texts(section, '.verdict')).toEqual(['Good to know']);
  expect(section && texts(section, '.evidence code')).toEqual([
    `Access-Control-Allow-Origin: ${page}`,
  ]);
  expect(section && linesOf(section)).toEqual(['+ Vary: Origin']);
  expect(sectionOf(openDetails(failedPreflight).details, 'Also worth knowing')).toBeNull();
});
