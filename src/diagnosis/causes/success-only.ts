import { allowOriginHeader } from '../allow-origin.ts';
import { answerLines, outcomeLine } from '../evidence.ts';
import { code, header, say } from '../words.ts';
import type { CauseRule } from './cause.ts';
import { allowedSibling, lostItsHeaders } from './failed-answer.ts';

/** Where the server's good answers to this page have the header, and no error answer has. */
export const headersOnSuccessOnly: CauseRule = {
  id: 'headers-on-success-only',
  detect(scene) {
    const failed = scene.finding.during === 'response' ? lostItsHeaders(scene) : null;
    const status = scene.step?.status ?? 0;
    if (failed === null) return null;
    const sibling = allowedSibling(scene, ({ on }) => on === 'response');
    const isDisproved = scene.siblings.kinds.some(
      (each) =>
        each.on === 'response' &&
        each.response.status >= 400 &&
        answerLines(each, allowOriginHeader).length > 0,
    );
    if (sibling === undefined || isDisproved) return null;
    return {
      // Of a server that failed the failure is the news.
      confidence: status < 500 ? 'likely' : 'possible',
      headline: say`The server answered ${code(String(status))}, and only its successes have CORS headers`,
      sentences: [
        say`Answers of this server that succeed have ${header(allowOriginHeader)}. This error has not, so the page cannot read it.`,
        say`First find out why the server answered ${code(String(status))}: its log, or the response in the Network panel, says so.`,
        say`Let the server set the header on errors too. nginx does so with ${code('always')} at the end of ${code('add_header')}, Apache with ${code('Header always set')}.`,
      ],
      evidence: [
        outcomeLine(failed),
        ...answerLines(failed, 'Server'),
        outcomeLine(sibling),
        ...answerLines(sibling, allowOriginHeader),
      ],
    };
  },
};
