import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { Entry, EntryResponse } from '../../src/exchange/entry.ts';
import type { CorsExchange } from '../../src/exchange/exchange.ts';
import { preflight, request } from '../exchange/entries.ts';
import { labOrigins } from '../lab/lab-origins.ts';
import type { Answer, Scenario } from '../lab/scenario.ts';
import { exchangeOf } from './exchanges.ts';

function responseFrom({ status, headers }: Answer, url: string): EntryResponse {
  const list = headers.map(([name, value]) => ({ name, value }));
  const location = list.find(({ name }) => name === 'Location');
  return {
    status,
    headers: list,
    redirectUrl: location ? new URL(location.value, url).href : null,
  };
}

/** What a browser that does not say whether it refused would record of a scenario. */
export function recorded({ id, call, answers }: Scenario): CorsExchange {
  const url = `${labOrigins[call.to]}/${id}`;
  const { method, credentials } = call;
  const { preflight: asked, actual, target } = answers(labOrigins);
  const headers = {
    ...call.headers,
    ...(credentials === 'include' ? { Cookie: 'session=lab' } : {}),
  };
  const asks = Object.keys(call.headers ?? {}).map((name) => name.toLowerCase());
  const isRefused =
    asked !== undefined && diagnosed(asked, url, method, asks).verdict === 'blocked';
  const hop = (
    to: string,
    answer: Answer | undefined,
    extra: Partial<Entry>,
    origin = labOrigins.page,
  ) =>
    request({
      method,
      url: to,
      headers: { ...headers, Origin: origin },
      response: answer === undefined ? null : responseFrom(answer, to),
      entry: { delivery: 'unobserved', networkError: null, ...extra },
    });
  return exchangeOf(
    ...(asked === undefined
      ? []
      : [preflight({ method, url, asks: asks.join(','), response: responseFrom(asked, url) })]),
    ...(isRefused ? [] : [hop(url, actual, {})]),
    ...(target?.actual === undefined || isRefused
      ? []
      : [hop(target.url, target.actual, { startedAt: 5 }, 'null')]),
  );
}

function diagnosed(asked: Answer, url: string, method: string, asks: readonly string[]) {
  return diagnose(
    exchangeOf(
      preflight({ method, url, asks: asks.join(','), response: responseFrom(asked, url) }),
    ),
  );
}

/** The same, entry by entry. */
export function recordedOf(scenario: Scenario): Entry[] {
  return recorded(scenario).hops.flatMap(({ preflight: asked, request: actual }) => [
    ...(asked.state === 'sent' ? [asked.entry] : []),
    ...(actual === null ? [] : [actual]),
  ]);
}
