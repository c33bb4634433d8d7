import type { ConsoleMessage, Said } from './console-message.ts';
import type { Part } from './match.ts';
import { narrowed } from './narrowed.ts';
import { standsAlone } from './parts.ts';
import { saidBy } from './said-by.ts';
import { withoutShortened } from './shortened.ts';
import type { SqueezedText } from './squeezed-text.ts';

/** Puts the parts of a text together to messages. */
export function assemble(text: SqueezedText, parts: readonly Part[]): ConsoleMessage[] {
  const groups: Part[][] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if (last !== undefined && belongs(text, last, part)) last.push(part);
    else if (last !== undefined && isBehindBrokenUrl(text, last, part)) {
      last.push(...withUrlUpTo(text, last.splice(-1), part.start), part);
    } else groups.push([part]);
  }
  return withoutEchoes(
    groups.filter((group) => tells(text, group)).map((group) => messageOf(text, group)),
  );
}

/** A message has a few parts, or one of which little is left, which stands for several. */
const mostParts = 12;

/** What may stand between a head and its reason, or between a reason and what is said besides. */
const between = /^[^a-z0-9]{0,4}$/i;

/** What may stand between two lines that WebKit prints together: where in a script it was, and `[Error]`. */
const betweenLines = /^[\W\d]*(?:\([^()]*\))?[\W\d]*(?:error[\W\d]*)?$/i;
const longestBetweenLines = 100;

function belongs(text: SqueezedText, group: readonly Part[], part: Part): boolean {
  const last = group.at(-1);
  if (last === undefined || group.length >= mostParts) return false;
  if (last.start === part.start && last.end === part.end) return true;
  if (part.start - last.end > longestBetweenLines) return false;
  const gap = text.folded.slice(last.end, part.start);
  const hasReason = group.some(({ wording }) => wording.role === 'reason');
  switch (part.wording.role) {
    case 'sequel':
      return isReasonOfWebKit(last) && betweenLines.test(gap);
    case 'aside':
      return between.test(gap);
    default:
      return !hasReason && isHead(last) && between.test(gap);
  }
}

function isReasonOfWebKit({ wording: { engine, role } }: Part): boolean {
  return engine === 'webkit' && role === 'reason';
}

/** Whether a reason stands behind a URL at which a sentence ends, and in which a line was broken. */
function isBehindBrokenUrl(text: SqueezedText, group: readonly Part[], part: Part): boolean {
  const last = group.at(-1);
  return (
    last?.fillings.at(-1)?.to === last?.end &&
    last?.wording.role === 'lead' &&
    (part.wording.role === 'reason' || part.wording.role === 'head') &&
    text.hasBreakBefore(last.end) &&
    text.nextSpace(last.end) >= part.start
  );
}

function withUrlUpTo({ folded }: SqueezedText, [part]: Part[], end: number): Part[] {
  const filling = part?.fillings.at(-1);
  if (part === undefined || filling === undefined) return [];
  const to = end - (/[.:]/.test(folded[end - 1] ?? '') ? 1 : 0);
  return [{ ...part, end, fillings: [...part.fillings.slice(0, -1), { ...filling, to }] }];
}

/** WebKit prints the same once more, as the resource's. */
function withoutEchoes(messages: readonly ConsoleMessage[]): ConsoleMessage[] {
  const kept: ConsoleMessage[] = [];
  for (const message of messages) {
    const last = kept.at(-1);
    if (last !== undefined && isEcho(message, last))
      kept[kept.length - 1] = { ...last, end: message.end };
    else kept.push(message);
  }
  return kept;
}

function isEcho(message: ConsoleMessage, before: ConsoleMessage): boolean {
  if (message.engine !== 'webkit' || before.engine !== 'webkit') return false;
  if (message.url !== null || before.url === null || message.reasons.length === 0) return false;
  return said.every((name) => String(message[name]) === String(before[name]));
}

const said = [
  'reasons',
  'redirectsTo',
  'origin',
  'status',
  'value',
  'method',
  'requestHeader',
] as const;

function isHead({ wording: { role } }: Part): boolean {
  return role === 'head' || role === 'lead';
}

/** Whether a group says anything about a refusal. */
function tells(text: SqueezedText, group: readonly Part[]): boolean {
  const [first] = group;
  if (first === undefined || !group.some((part) => standsAlone(text, part))) return false;
  const kinds = new Set(group.map(({ wording }) => wording.says.kind));
  if (kinds.size > 1 && group.every(({ start }) => start === first.start)) return false;
  if (isHead(first)) {
    // What stands at the same place is what it may be besides.
    const isLead = group.some(
      ({ start, wording }) => start === first.start && wording.role === 'lead',
    );
    return (
      !isLead || group.some(({ start, wording }) => start > first.start && wording.role !== 'lead')
    );
  }
  const { role } = first.wording;
  return role === 'reason' || (role === 'sequel' && !first.isCut);
}

function messageOf(text: SqueezedText, group: readonly Part[]): ConsoleMessage {
  const last = group.reduce((most, part) => (part.end > most.end ? part : most));
  const isStopped = text.folded[last.end] === '.' && !text.hasGapBefore(last.end);
  const end = last.end + (isStopped ? 1 : 0);
  const start = group[0]?.start ?? 0;
  return asMessage(text, saidBy(text, group), start, end);
}

/** @param start and `end` are places in the squeezed text */
export function asMessage(
  text: SqueezedText,
  written: Said,
  start: number,
  end: number,
): ConsoleMessage {
  const said = withoutShortened(written);
  const reasons = narrowed(said);
  const [first = null, ...others] = reasons;
  return {
    ...said,
    reasons,
    reason: others.length === 0 ? first : null,
    start: text.offsetOf(start),
    end: text.endOf(end),
  };
}
