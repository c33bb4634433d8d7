import type { Signal } from '@preact/signals';
import type { MenuItem } from './menu/menu-items.ts';
import { Segments } from './segments.tsx';

/** What the panel lists. */
export type View = 'requests' | 'servers';

const names: Readonly<Record<View, string>> = { requests: 'Requests', servers: 'Servers' };
const views = ['requests', 'servers'] as const;

/** Switches between what is listed. */
export function ViewSwitch({ view }: { readonly view: Signal<View> }) {
  return (
    <Segments
      label="Show"
      name="view"
      options={names}
      chosen={view.value}
      onChoose={(each) => {
        view.value = each;
      }}
    />
  );
}

/** The same as items of a menu, of which one is on. */
export function viewItems(view: Signal<View>): readonly MenuItem[] {
  return views.map((each) => ({
    label: names[each],
    isOn: view.value === each,
    choose: () => {
      view.value = each;
    },
  }));
}
