import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ReportFormat, ReportStyle, WrittenReport } from './report-order.ts';

/** A report that somebody wants of something. */
export interface Order<About, Format extends ReportFormat> extends ReportStyle<Format> {
  readonly about: About;
}

/** A report that is being written, is written, or could not be. */
export type Written = WrittenReport | 'writing' | 'failed';

/** Writes a report, and anew where another is ordered. What was ordered before is forgotten. */
export function useWritten<About, Format extends ReportFormat>(
  order: Order<About, Format>,
  write: (order: Order<About, Format>) => Promise<WrittenReport>,
): Written {
  const written = useSignal<Written>('writing');
  const { about, format, redact } = order;
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
  }, [about, format, redact]);
  return written.value;
}
