import { useSignal } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import type { PanelActions } from '../actions.ts';
import { CopyButton } from '../copy-button.tsx';
import { Dialog } from '../dialog.tsx';
import { Segments } from '../segments.tsx';
import type { Item, PanelStore } from '../store.ts';
import { reportDialogTexts as texts } from '../texts/report-dialog.ts';
import { WordsView } from '../words-view.tsx';
import { reportChoices, usualChoice } from './report-choices.ts';
import type { ReportFormat } from './report-order.ts';
import { ReportPreview } from './report-preview.tsx';
import { useWritten } from './use-written.ts';

export interface ReportDialogProps {
  readonly store: PanelStore;
  readonly actions: Pick<PanelActions, 'copy' | 'writeReport' | 'saveReport'>;
  /** What it was asked for; null for what is selected. */
  readonly asked: readonly Item[] | null;
  readonly onClose: () => void;
}

const none: readonly Item[] = [];

/** A dialog that writes a report, shows what goes out, and copies or saves it. */
export function ReportDialog({ store, actions, asked, onClose }: ReportDialogProps) {
  const about = useRef<HTMLSelectElement>(null);
  // What comes meanwhile is not in it: nobody has looked that over.
  const choices = useMemo(() => reportChoices(store, asked), []);
  const chosen = useSignal(usualChoice(choices));
  const format = useSignal<ReportFormat>('markdown');
  const redact = useSignal(true);
  const report = useWritten(
    { items: chosen.value?.items ?? none, format: format.value, redact: redact.value },
    actions.writeReport,
  );
  return (
    <Dialog title={texts.title} class="report" first={about} onClose={onClose}>
      {() => (
        <>
          <div class="section report-order">
            <label class="report-about">
              {texts.about}
              <select
                ref={about}
                value={chosen.value?.key}
                onChange={({ currentTarget }) => {
                  chosen.value = choices.find(({ key }) => key === currentTarget.value);
                }}
              >
                {choices.map(({ key, label }) => (
                  <option key={key} value={key}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
            <Segments
              label={texts.format}
              name="report-format"
              options={texts.formats}
              chosen={format.value}
              onChoose={(each) => {
                format.value = each;
              }}
            />
            <p class="note">{texts.uses[format.value]}</p>
            <label class="check">
              <input
                type="checkbox"
                checked={redact.value}
                onChange={({ currentTarget }) => {
                  redact.value = currentTarget.checked;
                }}
              />
              {texts.redact}
            </label>
            <p class={redact.value ? 'note' : 'note report-warning'}>
              {redact.value ? texts.redactNote : texts.notRedacted}
            </p>
          </div>
          {typeof report === 'string' ? (
            <p class="section note report-preview" role="status">
              {texts[report]}
            </p>
          ) : (
            <>
              <ReportPreview report={report} />
              <footer class="report-foot">
                <p class="note" role="status">
                  <WordsView words={report.secrets} />
                </p>
                <CopyButton text={report.text} copy={actions.copy} what={texts.title} />
                <button
                  type="button"
                  class="text-button report-save"
                  title={report.name}
                  onClick={() => actions.saveReport(report)}
                >
                  {texts.save}
                </button>
              </footer>
            </>
          )}
        </>
      )}
    </Dialog>
  );
}
