// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { click, find, markOf, mountPanel, press } from './mounted-panel.tsx';
import { oneOfEach, recorded } from './recorded.ts';

const exchanges = recorded(...oneOfEach);
const to = (url: string, before: number) => ({ url, at: 0, before });

/** The list from the top: the mark and the name of each request, and where the tab went. */
function linesOf(root: ParentNode): string[] {
  return [...root.querySelectorAll('tbody tr')].map((line) => {
    const text = line.querySelector('.navigation-text, .cell-name')?.textContent?.trim();
    return [markOf(line), text].filter(Boolean).join(' | ');
  });
}

test('a navigation is a line between the requests of the two pages', () => {
  const { root, show } = mountPanel();
  show(exchanges, [to('http://a.example/', 0), to('http://b.example/', 3)]);
  expect(linesOf(root)).toEqual([
    'Navigated to http://a.example/',
    'Blocked | POST missing?q=1',
    'Allowed | GET allowed',
    'Failed, not by CORS | GET down',
    'Navigated to http://b.example/',
    'Not known | GET wildcard',
  ]);
  expect(find(root, 'table').getAttribute('aria-rowcount')).toBe('7');
  expect(
    [...root.querySelectorAll('tbody tr')].map((line) => line.getAttribute('aria-rowindex')),
  ).toEqual(['2', '3', '4', '5', '6', '7']);
  show(exchanges);
  expect(linesOf(root)).toHaveLength(4);
});

test('the keys pass over it', async () => {
  const { root, show } = mountPanel();
  show(exchanges, [to('http://a.example/', 0), to('http://b.example/', 2)]);
  const rows = [...root.querySelectorAll<HTMLElement>('.row')];
  expect(rows.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1]);
  await click(rows[1] as HTMLElement);
  press('ArrowDown');
  expect(document.activeElement).toBe(rows[2]);
  press('Home');
  expect(document.activeElement).toBe(rows[0]);
});

test('its URL is text, and cut', () => {
  const { root, show } = mountPanel();
  show(exchanges, [to(`http://a.example/<img src=x>${'x'.repeat(1e5)}`, 1)]);
  expect(root.querySelectorAll('img')).toHaveLength(0);
  expect(find(root, '.navigation').outerHTML.length).toBeLessThan(2000);
});
