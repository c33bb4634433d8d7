import { vi } from 'vitest';
import type { CorsExchange } from '../../../src/exchange/exchange.ts';
import { click, find, mountPanel } from '../mounted-panel.tsx';

/** The panel with its servers listed. */
export async function openServers(exchanges: readonly CorsExchange[], canCopy = true) {
  const panel = mountPanel(exchanges, canCopy);
  const { root } = panel;
  await click(find(root, '.views [value=servers]'));
  // Its code is loaded when it is shown first.
  await vi.waitFor(() => find(root, 'main.servers'), 10_000);
  const row = (server: string) => find(root, `.row[data-server="${server}"]`);
  const rows = () => [...root.querySelectorAll<HTMLElement>('.servers .row')];
  return {
    ...panel,
    row,
    rows,
    servers: () => rows().map((each) => each.dataset['server']),
    open: (server: string) => click(row(server)),
    details: () => find(root, '.servers .details'),
  };
}
