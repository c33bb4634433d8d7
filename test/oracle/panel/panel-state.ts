import type { Diagnosed } from '../../../src/diagnosis/policy/asked.ts';
import type { Evaluate } from '../engines/recording.ts';

/** The panel as it is, read out of its document: what it draws from, and what is drawn. */
export interface PanelState {
  /** Everything that is listed, as the panel's own store explains it, in the order of the list. */
  items(): Promise<readonly Diagnosed[]>;
  /** Whether the list is still the one of the last time that this was asked. */
  isSame(): Promise<boolean>;
}

/**
 * The store, as an expression. The product has no door for tests: preact keeps what it has drawn at the
 * element that it was drawn into, and with it the store that the panel was given.
 */
const store = `(() => {
  let node = document.getElementById('panel').__k;
  while (node && node.props?.store?.items === undefined) node = node.__k?.[0];
  if (!node) throw new Error('Preact keeps its tree elsewhere now: there is no store to be found.');
  return node.props.store;
})()`;

/** @param evaluate runs a script in the panel's document */
export function panelState(evaluate: Evaluate): PanelState {
  return {
    items: async () =>
      JSON.parse(
        await evaluate<string>(`(() => {
          const { items, explain } = ${store};
          // Its code is loaded within some milliseconds.
          return JSON.stringify(explain.peek() === null ? [] : items.peek().map(explain.peek()));
        })()`),
      ) as Diagnosed[],
    isSame: () =>
      evaluate<boolean>(`(() => {
        const items = ${store}.items.peek();
        const isSame = window.itemsBefore === items;
        window.itemsBefore = items;
        return isSame;
      })()`),
  };
}
