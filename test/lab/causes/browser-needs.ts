import { createHash, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type CausePorts, namedHosts } from './runs.ts';

/** The folder of an extension that stops one request, as content blockers do. */
export const blocker = fileURLToPath(new URL('blocker', import.meta.url));

/** The certificate of the server that stands for any with a good one, as PEM. */
export const certificate = readFileSync(
  new URL('certificates/trusted.pem', import.meta.url),
  'utf8',
);

/** By these Chromium finds the scenarios' hosts on this machine, and trusts that certificate alone. */
export function chromiumSwitches({ page }: CausePorts): string[] {
  const hosts = namedHosts.map((host) => `MAP ${host} 127.0.0.1`);
  const usualPort = `MAP page.lab.example:80 127.0.0.1:${page}`;
  const key = new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' });
  const hash = createHash('sha256').update(key).digest('base64');
  return [
    `--ignore-certificate-errors-spki-list=${hash}`,
    `--host-resolver-rules=${[...hosts, usualPort].join(',')}`,
  ];
}
