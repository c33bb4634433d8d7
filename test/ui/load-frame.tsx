import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { find, renderPanel } from './mounted-panel.tsx';
import { allowed } from './recorded.ts';

/**
 * Loads the code of the frame that the panel loads when it is needed first: the settings, the bar of imports, what is
 * said where nothing is found, and to screen readers. From then on they are there at once.
 */
export async function loadFrame(): Promise<void> {
  const root = document.createElement('div');
  const { store, imports, unmount } = renderPanel(root);
  act(() => {
    imports.change({ failure: 'none' });
    store.show([allowed]);
    store.list.search('nowhere');
    find(root, '[aria-label="Settings"]').click();
  });
  await vi.waitFor(() => {
    for (const part of ['.settings-bar', '.import-bar', '.nothing-found', '.announcer']) {
      find(root, part);
    }
  }, 10_000);
  unmount();
}
