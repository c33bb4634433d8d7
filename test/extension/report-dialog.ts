import { waitFor } from '../browsers/wait.ts';

/** The panel of either browser, and what presses its parts. */
interface Driven {
  inPanel<T>(script: string): Promise<T>;
  click(selector: string): Promise<unknown>;
}

/** The button that opens the dialog. */
export const reportButton = '[aria-label="Report or export"]';

/** Waits until the dialog, which is open, has written a report as a file of this name: of megabytes for long. */
export async function writtenAs({ inPanel }: Pick<Driven, 'inPanel'>, name: string): Promise<void> {
  await waitFor(
    `the report ${name}`,
    () => inPanel<boolean>(`document.querySelector('.report-save')?.title === '${name}'`),
    50_000,
  );
}

/** Has a dialog that is open save all requests in a format, as `whycors.json` or the like, and closes it. */
export async function saveAll(driven: Driven, format: 'json' | 'har'): Promise<void> {
  const { inPanel, click } = driven;
  await waitFor('the dialog', () => inPanel<boolean>(`!!document.querySelector('.report[open]')`));
  await inPanel(`(() => {
    const select = document.querySelector('.report-about select');
    select.value = select.options[select.options.length - 1].value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);
  await click(`.report [value=${format}]`);
  await writtenAs(driven, `whycors.${format}`);
  await click('.report-save');
  await click('.report [aria-label=Close]');
}
