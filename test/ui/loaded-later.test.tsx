// @vitest-environment happy-dom
import { type FunctionComponent, render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { loadedLater } from '../../src/ui/loaded-later.tsx';
import { mountPanel } from './mounted-panel.tsx';
import { sectionOf } from './open-details.tsx';
import { allowed } from './recorded.ts';

type Greeting = FunctionComponent<{ readonly name: string }>;

/** A component that is loaded when the test says so, drawn twice. */
function drawn() {
  let resolve: (loaded: Greeting) => void = () => {};
  let reject: (error: Error) => void = () => {};
  const loading = new Promise<Greeting>((...settle) => {
    [resolve, reject] = settle;
  });
  let asked = 0;
  const Later = loadedLater<{ readonly name: string }>('The greeting', () => {
    asked += 1;
    return loading;
  });
  const root = document.createElement('div');
  const draw = (name: string) =>
    act(() =>
      render(
        <>
          <Later name={name} />
          <Later name="b" />
        </>,
        root,
      ),
    );
  draw('a');
  return { root, draw, resolve, reject, asked: () => asked };
}

test('nothing stands in its place, until all that draw it show it', async () => {
  const { root, draw, resolve, asked } = drawn();
  expect(root.innerHTML).toBe('');
  draw('c');
  await act(async () => resolve(({ name }) => <b>{name}</b>));
  expect(root.innerHTML).toBe('<b>c</b><b>b</b>');
  expect(asked()).toBe(1);
});

test('a line says so where it cannot be loaded', async () => {
  const { root, reject } = drawn();
  await act(async () => reject(new Error('gone')));
  expect(root.querySelector('[role=alert]')?.textContent).toBe(
    'The greeting could not be loaded. Close DevTools, and open it again.',
  );
});

test('the details come once their code is there', async () => {
  const panel = mountPanel([allowed]);
  act(() => panel.store.select(allowed.id));
  expect(panel.root.querySelector('article')).toBeNull();
  await expect.poll(() => sectionOf(panel.root, 'Headers'), { timeout: 10_000 }).not.toBeNull();
  const titles = [...panel.root.querySelectorAll('h3')].map((each) => each.textContent);
  expect(titles.slice(0, 2)).toEqual(['What happened', 'Why']);
});
