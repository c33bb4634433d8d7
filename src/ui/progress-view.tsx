import type { PreflightCause, PreflightNeed } from '../diagnosis/preflight-need.ts';
import type { Progress } from '../diagnosis/progress.ts';
import { unrecordedStatus } from '../exchange/entry.ts';
import { clip, clipMethod } from './clip.ts';

function outcome({ state, status }: Progress): string {
  if (state === 'not-sent') return 'never sent';
  if (state === 'cached') return 'not sent: an earlier answer still held';
  if (status === null) return 'no answer recorded';
  if (status === unrecordedStatus) return 'answered, status not recorded';
  return state === 'failed' ? `status ${status}, stopped here` : `status ${status}`;
}

const causeNames: Readonly<Record<PreflightCause['kind'], string>> = {
  method: 'method',
  header: 'header',
  'upload listener': 'listener on',
  stream: 'stream in',
};

/** What called for a preflight. */
function Because({ need }: { readonly need: PreflightNeed | undefined }) {
  const because = need?.because ?? [];
  return (
    <span class="step-because">
      {because.length === 0
        ? 'needed because of an upload listener, or a stream as the body'
        : because.map(({ kind, name }, index) => (
            <span key={`${kind} ${name}`}>
              {index === 0 ? 'needed because of the ' : ', '}
              {causeNames[kind]} <code>{clip(name, 60)}</code>
            </span>
          ))}
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
          <span class="step-what">{step.on === 'preflight' ? 'Preflight' : 'Actual request'}</span>
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
