// @vitest-environment happy-dom
import { beforeAll, describe, expect, test } from 'vitest';
import { plainText } from '../../src/diagnosis/words.ts';
import type { CorsExchange } from '../../src/exchange/exchange.ts';
import { exchangeOf } from '../diagnosis/exchanges.ts';
import { api, page, request, response } from '../exchange/entries.ts';
import { find, texts } from './mounted-panel.tsx';
import { linesOf, loadDetails, openDetails, sectionOf } from './open-details.tsx';
import { allowed, elsewhere, failedPreflight, other, twoLines } from './recorded.ts';

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

describe('what happened', () => {
  const steps = (exchange: CorsExchange) => {
    const { details } = openDetails(exchange);
    return [...details.querySelectorAll('.step')].map((step) =>
      texts(step, '.step-what, .step-request, .step-outcome').join(', '),
    );
  };

  test('a preflight stopped it, so the request was never sent', () => {
    expect(steps(failedPreflight)).toEqual([
      `Preflight, OPTIONS ${api}/users, status 404, stopped here`,
      `Actual request, PUT ${api}/users, never sent`,
    ]);
  });

  test('everything passed', () => {
    expect(steps(allowed)).toEqual([`Actual request, GET ${api}/users, status 200`]);
  });

  test('no answer came', () => {
    expect(steps(exchangeOf(request({ response: null })))).toEqual([
      `Actual request, GET ${api}/users, no answer recorded`,
    ]);
  });

  test('a redirect led on, and that answer was refused', () => {
    const redirect = response(302, { Location: elsewhere, 'Access-Control-Allow-Origin': page });
    const { url } = request();
    const entry = { delivery: 'failed', networkError: 'net::ERR_FAILED' } as const;
    const target = request({ at: 11, url: elsewhere, headers: { Origin: 'null' }, entry });
    expect(steps(exchangeOf(request({ url, response: redirect }), target))).toEqual([
      `Actual request, GET ${api}/users, status 302`,
      `Actual request, GET ${elsewhere}, status 200, stopped here`,
    ]);
  });
});

test('headers keep their order, their case, and every line of a name', () => {
  const { details } = openDetails(twoLines);
  const [answer, asked] = [...details.querySelectorAll('table.headers')].map((table) => [
    ...texts(table, 'caption'),
    ...[...table.querySelectorAll('tr')].map((row) => texts(row, 'th, td').join(': ')),
  ]);
  expect(answer).toEqual([
    'Answer, status 200',
    `Access-Control-Allow-Origin: ${other}`,
    `Access-Control-Allow-Origin: ${page}`,
    'X-Same: b',
    'X-Same: a',
    'X-Same: b',
    'x-same: A',
  ]);
  expect(asked).toEqual(['Request', `Origin: ${page}`]);
});

test('headers are there for the preflight and for the request; a missing answer is named', () => {
  const { details } = openDetails(failedPreflight);
  expect(texts(sectionOf(details, 'Headers') as HTMLElement, 'summary')).toEqual([
    `Preflight: OPTIONS ${api}/users`,
    `Actual request: PUT ${api}/users`,
  ]);
  expect(texts(details, '.entry .note')).toEqual(['No answer was recorded.']);
});

test("each engine's name for it, and the standard's place", () => {
  const { details, diagnosis } = openDetails(failedPreflight);
  const { chromium, firefox } = diagnosis.engines;
  expect(find(details, '[data-engine="chromium"]').textContent).toBe(chromium.code);
  expect(find(details, '[data-engine="firefox"]').textContent).toBe(firefox.code);
  expect(chromium.code).toMatch(/^Preflight/);
  expect(find(details, 'a').getAttribute('href')).toBe(diagnosis.findings[0]?.spec);
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
