import { describe, expect, it } from 'vitest';
import type { CorsExchange } from '../../../src/exchange/exchange.ts';
import { api, page, preflight, request, response } from '../../exchange/entries.ts';
import type { Scenario } from '../../lab/scenario.ts';
import { scenarios } from '../../lab/scenarios.ts';
import { exchangeOf } from '../exchanges.ts';
import { recorded } from '../lab-exchanges.ts';
import { shown } from './shown.ts';

const acao = 'Access-Control-Allow-Origin';
const acac = 'Access-Control-Allow-Credentials';

const sent = [
  "+ The call may leave the page's origin: its mode is not same-origin",
  '+ The URL begins with http: or https:',
];

/** The CORS check of an answer that names the page, without what credentials ask. */
const named = [
  `+ The answer has ${acao}`,
  `+ ${acao} comes once`,
  `+ ${acao} holds one value`,
  `+ ${acao} can be read as an origin, or is *`,
  `+ ${acao} is the origin that was sent, or * | got ${page} | expected ${page}`,
];

function ofLab(id: string): string[] {
  const scenario = scenarios.find((each) => each.id === id);
  return shown(recorded(scenario as Scenario));
}

/** The checks of an exchange whose call somebody watched. */
function watched(exchange: CorsExchange, credentials: 'include' | 'omit'): string[] {
  return shown({ ...exchange, call: { mode: 'cors', credentials } });
}

describe('the checks of what the lab’s scenarios record', () => {
  it('a preflight that fails at several: the stop, what would fail next, and what was never reached', () => {
    expect(ofLab('preflight-404')).toEqual([
      'request PUT recorded',
      ...sent,
      'preflight OPTIONS recorded',
      '+ The preflight is not redirected | got 404 | expected 200 to 299',
      `- The answer has ${acao} | expected ${page}`,
      `. ${acao} is not *, if the call is made with credentials`,
      `. ${acao} comes once`,
      `. ${acao} holds one value`,
      `. ${acao} can be read as an origin, or is *`,
      `. ${acao} is the origin that was sent, or * | expected ${page}`,
      `? ${acac} is true, if the call is made with credentials | expected true`,
      '- The status of the answer is from 200 to 299 | got 404 | expected 200 to 299',
      '- Access-Control-Allow-Methods lists PUT, or * | expected PUT',
      '- Access-Control-Allow-Headers lists content-type, or * | expected content-type',
      'response PUT not-sent',
      `. The answer has ${acao}`,
      `. ${acao} is not *, if the call is made with credentials`,
      `. ${acao} comes once`,
      `. ${acao} holds one value`,
      `. ${acao} can be read as an origin, or is *`,
      `. ${acao} is the origin that was sent, or * | expected ${page}`,
      `. ${acac} is true, if the call is made with credentials | expected true`,
    ]);
  });

  it('* in a call with credentials', () => {
    expect(ofLab('wildcard-with-credentials').slice(3)).toEqual([
      'response GET recorded',
      `+ The answer has ${acao}`,
      `- ${acao} is not *, as the call is made with credentials | got * | expected ${page}`,
      `. ${acao} comes once`,
      `. ${acao} holds one value`,
      `. ${acao} can be read as an origin, or is *`,
      `. ${acao} is the origin that was sent | got * | expected ${page}`,
      `. ${acac} is true, as the call is made with credentials | got true | expected true`,
    ]);
  });

  it('a redirect that passes, and an answer after it for which no server can be told what to send', () => {
    expect(ofLab('redirect-to-third').slice(3)).toEqual([
      'redirect GET recorded',
      ...named,
      '+ Location can be read as a URL',
      '+ Location leads to a URL that begins with http: or https:',
      '+ The request was redirected fewer than 20 times before',
      '+ Location holds no user name and no password',
      'response GET recorded',
      ...named.slice(0, -1),
      `- ${acao} is the origin that was sent, or * | got ${page}`,
    ]);
  });

  it('a server that does not answer', () => {
    expect(ofLab('server-down').filter((line) => !line.startsWith('.'))).toEqual([
      'request GET unrecorded',
      `? ${sent[0]?.slice(2)}`,
      sent[1],
      'response GET none',
    ]);
  });
});

