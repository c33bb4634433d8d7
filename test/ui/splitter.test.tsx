// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeAll, describe, expect, test } from 'vitest';
import { find, mountPanel, press } from './mounted-panel.tsx';
import { loadDetails } from './open-details.tsx';
import { allowed } from './recorded.ts';

beforeAll(loadDetails);

/** The panel with details open, and the line between them and the list. */
function opened() {
  const panel = mountPanel([allowed]);
  act(() => panel.store.select(allowed.id));
  const bar = find(panel.root, '[role=separator]');
  const split = find(panel.root, '.split');
  const state = () => [
    bar.getAttribute('aria-orientation'),
    bar.getAttribute('aria-valuenow'),
    split.style.getPropertyValue('--list-share'),
  ];
  return { ...panel, bar, split, state };
}

describe('the line between list and details', () => {
  test('is there only while details are open', () => {
    expect(mountPanel([allowed]).root.querySelector('[role=separator]')).toBeNull();
    const { state, bar } = opened();
    expect(state()).toEqual(['vertical', '38', '38%']);
    expect(bar.getAttribute('aria-label')).toBe('Width of the list');
  });

  test.each([
    ['ArrowRight', 40],
    ['ArrowLeft', 36],
    ['Home', 10],
    ['End', 80],
  ])('%s moves it, and that is remembered', (key, listWidth) => {
    const { bar, state, asked } = opened();
    act(() => bar.focus());
    expect(press(key)).toBe(true);
    expect(state()).toEqual(['vertical', `${listWidth}`, `${listWidth}%`]);
    expect(asked).toEqual([`set ${JSON.stringify({ listWidth })}`]);
  });

  test('other keys do nothing', () => {
    const { bar, asked } = opened();
    act(() => bar.focus());
    expect(press('ArrowDown')).toBe(false);
    expect(asked).toEqual([]);
  });

  test('it follows the pointer, within bounds, and is remembered when that is let go', () => {
    const { bar, split, state, asked } = opened();
    split.getBoundingClientRect = () => new DOMRect(0, 50, 1000, 500);
    bar.setPointerCapture = () => {};
    const point = (type: string, clientX: number) =>
      act(() => {
        bar.dispatchEvent(
          new PointerEvent(type, { clientX, clientY: 60, pointerId: 1, bubbles: true }),
        );
      });
    point('pointermove', 700);
    expect(state()[1]).toBe('38');
    point('pointerdown', 380);
    point('pointermove', 555);
    expect(state()).toEqual(['vertical', '56', '55.5%']);
    expect(asked).toEqual([]);
    point('pointermove', 990);
    expect(state()[1]).toBe('80');
    point('pointermove', 444);
    point('pointerup', 444);
    expect(asked).toEqual([`set ${JSON.stringify({ listWidth: 44.4 })}`]);
    point('pointermove', 100);
    expect(state()).toEqual(['vertical', '44', '44.4%']);
  });
});
