import { allowOriginHeader } from '../allow-origin.ts';
import { answerLines, outcomeLine, requestLines } from '../evidence.ts';
import { code, header, say, type Words } from '../words.ts';
import type { CauseRule } from './cause.ts';
import { errorAnswer, lostItsHeaders, unless } from './failed-answer.ts';
import { optionsNotRouted } from './options-refused.ts';

const onErrorsToo: Words = say`Let whatever made this answer send ${header(allowOriginHeader)} on errors too. Then the page can read them.`;

/** A 413: the body is larger than somebody on the way takes. */
export const payloadTooLarge: CauseRule = {
  id: 'payload-too-large',
  detect(scene) {
    const failed = errorAnswer(scene, 413);
    if (failed === null) return null;
    return {
      confidence: 'certain',
      headline: say`The request is too large for the server; CORS only hides it`,
      sentences: [
        say`The server answered ${code('413')}: it does not take a body of this size.`,
        say`Mostly this is the limit of a proxy in front, and the application never saw the request. In nginx it is ${code('client_max_body_size')}.`,
        say`Send less, or raise the limit there.`,
        onErrorsToo,
      ],
      evidence: [
        outcomeLine(failed),
        ...requestLines(failed, 'Content-Length'),
        ...answerLines(failed, 'Server'),
      ],
    };
  },
};

/** A 429: too many requests. */
export const rateLimited: CauseRule = {
  id: 'rate-limited',
  detect(scene) {
    const failed = scene.step?.status === 429 ? lostItsHeaders(scene) : null;
    if (failed === null) return null;
    const [limited] = answerLines(failed, 'Retry-After');
    return {
      confidence: 'certain',
      headline: say`The server is asked too often; CORS only hides it`,
      sentences: [
        say`The answer is ${code('429')}: a limit on the number of requests was reached.`,
        limited === undefined
          ? say`Send fewer requests, and wait before the next.`
          : say`Send fewer requests. The server says when to come back: ${code(limited.line)}.`,
        say`The limiter answers before the CORS layer does. Let the CORS layer run first, and let the limiter pass OPTIONS without counting it.`,
      ],
      evidence: [outcomeLine(failed), ...answerLines(failed, 'Retry-After', 'X-RateLimit-Limit')],
    };
  },
};

/** A 404 without headers: nobody is there who would set them. */
export const notFound: CauseRule = unless([optionsNotRouted], {
  id: 'not-found',
  detect(scene) {
    const isPreflight = scene.finding.during === 'preflight';
    // A preflight fails by its status also where its answer allows the page.
    const isRefusedByStatus = scene.finding.reason === 'preflight-status';
    const failed = isRefusedByStatus ? scene.failed : lostItsHeaders(scene);
    if (failed === null || scene.step?.status !== 404) return null;
    return {
      // Of a preflight it is as likely that the path is right, and knows no OPTIONS.
      confidence: isPreflight ? 'possible' : 'likely',
      headline: say`There is nothing at this URL`,
      sentences: [
        say`The server answered ${code('404')}. The path, the version, the region or the deployment in the URL may be wrong.`,
        say`Check the URL first: ${code(failed.entry.url)}.`,
        isPreflight
          ? say`If it is right, the server has no route for OPTIONS there. Then let the CORS layer answer OPTIONS before the routes are looked up.`
          : onErrorsToo,
      ],
      evidence: [outcomeLine(failed)],
    };
  },
});

/** Any other error of the 400s: the application said no, and the page cannot read why. */
export const requestRejected: CauseRule = {
  id: 'request-rejected',
  detect(scene) {
    const failed = scene.finding.during === 'response' ? lostItsHeaders(scene) : null;
    const status = scene.step?.status ?? 0;
    if (failed === null || status >= 500) return null;
    return {
      confidence: 'likely',
      headline: say`The server answered ${code(String(status))}; CORS only hides it`,
      sentences: [
        say`First find out why the server answered ${code(String(status))}: its log, or the response in the Network panel, says so.`,
        say`Error answers often leave out headers that the others have. So the page cannot read the error either.`,
        onErrorsToo,
      ],
      evidence: [outcomeLine(failed)],
    };
  },
};
