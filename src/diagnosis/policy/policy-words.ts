import * as texts from '../texts/more-texts.ts';
import type { Words } from '../words.ts';
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
    return [texts.policy.changesNothing];
  }
  const { origins, methods, headers, credentials } = newlyAllows;
  return [
    ...ofSome(origins, texts.policy.newlyAllowsOrigins),
    ...ofSome(methods, texts.policy.newlyAllowsMethods),
    ...ofSome(headers, texts.policy.newlyAllowsHeaders),
    ...(credentials ? [texts.policy.newlyAllowsCredentials] : []),
  ];
}

function noLongerAllowedWords({ noLongerAllows }: ServerPolicy): Words[] {
  if (isNothing(noLongerAllows)) return [];
  const { origins, methods, headers, credentials } = noLongerAllows;
  const named = (values: readonly string[]) => values.filter((value) => value !== '*');
  const lost = [
    ...(origins.includes('*') ? [texts.policy.todayAnyOrigin] : []),
    ...(methods.includes('*') ? [texts.policy.todayAnyMethod] : []),
    ...(headers.includes('*') ? [texts.policy.todayAnyHeader] : []),
    ...ofSome(named(methods), texts.policy.noLongerAllowsMethods),
    ...ofSome(named(headers), texts.policy.noLongerAllowsHeaders),
    ...(credentials ? [texts.policy.noLongerAllowsCredentials] : []),
  ];
  return [...lost, texts.policy.addWhatOthersNeed];
}

function credentialsWords({ credentials }: ServerPolicy): Words[] {
  switch (credentials) {
    case 'kept':
      return [texts.policy.keepsCredentials];
    case 'unobserved':
      return [texts.policy.leavesCredentialsOut];
    default:
      return [];
  }
}

function leftOutWords({ what, value }: LeftOut): Words {
  switch (what) {
    case 'origin':
      return texts.policy.leavesOriginOut(value);
    case 'method':
      return texts.policy.leavesMethodOut(value);
    case 'header':
      return texts.policy.leavesHeaderOut(value);
  }
}

/** A sentence about values, where there are any. */
function ofSome(values: readonly string[], words: (values: readonly string[]) => Words): Words[] {
  return values.length === 0 ? [] : [words(values)];
}
