import { useMemo } from 'preact/hooks';
import type { PanelActions } from '../actions.ts';
import type { Item, PanelStore } from '../store.ts';
import { reportDialogTexts as texts } from '../texts/report-dialog.ts';
import { OrderDialog } from './order-dialog.tsx';
import { reportChoices, usualChoice } from './report-choices.ts';

export interface ReportDialogProps {
  readonly store: PanelStore;
  readonly actions: Pick<PanelActions, 'copy' | 'writeReport' | 'saveReport'>;
  /** What it was asked for; null for what is selected. */
  readonly asked: readonly Item[] | null;
  readonly onClose: () => void;
}

const none: readonly Item[] = [];

/** A dialog in which a report of requests is ordered. */
export function ReportDialog({ store, actions, asked, onClose }: ReportDialogProps) {
  // What comes meanwhile is not in it: nobody has looked that over.
  const choices = useMemo(() => reportChoices(store, asked), []);
  const usual = usualChoice(choices);
  return (
    <OrderDialog
      choices={choices.map(({ key, label, items }) => ({ key, label, about: items }))}
      usual={{ key: usual?.key ?? '', about: usual?.items ?? none }}
      formats={texts.formats}
      usualFormat="markdown"
      write={({ about, ...order }) => actions.writeReport({ ...order, items: about })}
      actions={actions}
      onClose={onClose}
    />
  );
}
