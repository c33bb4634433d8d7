import type { ComponentChildren } from 'preact';
import type { PanelActions } from './actions.ts';
import { clip } from './clip.ts';
import type { ImportStore, Reading, ShownFile } from './import-store.ts';

/** More of a file's name or of a recorder's no bar shows. */
const longestName = 60;
/** An error names a key or a character; the name of the file may be long. */
const longestLine = 300;

function megabytes(bytes: number): string {
  const size = bytes / 1e6;
  return size < 10 ? size.toFixed(1) : String(Math.round(size));
}

function Bar({ kind, children }: { readonly kind: string; readonly children: ComponentChildren }) {
  return <div class={`import-bar import-${kind}`}>{children}</div>;
}

function progressText({ step, done, total }: Reading): string {
  if (step === 'bytes') return `${megabytes(done)} of ${megabytes(total)} MB`;
  return `${done.toLocaleString('en')} of ${total.toLocaleString('en')} cross-origin requests`;
}

function ReadingBar({
  reading,
  onCancel,
}: {
  readonly reading: Reading;
  readonly onCancel: () => void;
}) {
  const { name, step, done, total } = reading;
  // The whole text is made sense of in one piece: how far that is nobody knows.
  const isOpenEnded = step === 'bytes' && done >= total;
  return (
    <Bar kind="reading">
      <span class="import-text">
        Reading <bdi>{clip(name, longestName)}</bdi>: {progressText(reading)}
      </span>
      <progress
        aria-label="Progress"
        max={Math.max(total, 1)}
        {...(isOpenEnded ? {} : { value: done })}
      />
      <button type="button" class="text-button" onClick={onCancel}>
        Cancel
      </button>
    </Bar>
  );
}

function FileBar({ file, onClose }: { readonly file: ShownFile; readonly onClose: () => void }) {
  const { name, recorder, isFromBrowser, entries, leftOut } = file;
  const recorded = recorder === null ? null : clip(recorder, longestName);
  return (
    <Bar kind="file">
      <span class="import-text">
        <bdi class="import-name">{clip(name, longestName)}</bdi>
        {recorded !== null && (
          <>
            {' '}
            · recorded by <bdi>{recorded}</bdi>
          </>
        )}{' '}
        · {entries.toLocaleString('en')} {entries === 1 ? 'request' : 'requests'}
        {leftOut !== null && <span class="import-left-out"> · {leftOut}</span>}
        {!isFromBrowser && (
          <span class="import-note">
            {' '}
            · no browser recorded this, so it does not say what the page was given
          </span>
        )}
      </span>
      <button type="button" class="text-button" title="Back to the live page" onClick={onClose}>
        Live page
      </button>
    </Bar>
  );
}

/** Which file is read or shown, or why one cannot be read. Nothing while the live page is shown. */
export function ImportBar({
  store,
  actions,
}: {
  readonly store: ImportStore;
  readonly actions: PanelActions;
}) {
  const { reading, file, failure } = store.state.value;
  return (
    <>
      {failure !== null && (
        <Bar kind="failure">
          <span class="import-text" role="alert">
            {clip(failure, longestLine)}
          </span>
          <button type="button" class="text-button" onClick={actions.dismissFailure}>
            Dismiss
          </button>
        </Bar>
      )}
      {reading !== null && <ReadingBar reading={reading} onCancel={actions.cancelImport} />}
      {file !== null && <FileBar file={file} onClose={actions.showLivePage} />}
    </>
  );
}
