import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { PanelActions } from '../actions.ts';
import { CopyButton } from '../copy-button.tsx';
import { Dialog } from '../dialog.tsx';
import { Segments } from '../segments.tsx';
import { reportDialogTexts as texts } from '../texts/report-dialog.ts';
import { WordsView } from '../words-view.tsx';
import type { ReportFormat, WrittenReport } from './report-order.ts';
import { ReportPreview } from './report-preview.tsx';
import { type Order, useWritten } from './use-written.ts';

/** Something that a report can be about. */
interface Choice<About> {
  readonly key: string;
  readonly label: string;
  readonly about: About;
}

interface Props<About, Format extends ReportFormat> {
  readonly choices: readonly Choice<About>[];
  /** What is chosen at first. */
  readonly usual: Omit<Choice<About>, 'label'>;
  /** What there is to choose from, with what each is called. */
  readonly formats: Readonly<Record<Format, string>>;
  readonly usualFormat: NoInfer<Format>;
  readonly write: (order: Order<About, Format>) => Promise<WrittenReport>;
  readonly actions: Pick<PanelActions, 'copy' | 'saveReport'>;
  readonly onClose: () => void;
}

/** A dialog that writes a report, shows what goes out, and copies or saves it. */
export function OrderDialog<About, Format extends ReportFormat>(props: Props<About, Format>) {
  const { choices, usual, formats, usualFormat, write, actions, onClose } = props;
  const select = useRef<HTMLSelectElement>(null);
  const chosen = useSignal(usual);
  const format = useSignal<Format>(usualFormat);
  const redact = useSignal(true);
  const report = useWritten(
    { about: chosen.value.about, format: format.value, redact: redact.value },
    write,
  );
  return (
    <Dialog title={texts.title} class="report" first={select} onClose={onClose}>
      {() => (
        <>
          <div class="section report-order">
            <label class="report-about">
              {texts.about}
              <select
                ref={select}
                value={chosen.value.key}
                onChange={({ currentTarget }) => {
                  chosen.value = choices.find(({ key }) => key === currentTarget.value) ?? usual;
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
              options={formats}
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
