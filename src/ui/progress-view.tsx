import type { Progress } from '../diagnosis/progress.ts';
import { clip, clipMethod } from './clip.ts';

function outcome({ state, status }: Progress): string {
  if (state === 'not-sent') return 'never sent';
  if (status === null) return 'no answer recorded';
  return state === 'failed' ? `status ${status}, stopped here` : `status ${status}`;
}

/** What the browser did, a request at a time, and where it stopped. */
export function ProgressView({ progress }: { readonly progress: readonly Progress[] }) {
  return (
    <ol class="progress">
      {progress.map((step) => (
        <li key={`${step.hop} ${step.on}`} class={`step step-${step.state}`}>
          <span class="step-what">{step.on === 'preflight' ? 'Preflight' : 'Actual request'}</span>
          <span class="step-request">
            <span class="method">{clipMethod(step.method)}</span> {clip(step.url, 500)}
          </span>
          <span class="step-outcome">{outcome(step)}</span>
        </li>
      ))}
    </ol>
  );
}