describe('the checks of', () => {
  const ok = { [acao]: page };

  it('a call without credentials: what only they ask is left out', () => {
    expect(watched(exchangeOf(request({ response: response(200, ok) })), 'omit')).toEqual([
      'request GET recorded',
      ...sent,
      'response GET recorded',
      ...named,
    ]);
  });

  it('several request headers, each for itself, and * that does not stand for authorization', () => {
    const allow = { ...ok, 'Access-Control-Allow-Headers': 'x-a, *' };
    const asked = preflight({
      method: 'GET',
      asks: 'authorization,x-a,x-b',
      response: response(204, allow),
    });
    const lists = 'Access-Control-Allow-Headers lists';
    const rows = (credentials: 'include' | 'omit') =>
      watched(exchangeOf(asked), credentials).filter((line) => line.includes(lists));
    expect(rows('omit')).toEqual([
      `+ ${lists} authorization; browsers take * for it too | got x-a, * | expected authorization`,
      `+ ${lists} x-a, or * | got x-a, * | expected x-a`,
      `+ ${lists} x-b, or * | got x-a, * | expected x-b`,
    ]);
    expect(rows('include')).toEqual([
      `- ${lists} authorization | got x-a, * | expected authorization`,
      `. ${lists} x-a | got x-a, * | expected x-a`,
      `- ${lists} x-b | got x-a, * | expected x-b`,
    ]);
  });

  it('many request headers are one check, which names those that are missing', () => {
    const names = Array.from({ length: 13 }, (_, index) => `x-${index}`);
    const allow = { ...ok, 'Access-Control-Allow-Headers': names.slice(1).join() };
    const asked = preflight({ method: 'GET', asks: names.join(), response: response(204, allow) });
    expect(watched(exchangeOf(asked), 'omit')).toContain(
      '- Access-Control-Allow-Headers covers the 13 headers that were asked for' +
        ` | got ${names.slice(1).join()} | expected x-0`,
    );
  });

  it('a status that was not recorded is not known', () => {
    const asked = preflight({ method: 'GET', asks: 'x-a', response: response(0, ok) });
    const lines = watched(exchangeOf(asked), 'omit');
    expect(lines.slice(3, 6)).toEqual([
      'preflight OPTIONS recorded',
      '? The preflight is not redirected | expected 200 to 299',
      `? The answer has ${acao}`,
    ]);
  });

  it('a refused answer that was not recorded', () => {
    expect(watched(exchangeOf(request({ response: null })), 'omit').slice(3)).toEqual([
      'response GET unrecorded',
      `? The answer has ${acao}`,
      `? ${acao} comes once`,
      `? ${acao} holds one value`,
      `? ${acao} can be read as an origin, or is *`,
      `? ${acao} is the origin that was sent, or * | expected ${page}`,
    ]);
  });

  it("a service worker's answer are not made", () => {
    const entry = { isFromServiceWorker: true, delivery: 'delivered' } as const;
    const exchange = exchangeOf(request({ response: response(200), entry }));
    expect(watched(exchange, 'omit').slice(3)).toEqual([
      'response GET not-checked',
      `~ The answer has ${acao} | expected ${page}`,
      `. ${acao} comes once`,
      `. ${acao} holds one value`,
      `. ${acao} can be read as an origin, or is *`,
      `. ${acao} is the origin that was sent, or * | expected ${page}`,
    ]);
  });

  it('a call that may not leave its origin: nothing is asked of an answer', () => {
    const exchange = exchangeOf(request({ response: null }));
    const call = { mode: 'same-origin', credentials: 'omit' } as const;
    const [, mode, ...rest] = shown({ ...exchange, call });
    expect(mode).toBe(`- ${sent[0]?.slice(2)} | got ${api} | expected ${page}`);
    expect(rest.filter((line) => /^[+?~-]/.test(line))).toEqual([]);
  });

  it('an answer of the own origin, from which a redirect leads away', () => {
    const away = response(302, { Location: `${api}/users` }, page);
    const lines = watched(
      exchangeOf(
        request({ url: `${page}/go`, response: away }),
        request({ at: 11, response: response(200, ok) }),
      ),
      'omit',
    );
    expect(lines.slice(3, 8)).toEqual([
      'redirect GET recorded',
      '+ Location can be read as a URL',
      '+ Location leads to a URL that begins with http: or https:',
      '+ The request was redirected fewer than 20 times before',
      '+ Location holds no user name and no password',
    ]);
  });

  it('a redirect that leads to no URL, and one that is once too many', () => {
    const nowhere = response(302, { ...ok, Location: 'http://[' });
    expect(watched(exchangeOf(request({ response: nowhere })), 'omit').slice(-2)).toEqual([
      named.at(-1),
      '- Location can be read as a URL | got http://[',
    ]);
    const round = Array.from({ length: 21 }, (_, at) =>
      request({
        at: at * 20,
        url: `${api}/${at}`,
        response: response(302, { ...ok, Location: `/${at + 1}` }),
      }),
    );
    expect(watched(exchangeOf(...round), 'omit').slice(-4)).toEqual([
      '+ Location can be read as a URL',
      '+ Location leads to a URL that begins with http: or https:',
      '- The request was redirected fewer than 20 times before',
      '. Location holds no user name and no password',
    ]);
  });

  it('a WebSocket are none', () => {
    expect(shown(exchangeOf(request({ url: 'ws://localhost:4000/socket' })))).toEqual([]);
  });
});
