import * as texts from '../texts/texts.ts';
import type { NetworkError } from './network-error.ts';

const id = 'tls';

/** The secure connection did not come about. The first that fits speaks. */
export const tlsErrors: readonly NetworkError[] = [
  {
    id,
    names: ['net::ERR_CERT_DATE_INVALID'],
    said: texts.networkErrors.certificateDate,
  },
  {
    id,
    names: ['net::ERR_CERT_AUTHORITY_INVALID'],
    said: texts.networkErrors.certificateAuthority,
  },
  {
    id,
    names: ['net::ERR_CERT_COMMON_NAME_INVALID'],
    said: texts.networkErrors.certificateName,
  },
  {
    id,
    names: ['net::ERR_SSL_PROTOCOL_ERROR'],
    said: texts.networkErrors.httpsNotSpoken,
  },
  {
    id,
    names: [],
    beginnings: ['net::ERR_CERT_', 'net::ERR_SSL_'],
    said: texts.networkErrors.notSecured,
  },
];
