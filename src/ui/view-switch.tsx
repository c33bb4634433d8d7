import type { Signal } from '@preact/signals';
import type { MenuItem } from './menu/menu-items.ts';

/** What the panel lists. */
export type View = 'requests' | 'servers';

const names: Readonly<Record<View, string>> = { requests: 'Requests', servers: 'Servers' };
const views = ['requests', 'servers'] as const;

/** Switches between what is listed. */
export function ViewSwitch({ view }: { readonly view: Signal<View> }) {
  return (
    <fieldset class="views" aria-label="Show">
      {views.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="view"
            value={each}
            checked={view.value === each}
            onChange={() => {
              view.value = each;
            }}
          />
          {names[each]}
        </label>
      ))}
    </fieldset>
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
