import { allReasons } from '../../diagnosis/algorithms.ts';
import type { AnswerChange } from '../../diagnosis/fix/answer-change.ts';
import type { CallChange } from '../../diagnosis/fix/call-change.ts';
import type { Words } from '../../diagnosis/words.ts';
import type { ConsoleMessage } from '../console-message.ts';
import { closing as closingTexts, others, unsaid } from '../texts/texts.ts';
import { answerKept, isAlsoError } from './answered.ts';
import { callChanges, changeIn } from './change.ts';
import { closing } from './closing.ts';
import { corsCheck } from './cors-check.ts';
import { isOpaque, isTainted, type Told } from './facts.ts';
import { notSent } from './not-sent.ts';
import { ofOthers } from './others.ts';
import { preflight } from './preflight.ts';
import { ofSeveral, withoutReason } from './unsaid.ts';

/** What is to be said of a message. Plain JSON, as a diagnosis is. */
export interface MessageExplanation {
  readonly headline: Words;
  /** What the browser said in plain words; who must change what; what the text does not tell. */
  readonly sentences: readonly Words[];
  /** What it may be, where the text stands for several reasons that are not one thing. */
  readonly alternatives: readonly Words[];
  /** What the answer has to change, as far as the text determines it. Its method is empty where nobody knows it. */
  readonly change: AnswerChange | null;
  readonly call: readonly CallChange[];
  /** The engine's own name for it. */
  readonly code: string | null;
  /** Where more is to be read. */
  readonly links: readonly string[];
}

const byReason = new Map(Object.entries({ ...corsCheck, ...preflight, ...notSent }));

/**
 * What a message says in plain words, and what follows from it.
 *
 * @param isRecorded whether its tab is recorded: then nobody has to be told to do that
 */
export function explainMessage(message: ConsoleMessage, isRecorded = false): MessageExplanation {
  const other = ofOthers(message);
  const told = other ?? ofCors(message);
  const alternatives = other === null ? alternativesTo(message, told) : [];
  const isOpen = alternatives.length > 0;
  return {
    headline: told.headline,
    sentences:
      other === null
        ? [
            ...(message.engine === 'jsdom' ? [unsaid.jsdom] : answerKept(message)),
            ...told.sentences,
            ...endings(message),
            ...(isRecorded ? [] : closings(message, isOpen)),
          ]
        : told.sentences,
    alternatives,
    change: other === null ? changeIn(message) : null,
    call: other === null ? callChanges(message) : [],
    code: message.code,
    links: other === null ? linksFor(message) : [],
  };
}

function ofCors(message: ConsoleMessage): Told {
  const { reason, reasons } = message;
  if (reasons.length > 1) return ofSeveral(message);
  const tell = reason === null ? undefined : byReason.get(reason);
  return tell === undefined ? withoutReason(message) : tell(message);
}

function endings(message: ConsoleMessage): Words[] {
  const { reason, reasons, during } = message;
  const isOriginOfPreflight =
    during === 'preflight' && !isOpaque(message) && Object.hasOwn(corsCheck, reason ?? '');
  const saysSoItself = reasons.includes('allow-origin-missing');
  return [
    ...(saysSoItself ? [] : isAlsoError(message)),
    ...(isOriginOfPreflight ? [closingTexts.alsoOnResponse] : []),
    ...(isTainted(message) && message.url !== null ? [closingTexts.callDirectly(message.url)] : []),
  ];
}

/**
 * Where to see what the text does not tell.
 *
 * @param isOpen whether nobody knows which of several reasons it is
 */
function closings(message: ConsoleMessage, isOpen: boolean): Words[] {
  if (message.engine === 'jsdom') return [unsaid.inTests];
  return message.kind === 'cors-warning' ? [] : [isOpen ? closingTexts.reason : closing(message)];
}

/** The headlines of the reasons, where nothing more is known than that it is one of them. */
function alternativesTo(message: ConsoleMessage, told: Told): Words[] {
  if (told.sentences.length !== 1 || message.reasons.length < 2) return [];
  return message.reasons.flatMap((reason) => {
    const tell = byReason.get(reason);
    return tell === undefined ? [] : [tell({ ...message, reason, reasons: [reason] }).headline];
  });
}

/** The standard, and what Mozilla writes of its own message. */
function linksFor({ reasons, code, engine }: ConsoleMessage): string[] {
  const specs = allReasons.flatMap(({ id, spec }) => (reasons.includes(id) ? [spec] : []));
  const page = code?.replace(/\d$/, '');
  return [
    ...(engine === 'firefox' && page !== undefined && !page.endsWith('Deprecation')
      ? [`https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS/Errors/${page}`]
      : []),
    ...new Set(specs),
  ];
}

/** What is said of a text without any message. */
export const noMessage: Told = {
  headline: others.headlineNoMessage,
  sentences: [others.whatToCopy, others.beginnings, others.beginningsOfSafari],
};
