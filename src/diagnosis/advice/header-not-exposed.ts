import { redactHeader } from '../../exchange/redaction.ts';
import {
  corsExposedHeaderNames,
  exposeHeadersHeader,
  isCorsSafelistedResponseHeaderName,
} from '../../fetch-standard/exposed-headers.ts';
import { type Header, isSameName } from '../../fetch-standard/header-list.ts';
import { splitList } from '../../fetch-standard/header-list-values.ts';
import { lineOf } from '../evidence.ts';
import { listChanges } from '../fix/answer-changes.ts';
import { serverOf } from '../server.ts';
import type { Step } from '../step.ts';
import * as texts from '../texts/more-texts.ts';
import type { Words } from '../words.ts';
import type { AdviceRule } from './advice.ts';
import { type AdvisedAnswer, changed } from './advised-answer.ts';
import { mark } from './marks.ts';
import { usefulHeaders } from './useful-headers.ts';

/** An answer has a header that pages often want, and the page cannot see it. */
export const headerNotExposed: AdviceRule = {
  id: 'header-not-exposed',
  needs: mark.response | mark.useful,
  lacks: 0,
  detect(answer) {
    const { step, recorded } = answer;
    const hidden = hiddenHeaders(answer);
    const [first] = hidden;
    if (first === undefined) return null;
    const credentials = answer.credentials.mode === 'include';
    const shown = [...hidden, exposeHeadersHeader];
    return {
      grade: 'hint',
      headline: texts.advice['header-not-exposed'].headline(hidden),
      sentences: [
        texts.advice['header-not-exposed'].notSeen(hidden, step.pageOrigin),
        why(step),
        texts.advice['header-not-exposed'].mustList(hidden, serverOf(step.url)),
      ],
      evidence: step.headers
        .filter(({ name }) => shown.some((each) => isSameName(each, name)))
        .map((each) => lineOf(recorded, withoutSecret(each))),
      change: changed(
        answer,
        listChanges(step.headers, exposeHeadersHeader, hidden, { credentials }, lowercase),
      ),
    };
  },
};

function lowercase(name: string): string {
  return name.toLowerCase();
}

/** Some of these headers carry tokens; what they hold is not the news. */
function withoutSecret(line: Header): string {
  const { name, value } = redactHeader(line);
  return `${name}: ${value}`;
}

/** Why it does not see them, though the server may have meant it to. */
function why({ headers }: Step): Words {
  const list = headers.find(({ name }) => isSameName(name, exposeHeadersHeader));
  if (list !== undefined && splitList(list.value).includes('*')) {
    return texts.advice['header-not-exposed'].wildcardDoesNotCount;
  }
  return texts.advice['header-not-exposed'].fewAreRead;
}

/** The names, as the answer writes them. Empty where the recording leaves open whether the page sees them. */
export function hiddenHeaders({
  step,
  credentials,
}: Pick<AdvisedAnswer, 'step' | 'credentials'>): string[] {
  const exposed = corsExposedHeaderNames(step.headers, credentials.mode === 'include');
  const mayAll = credentials.mode === 'unobserved' && exposed.some((name) => name === '*');
  if (mayAll) return [];
  const names = step.headers
    .filter((each) => isUseful(each, step))
    .map(({ name }) => name)
    .filter((name) => !isCorsSafelistedResponseHeaderName(name, exposed));
  return names.filter((name, at) => names.findIndex((each) => isSameName(each, name)) === at);
}

function isUseful({ name, value }: Header, { method, status }: Step): boolean {
  // A browser asks by itself whether its copy still holds; what was stored is named by its ETag.
  if (isSameName(name, 'ETag')) return method !== 'GET' && method !== 'HEAD';
  if (isSameName(name, 'Location')) return status === 201 || status === 202;
  // Most of these tell the browser what to load.
  if (isSameName(name, 'Link')) return /rel="?(?:next|prev|first|last)\b/i.test(value);
  return usefulHeaders.some((each) => isSameName(each, name));
}
