import { useState } from 'preact/hooks';
import type { Counted } from '../../console-message/worth-telling.ts';
import type { PanelActions } from '../../ui/actions.ts';
import { OrderDialog } from '../../ui/report-dialog/order-dialog.tsx';
import type { WrittenReport } from '../../ui/report-dialog/report-order.ts';
import { reportDialogTexts } from '../../ui/texts/report-dialog.ts';
import type { MessagesOrder } from '../report/write-messages.ts';
import { explainTexts } from './texts/texts.ts';

interface Props {
  readonly told: readonly Counted[];
  readonly write: (order: MessagesOrder) => Promise<WrittenReport>;
  readonly actions: Pick<PanelActions, 'copy' | 'saveReport'>;
  readonly onClose: () => void;
}

const { markdown, html } = reportDialogTexts.formats;

/** A dialog in which a report of messages is ordered. */
export function MessagesReport({ told, write, actions, onClose }: Props) {
  // What the text says when the dialog opens: nobody has looked over anything else.
  const [about] = useState(told);
  const text = { key: 'text', label: explainTexts.whatTextSays, about };
  return (
    <OrderDialog
      choices={[text]}
      usual={text}
      formats={{ markdown, html }}
      usualFormat="markdown"
      write={write}
      actions={actions}
      onClose={onClose}
    />
  );
}
