import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import type { CorsExchange } from '../../src/exchange/exchange.ts';
import { find, mountPanel, renderPanel } from './mounted-panel.tsx';
import { allowed } from './recorded.ts';

/**
 * Loads the code that the panel loads when details are opened first. From then on they are whole at once, as
 * the tests of what stands there want them.
 */
export async function loadDetails(): Promise<void> {
  const root = document.createElement('div');
  const { store, unmount } = renderPanel(root);
  store.show([allowed]);
  store.select(allowed.id);
  await vi.waitFor(() => {
    if (sectionOf(root, 'Headers') === null) throw new Error('the details never became whole');
  }, 10_000);
  unmount();
}

/** The details of an exchange, open. */
export function openDetails(exchange: CorsExchange, canCopy = true) {
  const panel = mountPanel([exchange], canCopy);
  panel.store.select(exchange.id);
  panel.show([exchange]);
  const diagnosis = panel.store.opened.value?.diagnosis;
  if (diagnosis === undefined) throw new Error('nothing is selected');
  return { ...panel, diagnosis, details: find(panel.root, 'article') };
}

/** Unfolds all that is folded and drawn only then. */
export function unfold(root: HTMLElement): void {
  act(() => {
    for (const folded of root.querySelectorAll('details.folded')) {
      folded.setAttribute('open', '');
      folded.dispatchEvent(new Event('toggle'));
    }
  });
}

/** The section under that title; null where there is none. */
export function sectionOf(details: HTMLElement, title: string): HTMLElement | null {
  const sections = [...details.querySelectorAll<HTMLElement>('section.section')];
  return sections.find((section) => find(section, 'h3').textContent === title) ?? null;
}

/** A section's lines: `-` goes, `+` comes. */
export function linesOf(section: HTMLElement): string[] {
  return [...section.querySelectorAll('.line')].map(
    (line) => `${line.classList.contains('line-add') ? '+' : '-'} ${line.textContent}`,
  );
}

/** The changes in a section: each with its title, then its lines. */
export function changesOf(details: HTMLElement, title: string): [string, ...string[]][] {
  return [...(sectionOf(details, title)?.querySelectorAll<HTMLElement>('.change') ?? [])].map(
    (change) => [find(change, 'h4').textContent ?? '', ...linesOf(change)],
  );
}
