// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { click, find, mountPanel, renderPanel, texts } from './mounted-panel.tsx';
import { oneOfEach, recorded } from './recorded.ts';

const [blocked] = recorded(...oneOfEach.slice(0, 1));
if (blocked === undefined) throw new Error('nothing was recorded');
const { url } = blocked.hops[0];
const origin = blocked.pageOrigin.origin;
const missing = `Access to fetch at '${url}' from origin '${origin}' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.`;

/** Opens the dialog from the empty panel. */
async function open(root: HTMLElement): Promise<HTMLElement> {
  const buttons = [...root.querySelectorAll<HTMLElement>('.empty .text-button')];
  const button = buttons.find(({ textContent }) => textContent === 'Explain an error text');
  if (button === undefined) throw new Error('no button');
  await click(button);
  return vi.waitFor(() => find(root, 'dialog'), 10_000);
}

async function openWith(text: string) {
  const panel = mountPanel();
  const dialog = await open(panel.root);
  paste(dialog, text);
  return { ...panel, dialog };
}

function paste(dialog: HTMLElement, text: string): void {
  const field = find(dialog, 'textarea') as HTMLTextAreaElement;
  act(() => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

// Its code is loaded when it is drawn first.
beforeAll(async () => {
  const root = document.createElement('div');
  document.body.append(root);
  const { unmount } = renderPanel(root);
  await open(root);
  unmount();
  root.remove();
});

describe('Explain an error text', () => {
  it('asks for a text, and says nothing before', async () => {
    const { dialog } = await openWith('');
    expect(texts(dialog, 'h2')).toEqual(['Explain an error text']);
    expect(texts(dialog, '.message')).toEqual([]);
    expect(document.activeElement).toBe(find(dialog, 'textarea'));
  });

  it('explains a message with the line to add', async () => {
    const { dialog, asked } = await openWith(missing);
    expect(texts(dialog, '.message h3')).toEqual([
      'The answer has no Access-Control-Allow-Origin header',
    ]);
    expect(texts(dialog, '.change h4')).toEqual(['Answer to the request']);
    expect(texts(dialog, '.line')).toEqual([
      `Access-Control-Allow-Origin: ${origin}`,
      'Vary: Origin',
    ]);
    expect(texts(dialog, '.names dd')).toEqual([
      'Chrome, Edge',
      'MissingAllowOriginHeader',
      'https://fetch.spec.whatwg.org/#concept-cors-check',
    ]);
    await click(find(dialog, '.copy'));
    expect(asked).toEqual([`Access-Control-Allow-Origin: ${origin}\nVary: Origin`]);
  });

  it('follows what is typed', async () => {
    const { dialog } = await openWith(missing);
    paste(dialog, 'Preflight response is not successful. Status code: 404');
    expect(texts(dialog, '.message h3')).toEqual([
      'The server answered the preflight with status 404',
    ]);
    paste(dialog, '');
    expect(texts(dialog, '.message')).toEqual([]);
  });

  it('tells each message once, and not what says less of the same call', async () => {
    const log = [
      missing,
      `GET ${url} net::ERR_FAILED 200 (OK)`,
      'Uncaught (in promise) TypeError: Failed to fetch',
      missing,
    ].join('\n');
    const { dialog } = await openWith(log);
    expect(texts(dialog, '.message h3')).toEqual([
      'The answer has no Access-Control-Allow-Origin header 2 times',
    ]);
  });

  it('lists what a text may stand for', async () => {
    const { dialog } = await openWith('Ensure CORS response header values are valid');
    expect(texts(dialog, '.also li')[0]).toBe(
      'The answer has no Access-Control-Allow-Origin header',
    );
  });

  it('says what to copy where the text holds no message', async () => {
    const { dialog } = await openWith('It does not work!');
    expect(texts(dialog, '.message h3')).toEqual(['This does not look like a message about CORS']);
  });

  it('shows a few of many', async () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      missing.replace(url, `https://elsewhere.example/p${index}`),
    );
    const { dialog } = await openWith(many.join('\n'));
    expect(texts(dialog, 'article.message')).toHaveLength(20);
    expect(texts(dialog, 'p.section')).toEqual(['and 10 more']);
  });

  it('shows the request of a message, and closes', async () => {
    const { root, dialog, show, store } = await openWith(missing);
    show([blocked]);
    await click(find(dialog, '.message-url button'));
    expect(store.selected.value?.exchange.id).toBe(blocked.id);
    expect(root.querySelector('dialog')).toBeNull();
  });

  it('offers no request that is not in the list', async () => {
    const { dialog, show } = await openWith(missing.replace(url, 'https://elsewhere.example/'));
    show([blocked]);
    expect(texts(dialog, '.message-url button')).toEqual([]);
  });

  it('closes by its button', async () => {
    const { root, dialog } = await openWith(missing);
    await click(find(dialog, '[aria-label=Close]'));
    expect(root.querySelector('dialog')).toBeNull();
  });

  it('shows what a page made of its text as text, and clips it', async () => {
    const reason =
      "The 'Access-Control-Allow-Origin' header contains the invalid value '<img src=x onerror=alert(1)>'.";
    const hostile = missing
      .replace(/No 'Access.*/, reason)
      .replace(url, `https://x.example/${'a'.repeat(3000)}`);
    const { dialog } = await openWith(hostile);
    expect(dialog.textContent).toContain('<img src=x onerror=alert(1)>');
    expect(dialog.querySelector('img')).toBeNull();
    expect(find(dialog, '.message-url code').textContent?.length).toBeLessThan(600);
  });
});
