import { getHeader } from '../../fetch-standard/header-list.ts';
import { splitList } from '../../fetch-standard/header-list-values.ts';
import { opaqueOrigin } from '../../fetch-standard/origin.ts';
import { allowOriginHeader } from '../allow-origin.ts';
import { answerLines, outcomeLine, requestLines } from '../evidence.ts';
import { allowHeadersHeader, allowMethodsHeader } from '../preflight-lists.ts';
import { allowCredentialsHeader } from '../reasons/allow-credentials.ts';
import { code, codeList, header, say } from '../words.ts';
import type { CauseRule } from './cause.ts';

/** `*` to a call with credentials, from a server that elsewhere answers such calls as it must. */
const wildcardWithCredentials: CauseRule = {
  id: 'wildcard-with-credentials',
  detect({ finding, step, failed, siblings }) {
    const isIt = finding.reason === 'allow-origin-wildcard-with-credentials';
    if (!isIt || step === null || failed === null || step.origin === opaqueOrigin) return null;
    const right = siblings.kinds.find(
      ({ response: { headers } }) =>
        getHeader(headers, allowOriginHeader) === step.origin &&
        getHeader(headers, allowCredentialsHeader) === 'true',
    );
    if (right === undefined) return null;
    return {
      confidence: 'certain',
      headline: say`The server names your page in other answers, and sends ${code('*')} in this one`,
      sentences: [
        say`Here it sent ${code('*')}, elsewhere ${code(step.origin)}. So one part of the server knows your page, and another sets a fixed ${code('*')}.`,
        say`Look for that other part: a proxy, a file server, or a handler of this path with its own setting. Let the part that names your page answer here too.`,
      ],
      evidence: [
        ...answerLines(failed, allowOriginHeader),
        outcomeLine(right),
        ...answerLines(right, allowOriginHeader, allowCredentialsHeader),
      ],
    };
  },
};

const refusedWithCredentials = [
  'allow-origin-wildcard-with-credentials',
  'allow-credentials-not-true',
];

/** A token says who is calling, and no cookie went along: the credentials are for nothing. */
const credentialsNotNeeded: CauseRule = {
  id: 'credentials-not-needed',
  detect({ finding, step, failed, request, preflight }) {
    if (!refusedWithCredentials.includes(finding.reason) || step === null) return null;
    if (failed === null || getHeader(request?.entry.requestHeaders ?? [], 'Cookie') !== null)
      return null;
    const asked =
      preflight === null ? [] : requestLines(preflight, 'Access-Control-Request-Headers');
    // A browser adds one too, of a password that it knows; the page's own has to be asked for.
    if (!step.requestedHeaders.includes('authorization')) return null;
    const isSeen = request !== null && request.entry.response !== null;
    return {
      confidence: isSeen ? 'likely' : 'possible',
      headline: say`The call carries a token, so it may need no credentials`,
      sentences: [
        isSeen
          ? say`The page sends ${header('Authorization')} itself, and no cookie went along.`
          : say`The page sends ${header('Authorization')} itself. Whether a cookie would go along is not recorded.`,
        say`${code('credentials: "include"')} and ${code('withCredentials')} are about cookies and passwords that the browser keeps. A token that the page sends needs neither.`,
        say`If the server knows the caller by that token alone, take them out of the call.`,
      ],
      evidence: [...asked, ...answerLines(failed, allowOriginHeader, allowCredentialsHeader)],
    };
  },
};

const lists: ReadonlyMap<string, string> = new Map([
  ['method-not-allowed', allowMethodsHeader],
  ['header-not-allowed', allowHeadersHeader],
]);

/** `Access-Control-Allow-Headers: *`, and the call is made with credentials. */
const wildcardHeadersWithCredentials: CauseRule = {
  id: 'wildcard-headers-with-credentials',
  detect({ finding, step, failed }) {
    const name = lists.get(finding.reason);
    if (name === undefined || step === null || failed === null || !step.credentials) return null;
    if (!splitList(finding.got ?? '').includes('*')) return null;
    const needed = splitList(finding.expected ?? '');
    return {
      confidence: 'certain',
      headline: say`${code('*')} in ${header(name)} does not count with credentials`,
      sentences: [
        say`The call was made with credentials: ${code('credentials: "include"')}, or ${code('withCredentials')}. Then ${code('*')} stands for no method and no header.`,
        ['The server has to list each by its name: ', ...codeList(needed), '.'],
        // The standard never lets it stand for this one.
        ...(needed.includes('authorization')
          ? []
          : [
              say`If the call needs no cookies, leave the credentials out of it. Then ${code('*')} counts.`,
            ]),
      ],
      evidence: answerLines(failed, name),
    };
  },
};

/** Those of classes C and D that are about credentials. */
export const credentialCauses: readonly CauseRule[] = [
  wildcardWithCredentials,
  wildcardHeadersWithCredentials,
  credentialsNotNeeded,
];
