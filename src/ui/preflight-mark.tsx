import type { PreflightState } from './list/preflight-state.ts';
import { listTexts } from './texts/list-texts.ts';

/** A shape for each state, so that the colour alone never tells. Drawn in a box of 16 by 16. */
const shapes: Readonly<Record<PreflightState, string>> = {
  failed:
    'm8 6.9 3.3-3.3 1.1 1.1L9.1 8l3.3 3.3-1.1 1.1L8 9.1l-3.3 3.3-1.1-1.1L6.9 8 3.6 4.7l1.1-1.1Z',
  'no-answer': 'M3 7.25h2v1.5H3Zm4 0h2v1.5H7Zm4 0h2v1.5h-2Z',
  passed: 'm6.5 12.6-4-4L3.8 7.3l2.7 2.7 5.7-5.7 1.3 1.3Z',
  cached:
    'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Zm0 1.4a4.6 4.6 0 1 1 0 9.2 4.6 4.6 0 0 1 0-9.2ZM7.3 5v3.3l2.5 1.9.85-1.1L8.7 7.6V5Z',
  'not-seen': 'M5 7.4h6v1.2H5Z',
};

/** What became of the preflight, in a shape and a word. */
export function PreflightMark({ state }: { readonly state: PreflightState }) {
  return (
    <>
      <svg class={`mark preflight-${state}`} viewBox="0 0 16 16" aria-hidden="true">
        <path d={shapes[state]} />
      </svg>
      {listTexts.preflights[state].mark || null}
    </>
  );
}
