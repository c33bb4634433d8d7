import { code, say } from '../../../words.ts';

const untrusted = say`The browser does not trust the server's certificate`;

/** Only a page of its own offers to go on; a call of a script fails without a word. */
const openInTab = say`Open the URL in a tab of its own: the browser says there what is wrong with the certificate.`;

/** What the browser means where the secure connection did not come about. */
export const tlsErrors = {
  certificateDate: {
    headline: untrusted,
    sentences: [
      say`By the clock of this machine the certificate has run out, or does not hold yet.`,
      say`Look at the clock of this machine first. If it is right, whoever runs the server has to renew the certificate.`,
    ],
  },
  certificateAuthority: {
    headline: untrusted,
    sentences: [
      say`This machine knows nobody who signed the certificate. Certificates that a server made for itself are so.`,
      say`For a server of your own, let this machine trust the certificate's maker. Any other needs a certificate of a known authority.`,
    ],
  },
  certificateName: {
    headline: untrusted,
    sentences: [
      say`The certificate is for another host name than that of the URL.`,
      say`Call the name that the certificate is for, or let whoever runs the server add this one to it.`,
    ],
  },
  httpsNotSpoken: {
    headline: say`The server does not speak https as the browser does`,
    sentences: [
      say`Most often a server that speaks only ${code('http:')} is called with ${code('https:')}, or the port is another one's.`,
      say`Check the scheme and the port of the URL.`,
    ],
  },
  notSecured: {
    headline: untrusted,
    sentences: [say`The secure connection was not made, so nothing was asked.`, openInTab],
  },
};
