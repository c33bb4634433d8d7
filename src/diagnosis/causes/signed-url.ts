import { opaqueOrigin, serializedOrigin } from '../../fetch-standard/origin.ts';
import { serverOf } from '../server.ts';
import * as texts from '../texts/more-texts.ts';
import type { CauseRule } from './cause.ts';
import { originLines } from './origin-lines.ts';
import { followedRedirects, type Redirect, refusedRedirect } from './redirect.ts';
import type { Scene } from './scene.ts';

/**
 * The parameters by which a URL is known to be signed, in lower case: all of a row.
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
 * https://cloud.google.com/storage/docs/authentication/signatures
 * https://learn.microsoft.com/rest/api/storageservices/create-service-sas
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-signed-urls.html
 */
const signatures: readonly (readonly string[])[] = [
  ['x-amz-signature'],
  ['x-goog-signature'],
  ['sig', 'se'],
  ['signature', 'key-pair-id'],
  ['signature', 'expires'],
];

/** Whether a URL holds a signature, which is made for one use of it and a short time. */
export function isSigned({ search }: URL): boolean {
  const parameters = search.slice(1).toLowerCase().split('&');
  const names = new Set(parameters.map((parameter) => parameter.split('=')[0]));
  return signatures.some((row) => row.every((name) => names.has(name)));
}

/** The redirect to a signed URL at which the browser stops naming the page; null where none is. */
function signedRedirect(scene: Scene): Redirect | null {
  const { pageOrigin } = scene.exchange;
  if (pageOrigin.origin === opaqueOrigin || scene.finding.during === 'preflight') return null;
  const refused = refusedRedirect(scene);
  const last = refused ?? followedRedirects(scene).at(-1) ?? null;
  if (last === null || !isSigned(last.to)) return null;
  const isTainted = last.from.origin !== pageOrigin.origin && last.from.origin !== last.to.origin;
  return isTainted ? last : null;
}

/** `Location: https://bucket.s3.amazonaws.com/f.pdf?X-Amz-Signature=…`, of an API that is not the page's. */
export const signedUrlRedirect: CauseRule = {
  id: 'signed-url-redirect',
  detect(scene) {
    const { exchange, failed } = scene;
    const redirect = signedRedirect(scene);
    if (redirect === null || failed === null) return null;
    const { hop, from, to, evidence } = redirect;
    const isError = scene.step?.during === 'response' && scene.step.status >= 400;
    const server = serverOf(from.href);
    const tainted = texts.causes['null-origin'];
    const said = texts.causes['signed-url-redirect'];
    return {
      // Of an error answer the error is the news.
      confidence: isError ? 'possible' : 'certain',
      headline: said.headline,
      sentences: [
        tainted.redirectedAgain(server, serializedOrigin(to.href) ?? ''),
        tainted.cannotKnowThePage(exchange.pageOrigin.origin),
      ],
      evidence: [...evidence, ...originLines(failed)],
      remedy: {
        steps: [said.giveItInTheBody(server), said.callItAsItIs],
        side: 'server',
        answer: { hop, status: 200 },
        isNextCalled: true,
        isOnlyWay: true,
      },
    };
  },
};
