import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { onTestFinished } from 'vitest';
import { createExplainer } from '../../src/diagnosis/explainer.ts';
import type { CorsExchange } from '../../src/exchange/exchange.ts';
import type { PlacedNavigation } from '../../src/exchange/pages.ts';
import type { PanelActions } from '../../src/ui/actions.ts';
import { App } from '../../src/ui/app.tsx';
import { createImportStore, type ImportStore } from '../../src/ui/import-store.ts';
import type { ReportOrder, WrittenReport } from '../../src/ui/report-dialog/report-order.ts';
import { type Settings, usualSettings } from '../../src/ui/settings.ts';
import { createPanelStore, type PanelStore } from '../../src/ui/store.ts';

/** The panel in a document, with what it asked of the shell around it. */
export interface MountedPanel {
  readonly root: HTMLElement;
  readonly store: PanelStore;
  readonly imports: ImportStore;
  /** The name of each action, the text that was to be copied, and the file that was to be read, in order. */
  readonly asked: readonly string[];
  show(exchanges: readonly CorsExchange[], navigations?: readonly PlacedNavigation[]): void;
}

/** What only some shells can do. */
export type MoreActions = (asked: string[]) => Partial<PanelActions>;

/**
 * Draws the panel into an element, which may be out of the document.
 *
 * @param canCopy whether the clipboard takes what is copied
 */
export function renderPanel(root: HTMLElement, canCopy = true, more: MoreActions = () => ({})) {
  const store = createPanelStore(createExplainer());
  const imports = createImportStore();
  const settings = signal(usualSettings);
  const asked: string[] = [];
  const actions = {
    record(isOn: boolean) {
      asked.push(`record ${isOn}`);
      store.tellRecording(isOn);
    },
    clear: () => asked.push('clear'),
    set(change: Partial<Settings>) {
      asked.push(`set ${JSON.stringify(change)}`);
      settings.value = { ...settings.value, ...change };
    },
    reload: () => asked.push('reload'),
    importHar: (file: File) => asked.push(`import ${file.name}`),
    cancelImport: () => asked.push('cancel'),
    dismissFailure: () => asked.push('dismiss'),
    showLivePage: () => asked.push('live'),
    async writeReport({ items, format, redact }: ReportOrder) {
      const ids = items.map(({ exchange }) => exchange.id);
      const what = `${format} of ${ids.join(', ')}${redact ? '' : ', with secrets'}`;
      asked.push(what);
      return { name: `whycors.${format}`, type: 'text/plain', text: what, secrets: ['none'] };
    },
    saveReport: ({ name, text }: WrittenReport) => asked.push(`save ${text} as ${name}`),
    reloadAndWatch: () => asked.push('reload and watch'),
    async copy(text: string) {
      asked.push(text);
      return canCopy;
    },
    ...more(asked),
  };
  act(() =>
    render(
      <App
        store={store}
        imports={imports}
        settings={settings}
        actions={actions}
        about="Whycors 1, Chrome 156"
      />,
      root,
    ),
  );
  return { store, imports, asked, unmount: () => act(() => render(null, root)) };
}

/**
 * Puts the panel into the document, until the test ends.
 *
 * @param canCopy whether the clipboard takes what is copied
 */
export function mountPanel(
  exchanges: readonly CorsExchange[] = [],
  canCopy = true,
  more?: MoreActions,
): MountedPanel {
  const root = document.createElement('div');
  document.body.append(root);
  const { store, imports, asked, unmount } = renderPanel(root, canCopy, more);
  const show: MountedPanel['show'] = (shown, between) => act(() => store.show(shown, between));
  onTestFinished(() => {
    unmount();
    root.remove();
  });
  show(exchanges);
  return { root, store, imports, asked, show };
}

/** The one element of that selector. */
export function find(root: ParentNode, selector: string): HTMLElement {
  const [found, ...others] = root.querySelectorAll<HTMLElement>(selector);
  if (found === undefined || others.length > 0) {
    throw new Error(`${others.length + (found ? 1 : 0)} elements for ${selector}, not one`);
  }
  return found;
}

/** What the mark in an element says; null where there is none. */
export function markOf(element: ParentNode): string | null {
  return element.querySelector('.mark')?.getAttribute('aria-label') ?? null;
}

/** The texts of all elements of that selector, in order, without the space around them. */
export function texts(root: ParentNode, selector: string): string[] {
  return [...root.querySelectorAll(selector)].map((each) => each.textContent?.trim() ?? '');
}

/** Clicks, as a pointer does: a button or a row that can have the focus gets it. */
export async function click(element: HTMLElement): Promise<void> {
  await act(async () => {
    element.focus();
    element.click();
  });
}

/** Presses a key where the focus is; tells whether the page kept the browser from acting on it. */
export function press(key: string, shiftKey = false): boolean {
  return pressed({ key, shiftKey });
}

/** The same, with Ctrl held down. */
export function pressWithCtrl(key: string): boolean {
  return pressed({ key, ctrlKey: true });
}

function pressed(keys: KeyboardEventInit): boolean {
  const event = new KeyboardEvent('keydown', { ...keys, bubbles: true, cancelable: true });
  act(() => {
    document.activeElement?.dispatchEvent(event);
  });
  return event.defaultPrevented;
}
