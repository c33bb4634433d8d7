import { isForbiddenRequestHeader } from '../../../src/fetch-standard/forbidden-request-header.ts';
import { isSameName } from '../../../src/fetch-standard/header-list.ts';
import { normalizeMethod } from '../../../src/fetch-standard/methods.ts';
import { withoutFragment } from '../../../src/fetch-standard/url.ts';
import { type Body, type Call, fill, firstUrl, type OracleCase, type Places } from '../case.ts';
import { proxyAuthentication } from '../fix/shortfall.ts';
import {
  fetchInModel,
  type ModelAnswer,
  type ModelCall,
  type ModelOutcome,
  type ModelRecorder,
} from './model-browser.ts';

/** What a `fetch` of the standard makes of a case. */
export function runInModel(
  each: OracleCase,
  places: Places,
  recorder: ModelRecorder,
): ModelOutcome {
  return fetchInModel(
    modelCallOf(each, places),
    (url, isPreflight) => answerOf(each, places, url, isPreflight),
    recorder,
  );
}

function modelCallOf(each: OracleCase, places: Places): ModelCall {
  const { call } = each;
  const set = call.headers.map(([name, value]) => ({ name, value }));
  const type = typeOf(call.body);
  const isTyped = set.some(({ name }) => isSameName(name, 'Content-Type'));
  return {
    page: places.page,
    url: withoutFragment(firstUrl(each, places)),
    method: normalizeMethod(call.method),
    headers: [
      ...set.filter(({ name, value }) => !isForbiddenRequestHeader(name, value)),
      ...(type === null || isTyped ? [] : [{ name: 'Content-Type', value: type }]),
    ],
    credentials: call.credentials,
    redirect: call.redirect,
    isPreflightForced: call.uploadListener,
  };
}

const types: Readonly<Record<Body['kind'], string | null>> = {
  text: 'text/plain;charset=UTF-8',
  form: 'application/x-www-form-urlencoded;charset=UTF-8',
  multipart: 'multipart/form-data; boundary=x',
  'json-blob': 'application/json',
  'plain-blob': null,
  bytes: null,
};

/** https://fetch.spec.whatwg.org/#concept-bodyinit-extract */
function typeOf(body: Call['body']): string | null {
  return body === null ? null : types[body.kind];
}

function answerOf(
  { id, hops }: OracleCase,
  places: Places,
  url: string,
  isPreflight: boolean,
): ModelAnswer {
  const hop = hops[Number(/hop=(\d+)/.exec(url)?.[1])];
  const planned = isPreflight ? hop?.preflight : hop?.actual;
  if (planned === undefined) return { status: 404, headers: [] };
  const { status, headers, ending } = planned;
  if (ending === 'dropped' || status === proxyAuthentication) return null;
  return {
    status,
    headers: headers.map(([name, value]) => ({ name, value: fill(value, places, id) })),
  };
}
