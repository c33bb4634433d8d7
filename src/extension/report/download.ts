import type { WrittenReport } from '../../ui/report-dialog/report-order.ts';

/** Saves a report as a file, in the folder for downloads or where the browser asks. */
export function download({ name, type, text }: WrittenReport): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
