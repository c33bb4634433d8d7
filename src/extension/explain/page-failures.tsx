import type { RecorderControl } from '../recorder/recorder-control.ts';
import { RecorderSwitch } from '../recorder/recorder-switch.tsx';
import type { ExplainStore } from './explain-store.ts';
import { FailureLines } from './failure-lines.tsx';
import { explainTexts } from './texts/texts.ts';

interface Props {
  readonly store: ExplainStore;
  readonly recorder: RecorderControl;
  readonly onOpen: (id: string) => void;
}

/** What failed on the page, as far as somebody recorded it. */
export function PageFailures({ store, recorder, onOpen }: Props) {
  const recorded = store.recorded.value;
  const failures = store.failures.value;
  if (!store.isAsked.value) return null;
  if (recorded === null) {
    return (
      <section class="section">
        <h2>{explainTexts.notRecorded}</h2>
        <p>{explainTexts.openDevtools}</p>
        <RecorderSwitch control={recorder} />
      </section>
    );
  }
  // With DevTools open nobody needs the recorder.
  const own = recorded.source === 'recorder' && <RecorderSwitch control={recorder} />;
  if (failures.length === 0) {
    return (
      <section class="section">
        <h2>{explainTexts.nothingFailed}</h2>
        <p class="note">{explainTexts.nothingFailedNote}</p>
        {own}
      </section>
    );
  }
  const isSure = failures.every(({ decision }) => decision.verdict !== 'inconclusive');
  const { failed, failedPerhaps } = explainTexts;
  return (
    <section class="section">
      <h2>{(isSure ? failed : failedPerhaps)(failures.length)}</h2>
      <FailureLines items={failures} onOpen={onOpen} />
      {recorded.left > 0 && <p class="note">{explainTexts.olderLeft(recorded.left)}</p>}
      {own}
    </section>
  );
}
