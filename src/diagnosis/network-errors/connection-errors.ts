import * as texts from '../texts/texts.ts';
import type { NetworkError } from './network-error.ts';

export const redirectLoop: NetworkError = {
  id: 'redirect-loop',
  names: ['net::ERR_TOO_MANY_REDIRECTS'],
  said: texts.networkErrors.redirectLoop,
};

export const unusableLocation: NetworkError = {
  id: 'unusable-location',
  names: ['net::ERR_INVALID_REDIRECT', 'net::ERR_RESPONSE_HEADERS_MULTIPLE_LOCATION'],
  said: texts.networkErrors.unusableLocation,
};

/** The connection did not come about, or broke. */
export const connectionErrors: readonly NetworkError[] = [
  {
    id: 'refused',
    names: ['net::ERR_CONNECTION_REFUSED'],
    said: texts.networkErrors.refused,
  },
  {
    id: 'dns',
    names: ['net::ERR_NAME_NOT_RESOLVED', 'net::ERR_NAME_RESOLUTION_FAILED'],
    said: texts.networkErrors.dns,
  },
  {
    id: 'offline',
    names: ['net::ERR_INTERNET_DISCONNECTED'],
    said: texts.networkErrors.offline,
  },
  {
    id: 'reset',
    names: [
      'net::ERR_EMPTY_RESPONSE',
      'net::ERR_CONNECTION_RESET',
      'net::ERR_CONNECTION_CLOSED',
      'net::ERR_CONNECTION_ABORTED',
    ],
    said: texts.networkErrors.reset,
  },
  {
    id: 'timeout',
    names: ['net::ERR_TIMED_OUT', 'net::ERR_CONNECTION_TIMED_OUT', 'net::ERR_ADDRESS_UNREACHABLE'],
    said: texts.networkErrors.timeout,
  },
  redirectLoop,
  unusableLocation,
];
