import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { PanelActions } from '../actions.ts';
import type { ReportOrder, WrittenReport } from './report-order.ts';

/** A report that is being written, is written, or could not be. */
export type Written = WrittenReport | 'writing' | 'failed';

/** Writes a report, and anew where another is ordered. What was ordered before is forgotten. */
export function useWritten(
  order: ReportOrder,
  write: NonNullable<PanelActions['writeReport']>,
): Written {
  const written = useSignal<Written>('writing');
  const { items, format, redact } = order;
  useEffect(() => {
    let isWanted = true;
    const tell = (now: Written) => {
      if (isWanted) written.value = now;
    };
    tell('writing');
    write(order).then(tell, () => tell('failed'));
    return () => {
      isWanted = false;
    };
  }, [items, format, redact]);
  return written.value;
}
