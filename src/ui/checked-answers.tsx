import type { Check, CheckedAnswer, CheckState } from '../diagnosis/checks/check.ts';
import * as texts from '../diagnosis/texts/more-texts.ts';
import { clip, clipMethod } from './clip.ts';
import { OfAnswer, placeOf } from './header-links.tsx';
import type { Standing } from './standing.ts';
import { checks as checkLabels } from './texts/checks.ts';
import { Mark } from './verdict-mark.tsx';
import { WordsView } from './words-view.tsx';

/** The shape that stands for what became of a check: that of the verdict that it would give. */
const shapes: Readonly<Record<CheckState, Standing>> = {
  passed: 'allowed',
  failed: 'blocked',
  'let-pass': 'failed',
  'not-reached': 'outside',
  unknown: 'inconclusive',
};

/** What came, beside what passes. */
function Values({ check: { header, got, expected, state }, isSeen }: RowProps) {
  const isOpen = state !== 'passed' && state !== 'not-reached';
  const isMissing = isOpen && isSeen && header !== null && got === null;
  const isWanted = isOpen && expected !== null && expected !== got;
  return (
    <>
      {got !== null && (
        <span class="value">
          {checkLabels.sent} <code>{clip(got, 200)}</code>
        </span>
      )}
      {isMissing && <span class="value">{checkLabels.sentNone}</span>}
      {isWanted && (
        <span class="value">
          {checkLabels.wanted} <code>{clip(expected, 200)}</code>
        </span>
      )}
    </>
  );
}

interface RowProps {
  readonly check: Check;
  /** Whether the answer is there, with or without the header. */
  readonly isSeen: boolean;
}

function CheckRow({ check, isSeen }: RowProps) {
  const { state, words } = check;
  return (
    <tr class={`check-${state}`}>
      <td class="check-state">
        <Mark shape={shapes[state]} name={checkLabels.states[state]} />
      </td>
      <td class="check-words">
        <WordsView words={words} />
      </td>
      <td class="check-values">
        <Values check={check} isSeen={isSeen} />
      </td>
    </tr>
  );
}

/** The algorithms that make some checks, each with its place in the standard. */
function Algorithms({ checks }: Pick<CheckedAnswer, 'checks'>) {
  const places = [...new Set(checks.map(({ spec }) => spec))];
  return (
    <span class="algorithms">
      {places.map((spec) => (
        <a key={spec} href={spec} target="_blank" rel="noreferrer">
          {texts.algorithms[spec]}
        </a>
      ))}
    </span>
  );
}

function AnswerChecks({ answer }: { readonly answer: CheckedAnswer }) {
  const { checks, kind, method, url } = answer;
  const note = checkLabels.kinds[kind];
  return (
    <section class="checked">
      <div class="checked-head">
        <h4>{checkLabels.answer({ ...answer, method: clipMethod(method) })}</h4>
        <Algorithms checks={checks} />
      </div>
      <p class="checked-url">{clip(url, 300)}</p>
      {note !== null && answer.during !== 'request' && <p class="note">{note}</p>}
      <OfAnswer answer={placeOf(answer)}>
        <table class="checks">
          <tbody>
            {checks.map((check, index) => (
              <CheckRow
                key={index}
                check={check}
                isSeen={kind === 'recorded' || kind === 'not-checked'}
              />
            ))}
          </tbody>
        </table>
      </OfAnswer>
    </section>
  );
}

/** What the standard asks of answers, and what became of it. */
export function CheckedAnswers({ answers }: { readonly answers: readonly CheckedAnswer[] }) {
  return answers.map((answer) => (
    <AnswerChecks key={`${answer.hop} ${answer.during}`} answer={answer} />
  ));
}
