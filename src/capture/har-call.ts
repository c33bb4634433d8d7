import type { Call, ScriptPlace } from '../exchange/exchange.ts';
import { type Fields, fields, isCount, oneOf, text } from './har-fields.ts';

const modes = ['cors', 'no-cors', 'same-origin'] as const;
const credentials = ['include', 'same-origin', 'omit'] as const;
const redirects = ['follow', 'error', 'manual'] as const;

/**
 * How the page made the call behind an entry: a field that Whycors itself adds, where it watched the call.
 *
 * @param value an entry of a HAR
 * @returns null where it does not say
 */
export function callFromHar(value: unknown): Call | null {
  const call = fields(fields(value)['_call']);
  const mode = oneOf([...modes, 'unobserved'], call['mode']);
  const sent = oneOf([...credentials, 'unobserved'], call['credentials']);
  if (mode === null || sent === null) return null;
  const redirect = oneOf(redirects, call['redirect']);
  const madeAt = placeFrom(fields(call['madeAt']));
  return {
    mode,
    credentials: sent,
    ...texts(call, ['kind', 'cache']),
    ...(redirect !== null && { redirect }),
    ...(madeAt !== null && { madeAt }),
    ...flags(call, ['hasUploadListener', 'hasStreamBody', 'isAmbiguous']),
    ...(isCount(call['cameBack']) && { cameBack: call['cameBack'] }),
  };
}

function placeFrom({ url, line, column }: Fields): ScriptPlace | null {
  const known = text(url);
  return known !== null && isCount(line) && isCount(column) ? { url: known, line, column } : null;
}

function texts<Key extends string>(call: Fields, keys: readonly Key[]) {
  return pick(call, keys, (value) => typeof value === 'string');
}

function flags<Key extends string>(call: Fields, keys: readonly Key[]) {
  return pick(call, keys, (value) => typeof value === 'boolean');
}

function pick<Key extends string, Value>(
  call: Fields,
  keys: readonly Key[],
  is: (value: unknown) => value is Value,
): Partial<Record<Key, Value>> {
  const picked: Partial<Record<Key, Value>> = {};
  for (const key of keys) {
    const value = call[key];
    if (is(value)) picked[key] = value;
  }
  return picked;
}
