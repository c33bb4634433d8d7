// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CorsExchange } from '../../src/exchange/exchange.ts';
import { api, preflight, request, response } from '../exchange/entries.ts';
import { click, find, mountPanel, texts } from './mounted-panel.tsx';
import { loadDetails, sectionOf } from './open-details.tsx';
import { allowed, recorded } from './recorded.ts';

beforeAll(loadDetails);

const byNginx = response(204, { Server: 'nginx/1.24' });
const twoCalls = recorded(
  preflight({ method: 'PUT', asks: 'x-a', response: byNginx }),
  preflight({ at: 900, url: `${api}/other`, method: 'DELETE', response: byNginx }),
);

function opened(exchanges: readonly CorsExchange[], place = 0) {
  const panel = mountPanel(exchanges);
  const open = (index: number) => act(() => panel.store.select(exchanges[index]?.id ?? null));
  void open(place);
  const section = () => sectionOf(panel.root, 'As code for the server') as HTMLElement;
  const codes = () => texts(section(), 'pre');
  return { ...panel, open, section, codes };
}

async function pick(section: HTMLElement, stack: string) {
  const select = find(section, 'select') as HTMLSelectElement;
  await act(() => {
    select.value = stack;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

describe('the code for the server', () => {
  test('is for the stack that its answers name, and says which header says so', () => {
    const { section, codes } = opened(twoCalls);
    expect((find(section(), 'select') as HTMLSelectElement).value).toBe('nginx');
    expect(texts(section(), '.stack .note')).toEqual(['Its answer says so: server: nginx/1.24']);
    expect(codes()).toHaveLength(1);
    expect(codes()[0]).toContain('add_header');
  });

  test('lets through all that the list asks of it, or this request alone', async () => {
    const { section, codes } = opened(twoCalls);
    expect(codes()[0]).toMatch(/PUT.*DELETE/);
    const [, alone] = section().querySelectorAll<HTMLInputElement>('.scope input');
    await click(alone as HTMLElement);
    expect(codes()[0]).toContain('PUT');
    expect(codes()[0]).not.toContain('DELETE');
  });

  test('is for the stack that is picked, which is remembered, for this server first', async () => {
    const { section, codes, asked, open } = opened(twoCalls);
    await pick(section(), 'express');
    expect(asked).toEqual(['set {"stack":"express"}']);
    expect(codes()).toEqual(['npm install cors', expect.stringContaining('cors({')]);
    expect(texts(section(), '.stack .note')).toEqual([]);
    await open(1);
    expect((find(section(), 'select') as HTMLSelectElement).value).toBe('express');
  });

  test('waits for somebody to pick, where nothing tells', async () => {
    const { section, codes } = opened(recorded(request()));
    expect((find(section(), 'select') as HTMLSelectElement).value).toBe('');
    expect(codes()).toEqual([]);
    await pick(section(), 'hono');
    expect(codes()[0]).toContain("from 'hono/cors'");
  });

  test('is not there, where nobody has to change anything', () => {
    const { root } = opened([allowed]);
    expect(sectionOf(root, 'As code for the server')).toBeNull();
    expect(sectionOf(root, 'How to check')).toBeNull();
  });
});

describe('how to check', () => {
  test('gives a command for the preflight and one for the actual request', () => {
    const { root } = opened(twoCalls);
    const section = sectionOf(root, 'How to check') as HTMLElement;
    expect(texts(section, 'h4')).toEqual([
      'The preflight, in a terminal',
      'The actual request, in a terminal',
    ]);
    expect(texts(section, 'pre')[0]).toContain('curl -i -X OPTIONS');
    expect(texts(section, '.note')).toEqual([
      'Secrets and values that were not recorded are left out. Put in those of x-a.',
    ]);
  });

  test('copies the whole command', async () => {
    const { root, asked } = opened(twoCalls);
    await click(find(root, '[aria-label="Copy the command for the preflight"]'));
    expect(asked[0]).toContain("-H 'Access-Control-Request-Headers: x-a'");
  });
});
