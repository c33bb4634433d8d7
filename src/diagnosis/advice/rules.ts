import type { AdviceRule } from './advice.ts';
import { varyOriginMissing } from './caches.ts';
import { cookieNotSent, cookieNotStored } from './cookies.ts';
import { headerNotExposed } from './header-not-exposed.ts';
import { httpOriginWithCredentials, nullAllowed, originReflected } from './origins.ts';
import { authorizationByWildcard, maxAgeBeyondCap, preflightEveryTime } from './preflights.ts';
import { wildcardOnPrivateData } from './private-data.ts';

/** All advice on answers that pass, in the order in which it is told where none weighs more than another. */
export const rules: readonly AdviceRule[] = [
  originReflected,
  nullAllowed,
  httpOriginWithCredentials,
  wildcardOnPrivateData,
  authorizationByWildcard,
  varyOriginMissing,
  cookieNotStored,
  cookieNotSent,
  preflightEveryTime,
  headerNotExposed,
  maxAgeBeyondCap,
];
