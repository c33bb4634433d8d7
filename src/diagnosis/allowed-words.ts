import { opaqueOrigin } from '../fetch-standard/origin.ts';
import * as texts from './texts/texts.ts';
import { sentences, type Words } from './words.ts';

/** What is said of a verdict. */
export interface VerdictWords {
  readonly headline: Words;
  readonly explanation: readonly Words[];
}

/** All of an answer that passed which is told. */
export interface PassedAnswer {
  /** Its origin. */
  readonly server: string;
  readonly status: number;
  readonly pageOrigin: string;
  /** Null where the page asked its own origin. */
  readonly allowOrigin: string | null;
  readonly includesCredentials: boolean;
}

interface Said {
  readonly of: PassedAnswer;
  readonly words: VerdictWords;
}

/** What was said last. Most requests pass, and a page asks few servers: of these it is said once, and kept once. */
const recent: Said[] = [];
const mostRecent = 8;

/** The words for an exchange in which every check passed. */
export function allowedWords(answer: PassedAnswer): VerdictWords {
  for (const said of recent) if (isSame(said.of, answer)) return said.words;
  const words = wordsOf(answer);
  if (recent.length === mostRecent) recent.shift();
  recent.push({ of: answer, words });
  return words;
}

function isSame(a: PassedAnswer, b: PassedAnswer): boolean {
  return (
    a.server === b.server &&
    a.status === b.status &&
    a.allowOrigin === b.allowOrigin &&
    a.pageOrigin === b.pageOrigin &&
    a.includesCredentials === b.includesCredentials
  );
}

function wordsOf({
  server,
  status,
  pageOrigin,
  allowOrigin,
  includesCredentials,
}: PassedAnswer): VerdictWords {
  return {
    headline: texts.verdicts.allowed.headline,
    explanation: sentences(
      pageOrigin === opaqueOrigin
        ? texts.verdicts.allowed.allowsPageWithoutOrigin(server, status)
        : texts.verdicts.allowed.allowsPage(server, status, pageOrigin),
      allowOrigin === null ? null : texts.verdicts.allowed.sent(allowOrigin),
      includesCredentials ? texts.verdicts.allowed.allowsCredentials : null,
    ),
  };
}
