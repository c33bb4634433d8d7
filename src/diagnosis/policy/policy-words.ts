import { code, codeList, say, type Words } from '../words.ts';
import type { Allows } from './difference.ts';
import type { LeftOut, ServerPolicy } from './server-policy.ts';

/**
 * What the policy of a server changes against today, in words: what it newly allows, what it takes away, and
 * what it cannot allow. "Today" is as far as the recording shows.
 */
export function policyWords(policy: ServerPolicy): Words[] {
  return [
    ...newlyAllowedWords(policy),
    ...noLongerAllowedWords(policy),
    ...credentialsWords(policy),
    ...policy.leftOut.map(leftOutWords),
  ];
}

function isNothing({ origins, methods, headers, credentials }: Allows): boolean {
  return origins.length + methods.length + headers.length === 0 && !credentials;
}

function newlyAllowedWords({ newlyAllows }: ServerPolicy): Words[] {
  if (isNothing(newlyAllows)) {
    return [say`It allows nothing that an answer in this recording does not allow already.`];
  }
  const { origins, methods, headers, credentials } = newlyAllows;
  return [
    ...list(
      origins,
      (one) => say`It newly allows the origin ${one}.`,
      'It newly allows the origins ',
    ),
    ...list(
      methods,
      (one) => say`It newly allows the method ${one}.`,
      'It newly allows the methods ',
    ),
    ...list(
      headers,
      (one) => say`It newly allows the request header ${one}.`,
      'It newly allows the request headers ',
    ),
    ...(credentials ? [say`It newly allows calls with credentials.`] : []),
  ];
}

function noLongerAllowedWords({ noLongerAllows }: ServerPolicy): Words[] {
  if (isNothing(noLongerAllows)) return [];
  const { origins, methods, headers, credentials } = noLongerAllows;
  const named = (values: readonly string[]) => values.filter((value) => value !== '*');
  const lost = [
    ...(origins.includes('*')
      ? [say`Today any origin is allowed. This names those that asked.`]
      : []),
    ...(methods.includes('*')
      ? [say`Today any method is allowed. This names those that were used.`]
      : []),
    ...(headers.includes('*')
      ? [say`Today any request header is allowed. This names those that were sent.`]
      : []),
    ...list(
      named(methods),
      (one) => say`It no longer allows the method ${one}.`,
      'It no longer allows the methods ',
    ),
    ...list(
      named(headers),
      (one) => say`It no longer allows the request header ${one}.`,
      'It no longer allows the request headers ',
    ),
    ...(credentials ? [say`It no longer allows calls with credentials.`] : []),
  ];
  return [
    ...lost,
    say`Nothing in this recording needs that. If other pages do, add what they need.`,
  ];
}

function credentialsWords({ credentials }: ServerPolicy): Words[] {
  switch (credentials) {
    case 'kept':
      return [
        say`The recording does not say whether the calls send credentials. The server allows them today, and this keeps it so.`,
      ];
    case 'unobserved':
      return [
        say`The recording does not say whether the calls send credentials. This does not allow them.`,
      ];
    default:
      return [];
  }
}

function leftOutWords({ what, value }: LeftOut): Words {
  switch (what) {
    case 'origin':
      return say`The origin ${code(value)} is left out. No server should allow it: the page has to be changed.`;
    case 'method':
      return say`The method ${code(value)} is left out: it cannot be written safely into every configuration.`;
    case 'header':
      return say`The request header ${code(value)} is left out: its name cannot be written safely into every configuration.`;
  }
}

/** A sentence about one value, or about several. */
function list(
  values: readonly string[],
  one: (value: ReturnType<typeof code>) => Words,
  several: string,
): Words[] {
  const [first, second] = values;
  if (first === undefined) return [];
  return second === undefined ? [one(code(first))] : [[several, ...codeList(values), '.']];
}
