// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { MenuButton } from '../../../src/ui/menu/menu-button.tsx';
import type { MenuGroup } from '../../../src/ui/menu/menu-items.ts';
import { click, find, press, texts } from '../mounted-panel.tsx';

// Its code is a file of its own.
beforeAll(() => import('../../../src/ui/menu/menu.tsx'));

function menuButton() {
  const chosen: string[] = [];
  const item = (label: string, more = {}) => ({
    label,
    choose: () =>
      chosen.push(
        `${label}, with the focus on ${document.activeElement?.getAttribute('aria-label')}`,
      ),
    ...more,
  });
  const groups: readonly MenuGroup[] = [
    { items: [item('Alpha', { keys: 'Ctrl+A' }), item('Beta', { isOn: true })] },
    {
      title: 'By',
      isOneOf: true,
      items: [item('One', { isOn: true }), item('Two', { isOn: false })],
    },
    { items: [item('Never', { isDisabled: true })] },
  ];
  const root = document.createElement('div');
  document.body.append(root);
  onTestFinished(() => {
    act(() => render(null, root));
    root.remove();
  });
  act(() =>
    render(
      <MenuButton label="More" class="more" groups={groups}>
        more
      </MenuButton>,
      root,
    ),
  );
  const isOpen = () => root.querySelector('[role=menu]') !== null;
  return {
    root,
    chosen,
    isOpen,
    button: find(root, '.more'),
    focused: () => document.activeElement?.querySelector('.menu-label')?.textContent,
    async open() {
      await click(find(root, '.more'));
      await vi.waitFor(() => expect(isOpen()).toBe(true));
    },
  };
}

test('a menu tells what its items are', async () => {
  const { root, button, open } = menuButton();
  const isExpanded = () => button.getAttribute('aria-expanded');
  expect([button.getAttribute('aria-haspopup'), isExpanded()]).toEqual(['menu', 'false']);
  await open();
  expect(isExpanded()).toBe('true');
  const items = [...root.querySelectorAll('.menu-item')];
  const attributes = ['role', 'aria-checked', 'aria-disabled'];
  expect(items.map((each) => attributes.map((name) => each.getAttribute(name)))).toEqual([
    ['menuitem', null, null],
    ['menuitemcheckbox', 'true', null],
    ['menuitemradio', 'true', null],
    ['menuitemradio', 'false', null],
    ['menuitem', null, 'true'],
  ]);
  expect(texts(root, '.menu-item')).toEqual(['AlphaCtrl+A', 'Beta', 'One', 'Two', 'Never']);
  expect(texts(root, '.menu-title')).toEqual(['By']);
});

test('the keys go to the items, and around at the ends', async () => {
  const { open, focused } = menuButton();
  await open();
  const seen = [focused()];
  for (const key of ['ArrowUp', 'ArrowUp', 'End', 'ArrowDown', 'ArrowDown', 'Home', 't', 'n']) {
    press(key);
    seen.push(focused());
  }
  expect(seen).toEqual([
    'Alpha',
    'Never',
    'Two',
    'Never',
    'Alpha',
    'Beta',
    'Alpha',
    'Two',
    'Never',
  ]);
});

test.each(['Escape', 'Tab'])('%s closes it, and gives the focus back', async (key) => {
  const { open, isOpen, button } = menuButton();
  await open();
  expect(press(key)).toBe(true);
  expect(isOpen()).toBe(false);
  expect(document.activeElement).toBe(button);
});

test('what is chosen is done when the focus is back; what is disabled cannot be', async () => {
  const { root, open, isOpen, chosen } = menuButton();
  await open();
  await click(root.querySelectorAll<HTMLElement>('.menu-item')[4] as HTMLElement);
  expect([isOpen(), chosen]).toEqual([true, []]);
  await click(root.querySelectorAll<HTMLElement>('.menu-item')[1] as HTMLElement);
  expect([isOpen(), chosen]).toEqual([false, ['Beta, with the focus on More']]);
});

test('a press elsewhere closes it, and so does leaving the panel or another click', async () => {
  const { root, open, isOpen, button } = menuButton();
  const fire = (target: EventTarget, type: string) =>
    act(() => void target.dispatchEvent(new Event(type, { bubbles: true })));
  await open();
  fire(find(root, '.menu-title'), 'pointerdown');
  expect(isOpen()).toBe(true);
  fire(document.body, 'pointerdown');
  expect(isOpen()).toBe(false);
  await open();
  fire(window, 'blur');
  expect(isOpen()).toBe(false);
  await open();
  fire(button, 'pointerdown');
  await click(button);
  expect(isOpen()).toBe(false);
});

test('no key reaches the panel below it', async () => {
  const { open } = menuButton();
  const heard = vi.fn();
  document.addEventListener('keydown', heard);
  await open();
  press('/');
  press('ArrowDown');
  document.removeEventListener('keydown', heard);
  expect(heard).not.toHaveBeenCalled();
});

test('the arrow down opens it', async () => {
  const { button, isOpen } = menuButton();
  button.focus();
  press('ArrowDown');
  await vi.waitFor(() => expect(isOpen()).toBe(true));
});
