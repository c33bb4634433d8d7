// @vitest-environment happy-dom
import { beforeAll, describe, expect, test } from 'vitest';
import type { CorsExchange } from '../../src/exchange/exchange.ts';
import { exchangeOf, lastExchangeOf } from '../diagnosis/exchanges.ts';
import { api, page, preflight, request, response } from '../exchange/entries.ts';
import { texts } from './mounted-panel.tsx';
import { loadDetails, openDetails } from './open-details.tsx';
import { allowed, elsewhere, failedPreflight, other, put } from './recorded.ts';

beforeAll(loadDetails);

const acao = 'Access-Control-Allow-Origin';

function stepsIn(exchange: CorsExchange): Element[] {
  return [...openDetails(exchange).details.querySelectorAll('.step')];
}

/** What is drawn of each request: whom it goes to where that is news, itself, its arrows, and what came. */
function drawn(exchange: CorsExchange): string[] {
  return stepsIn(exchange).map((step) => {
    const arrows = [...step.querySelectorAll('.arrow')].map(({ className }) =>
      className.replace(/^arrow |arrow-/g, ''),
    );
    const parts = texts(step, '.origin, .step-what, .step-request, .step-said > *, .step-failure');
    return [...parts, `(${arrows.join(', ')})`].join(' | ');
  });
}

/** What somebody hears who does not see the drawing. */
function spoken(exchange: CorsExchange): string[] {
  return stepsIn(exchange).flatMap((step) => texts(step, '.spoken'));
}

const lanes = `${page} | ${api}`;

describe('the drawing of what happened', () => {
  const redirected = exchangeOf(
    request({ response: response(302, { Location: elsewhere, [acao]: page }) }),
    request({
      at: 11,
      url: elsewhere,
      headers: { Origin: 'null' },
      entry: { delivery: 'failed', networkError: 'net::ERR_FAILED' },
    }),
  );
  const cached = lastExchangeOf(
    preflight({
      ...put,
      response: response(204, { [acao]: page, 'Access-Control-Allow-Methods': 'PUT' }),
    }),
    request({ ...put, at: 2, response: response(200, { [acao]: page }) }),
    request({ ...put, at: 1000, response: response(200, { [acao]: page }) }),
  );
  const byWorker = exchangeOf(
    request({ entry: { isFromServiceWorker: true, delivery: 'delivered' } }),
  );
  const refusedConnection = exchangeOf(
    request({ response: null, entry: { networkError: 'net::ERR_CONNECTION_REFUSED' } }),
  );
  const sameOrigin: CorsExchange = {
    ...exchangeOf(request({ response: null })),
    call: { mode: 'same-origin', credentials: 'omit' },
  };

  test.each<[string, CorsExchange, string[], string[]]>([
    [
      'a preflight stopped it, so the request was never sent',
      failedPreflight,
      [
        `${lanes} | Preflight | OPTIONS /users | status 404, stopped here | ${acao}: ${other} | The server allows another origin than your page's | (out, back)`,
        'Actual request | PUT /users | never sent | (out)',
      ],
      [
        `Preflight: your page asked ${api}, OPTIONS /users. It was answered with status 404, with ${acao}: ${other}; the browser stopped here.`,
        `Actual request: PUT /users to ${api} was never sent.`,
      ],
    ],
    [
      'everything passed',
      allowed,
      [`${lanes} | Actual request | GET /users | status 200 | ${acao}: ${page} | (out, back)`],
      [
        `Actual request: your page asked ${api}, GET /users. It was answered with status 200, with ${acao}: ${page}.`,
      ],
    ],
    [
      'the answer was refused, and is not recorded',
      exchangeOf(request({ response: null })),
      [
        `${lanes} | Actual request | GET /users | no answer recorded | net::ERR_FAILED | (out lost)`,
      ],
      [
        `Actual request: your page asked ${api}, GET /users. No answer was recorded: net::ERR_FAILED.`,
      ],
    ],
    [
      'the connection failed',
      refusedConnection,
      [
        `${lanes} | Actual request | GET /users | no answer recorded | net::ERR_CONNECTION_REFUSED | (out lost)`,
      ],
      [
        `Actual request: your page asked ${api}, GET /users. No answer was recorded: net::ERR_CONNECTION_REFUSED.`,
      ],
    ],
    [
      'a redirect led on, and that answer was refused',
      redirected,
      [
        `${lanes} | Actual request | GET /users | status 302 | Location: ${elsewhere} | (out, back)`,
        `http://localhost:5000 | Actual request | GET /users | status 200, stopped here | no ${acao} | (out, back)`,
      ],
      [
        `Actual request: your page asked ${api}, GET /users. It was answered with status 302, with Location: ${elsewhere}.`,
        `Actual request: your page asked http://localhost:5000, GET /users. It was answered with status 200, without ${acao}; the browser stopped here.`,
      ],
    ],
    [
      'an earlier preflight still held',
      cached,
      [
        `${lanes} | Preflight | OPTIONS /users | not sent: an earlier answer still held | (out)`,
        `Actual request | PUT /users | status 200 | ${acao}: ${page} | (out, back)`,
      ],
      [
        `Preflight: OPTIONS /users to ${api} was not sent, as an earlier answer still held.`,
        `Actual request: your page asked ${api}, PUT /users. It was answered with status 200, with ${acao}: ${page}.`,
      ],
    ],
    [
      'a service worker answered',
      byWorker,
      [
        `${lanes} | Actual request | GET /users | status 200 | by the page's service worker | (out, back)`,
      ],
      [
        `Actual request: your page asked ${api}, GET /users. It was answered with status 200, by the page's service worker.`,
      ],
    ],
    [
      'the browser did not send it',
      sameOrigin,
      [`${lanes} | Actual request | GET /users | not sent, stopped here | (out)`],
      [`Actual request: GET /users to ${api} was not sent; the browser stopped here.`],
    ],
    [
      'a WebSocket that was refused',
      exchangeOf(request({ url: 'ws://localhost:4000/socket', response: response(403) })),
      [
        `${page} | ws://localhost:4000 | Actual request | GET /socket | status 403, stopped here | (out, back)`,
      ],
      [
        'Actual request: your page asked ws://localhost:4000, GET /socket. It was answered with status 403; the browser stopped here.',
      ],
    ],
  ])('%s', (_, exchange, asDrawn, asHeard) => {
    expect(drawn(exchange)).toEqual(asDrawn);
    expect(spoken(exchange)).toEqual(asHeard);
  });

  test('what failed stands there where a cause is the headline', () => {
    const exchange = exchangeOf(request({ response: response(200, { [acao]: `${page}/` }) }));
    const { details, diagnosis } = openDetails(exchange);
    expect(diagnosis.causes[0]?.id).toBe('origin-trailing-slash');
    expect(texts(details, '.step-failure')).toEqual([
      "The server allows another origin than your page's",
    ]);
  });

  test('only the sentences are read aloud', () => {
    for (const step of stepsIn(redirected)) {
      expect([...step.children].map((child) => child.getAttribute('aria-hidden'))).toEqual([
        null,
        'true',
      ]);
      expect(step.querySelectorAll('[aria-hidden] :is(a, button, [tabindex])')).toHaveLength(0);
    }
  });
});
