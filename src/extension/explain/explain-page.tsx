import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ConsoleMessage } from '../../console-message/console-message.ts';
import type { PanelActions } from '../../ui/actions.ts';
import { Details } from '../../ui/details.tsx';
import { Messages } from '../../ui/explain-text/messages.tsx';
import { TextField } from '../../ui/explain-text/text-field.tsx';
import { Guarded } from '../../ui/guarded.tsx';
import { ReportDialog } from '../../ui/report-dialog/report-dialog.tsx';
import type { WrittenReport } from '../../ui/report-dialog/report-order.ts';
import type { Settings } from '../../ui/settings.ts';
import type { RecorderControl } from '../recorder/recorder-control.ts';
import type { MessagesOrder } from '../report/write-messages.ts';
import type { ExplainStore } from './explain-store.ts';
import { JoinView } from './join-view.tsx';
import { MessagesReport } from './messages-report.tsx';
import { PageFailures } from './page-failures.tsx';
import { TextNotes } from './text-notes.tsx';
import { explainTexts } from './texts/texts.ts';

interface Props {
  readonly store: ExplainStore;
  readonly settings: ReadonlySignal<Settings>;
  readonly actions: Pick<PanelActions, 'copy' | 'set' | 'writeReport' | 'saveReport'>;
  readonly recorder: RecorderControl;
  /** Writes what messages say, for others. */
  readonly writeMessages: (order: MessagesOrder) => Promise<WrittenReport>;
}

/** What a selected text says, or what failed on a page; with DevTools open on its tab, all that is known of each. */
export function ExplainPage({ store, settings, actions, recorder, writeMessages }: Props) {
  const { requests, text } = store;
  const main = useRef<HTMLElement>(null);
  /** The request that somebody opened, to which the focus goes back. */
  const left = useRef<string | null>(null);
  const isOfPage = store.selection.value === 'page';
  const opened = requests.opened.value;
  const openedId = opened?.exchange.id ?? null;
  const [reported, setReported] = useState<'requests' | 'messages' | null>(null);
  const hasFailures = store.failures.value.length > 0;
  const reportable = hasFailures ? 'requests' : 'messages';
  const title = isOfPage ? explainTexts.explainPage : explainTexts.explainError;

  useEffect(() => {
    document.title = explainTexts.windowTitle(title);
  }, [title]);

  useEffect(() => {
    if (left.current === null) return;
    const { current } = main;
    const details = current?.querySelector<HTMLElement>('article.details');
    const button = [...(current?.querySelectorAll<HTMLElement>('.failure') ?? [])].find(
      ({ dataset }) => dataset['id'] === left.current,
    );
    if (openedId !== null) details?.focus();
    else (button ?? current?.querySelector<HTMLElement>('textarea'))?.focus();
    if (openedId === null) left.current = null;
  }, [openedId]);

  function open(id: string) {
    left.current = id;
    requests.select(id);
  }

  function close() {
    left.current ??= openedId;
    requests.select(null);
  }

  function showRequest(message: ConsoleMessage): (() => void) | null {
    const [item, ...others] = store.match(message).found;
    return item === undefined || others.length > 0 ? null : () => open(item.exchange.id);
  }

  const field = (
    <section class="section">
      {isOfPage && <h2>{explainTexts.orExplainText}</h2>}
      <TextField text={text} />
      <TextNotes store={store} />
    </section>
  );

  return (
    <main
      ref={main}
      class="explain details"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || openedId === null) return;
        event.preventDefault();
        close();
      }}
    >
      <header class="explain-head">
        <h1>{title}</h1>
        {(hasFailures || store.told.value.length > 0) && (
          <button type="button" class="text-button" onClick={() => setReported(reportable)}>
            {explainTexts.report}
          </button>
        )}
      </header>
      {reported === 'requests' && (
        <ReportDialog
          store={requests}
          actions={actions}
          asked={openedId === null ? store.failures.value : null}
          onClose={() => setReported(null)}
        />
      )}
      {reported === 'messages' && (
        <MessagesReport
          told={store.told.value}
          write={writeMessages}
          actions={actions}
          onClose={() => setReported(null)}
        />
      )}
      {!isOfPage && field}
      {opened !== null ? (
        <Guarded
          key={openedId}
          failures={requests.failures}
          what="The details of this request"
          stillWorks="Other requests can still be opened."
        >
          <Details
            item={opened}
            store={requests}
            settings={settings.value}
            actions={actions}
            onClose={close}
          />
        </Guarded>
      ) : (
        <>
          {isOfPage && <PageFailures store={store} recorder={recorder} onOpen={open} />}
          {isOfPage && field}
          {text.value !== '' && <h2 class="announcer">{explainTexts.whatTextSays}</h2>}
          <Messages
            text={text.value}
            told={store.told.value}
            isRecorded={store.recorded.value !== null}
            copy={actions.copy}
            showRequest={showRequest}
            below={(message) => <JoinView message={message} store={store} onOpen={open} />}
          />
        </>
      )}
    </main>
  );
}
