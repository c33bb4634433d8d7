import { connectionErrors } from './connection-errors.ts';
import type { NetworkError } from './network-error.ts';
import { tlsErrors } from './tls-errors.ts';
import { withheldErrors } from './withheld-errors.ts';

/** https://source.chromium.org/chromium/chromium/src/+/main:net/base/net_error_list.h */
export const networkErrors: readonly NetworkError[] = [
  ...connectionErrors,
  ...tlsErrors,
  ...withheldErrors,
];

/**
 * What the browser's own name for a failure means.
 *
 * @param name as recorded, such as `net::ERR_CONNECTION_REFUSED`
 * @param isAnswered whether an answer had come all the same
 * @returns null where the name is not known, or says nothing of an answered request
 */
export function networkErrorOf(name: string | null, isAnswered: boolean): NetworkError | null {
  if (name === null) return null;
  const meaning = networkErrors.find(
    ({ names, beginnings = [] }) =>
      names.includes(name) || beginnings.some((beginning) => name.startsWith(beginning)),
  );
  return meaning === undefined || (isAnswered && meaning.isOfAnswersToo === undefined)
    ? null
    : meaning;
}
