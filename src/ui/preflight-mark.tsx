import type { PreflightState } from './list/preflight-state.ts';
import { listTexts } from './texts/list-texts.ts';

/** What became of the preflight, in a shape and a word. */
export function PreflightMark({ state }: { readonly state: PreflightState }) {
  return (
    <>
      <span class={`mark preflight-${state}`} aria-hidden="true" />
      {listTexts.preflights[state].mark || null}
    </>
  );
}
