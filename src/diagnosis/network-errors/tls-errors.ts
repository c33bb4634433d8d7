import { code, say, type Words } from '../words.ts';
import type { NetworkError } from './network-error.ts';

const id = 'tls';

const untrusted = (): Words => say`The browser does not trust the server's certificate`;

/** Only a page of its own offers to go on; a call of a script fails without a word. */
const openInTab = say`Open the URL in a tab of its own: the browser says there what is wrong with the certificate.`;

/** The secure connection did not come about. The first that fits speaks. */
export const tlsErrors: readonly NetworkError[] = [
  {
    id,
    names: ['net::ERR_CERT_DATE_INVALID'],
    headline: untrusted,
    sentences: [
      say`By the clock of this machine the certificate has run out, or does not hold yet.`,
      say`Look at the clock of this machine first. If it is right, whoever runs the server has to renew the certificate.`,
    ],
  },
  {
    id,
    names: ['net::ERR_CERT_AUTHORITY_INVALID'],
    headline: untrusted,
    sentences: [
      say`This machine knows nobody who signed the certificate. Certificates that a server made for itself are so.`,
      say`For a server of your own, let this machine trust the certificate's maker. Any other needs a certificate of a known authority.`,
    ],
  },
  {
    id,
    names: ['net::ERR_CERT_COMMON_NAME_INVALID'],
    headline: untrusted,
    sentences: [
      say`The certificate is for another host name than that of the URL.`,
      say`Call the name that the certificate is for, or let whoever runs the server add this one to it.`,
    ],
  },
  {
    id,
    names: ['net::ERR_SSL_PROTOCOL_ERROR'],
    headline: () => say`The server does not speak https as the browser does`,
    sentences: [
      say`Most often a server that speaks only ${code('http:')} is called with ${code('https:')}, or the port is another one's.`,
      say`Check the scheme and the port of the URL.`,
    ],
  },
  {
    id,
    names: [],
    beginnings: ['net::ERR_CERT_', 'net::ERR_SSL_'],
    headline: untrusted,
    sentences: [say`The secure connection was not made, so nothing was asked.`, openInTab],
  },
];
