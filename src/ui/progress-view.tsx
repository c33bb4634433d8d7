import type { PreflightNeed } from '../diagnosis/preflight-need.ts';
import type { Progress } from '../diagnosis/progress.ts';
import { unrecordedStatus } from '../exchange/entry.ts';
import { clip, clipMethod } from './clip.ts';
import { panelTexts } from './texts/texts.ts';
import { WordsView } from './words-view.tsx';

function outcome({ state, status }: Progress): string {
  const said = panelTexts.outcome;
  if (state === 'not-sent') return said.notSent;
  if (state === 'cached') return said.cached;
  if (status === null) return said.noAnswer;
  if (status === unrecordedStatus) return said.noStatus;
  return state === 'failed' ? said.stoppedAt(status) : said.status(status);
}

/** What called for a preflight. */
function Because({ need }: { readonly need: PreflightNeed | undefined }) {
  const because = (need?.because ?? []).map((each) => ({ ...each, name: clip(each.name, 60) }));
  return (
    <span class="step-because">
      {because.length === 0 ? (
        panelTexts.neededForBody
      ) : (
        <WordsView words={panelTexts.neededFor(because)} />
      )}
    </span>
  );
}

interface Props {
  readonly progress: readonly Progress[];
  /** Of each hop. */
  readonly preflights: readonly PreflightNeed[];
}

/** What the browser did, a request at a time, and where it stopped. */
export function ProgressView({ progress, preflights }: Props) {
  return (
    <ol class="progress">
      {progress.map((step) => (
        <li key={`${step.hop} ${step.on}`} class={`step step-${step.state}`}>
          <span class="step-what">
            {step.on === 'preflight' ? panelTexts.preflight : panelTexts.actualRequest}
          </span>
          <span class="step-request">
            <span class="method">{clipMethod(step.method)}</span> {clip(step.url, 500)}
          </span>
          <span class="step-outcome">{outcome(step)}</span>
          {step.on === 'preflight' && <Because need={preflights[step.hop]} />}
        </li>
      ))}
    </ol>
  );
}
