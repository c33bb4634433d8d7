// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Entry } from '../../../src/exchange/entry.ts';
import { ExplainPage } from '../../../src/extension/explain/explain-page.tsx';
import {
  createExplainStore,
  type Selection,
} from '../../../src/extension/explain/explain-store.ts';
import type { RecorderState } from '../../../src/extension/recorder/recorder-control.ts';
import type { ReportOrder, WrittenReport } from '../../../src/ui/report-dialog/report-order.ts';
import { usualSettings } from '../../../src/ui/settings.ts';
import { api, page, request, response } from '../../exchange/entries.ts';
import { click, find, press, texts } from '../../ui/mounted-panel.tsx';
import { delivered, refused } from '../../ui/recorded.ts';

const failed = (path: string, startedAt = 1000) =>
  request({ url: `${api}${path}`, response: response(200), entry: { ...refused, startedAt } });
const passed = request({
  url: `${api}/passed`,
  response: response(200, { 'Access-Control-Allow-Origin': page }),
  entry: delivered,
});
const reason = "No 'Access-Control-Allow-Origin' header is present on the requested resource.";
const message = (path: string) =>
  `Access to fetch at '${api}${path}' from origin '${page}' has been blocked by CORS policy: ${reason}`;
const selected = (text: string, isCut = false): Selection => ({ text, isCut });

function mount(selection: Selection) {
  const root = document.createElement('div');
  document.body.append(root);
  const store = createExplainStore(selection);
  const settings = signal(usualSettings);
  const asked: string[] = [];
  const actions = {
    async copy(text: string) {
      asked.push(text);
      return true;
    },
    set: () => {},
    async writeReport({ items, format }: ReportOrder) {
      asked.push(`${format} of ${items.length}`);
      return { name: 'r.md', type: 'text/markdown', text: 'r', secrets: [] };
    },
    saveReport: ({ name }: WrittenReport) => void asked.push(`save ${name}`),
  };
  const shown = (
    <ExplainPage
      store={store}
      settings={settings}
      actions={actions}
      recorder={{ state: signal<RecorderState>('off'), turnOn() {}, turnOff() {} }}
      writeMessages={async ({ about, format, redact }) => {
        const text = `${about.length} as ${format}${redact ? '' : ', with secrets'}`;
        asked.push(text);
        return { name: 'm.md', type: 'text/markdown', text, secrets: [] };
      }}
    />
  );
  act(() => render(shown, root));
  onTestFinished(() => {
    act(() => render(null, root));
    root.remove();
  });
  const show = (...entries: Entry[]) =>
    act(() => store.show({ source: 'devtools', entries, left: 0 }));
  return { root, store, asked, show, showNone: () => act(() => store.show(null)) };
}

const missing = 'The answer has no Access-Control-Allow-Origin header';

describe('a selected message', () => {
  it('is explained, and said to be all, where nobody recorded the tab', () => {
    const { root, showNone } = mount(selected(message('/a')));
    expect(texts(root, '.join')).toEqual([]);
    showNone();
    expect(texts(root, 'h1')).toEqual(['Explain this error']);
    expect(document.title).toBe('Explain this error – Whycors');
    expect(texts(root, '.message h3')).toEqual([missing]);
    expect(texts(root, '.join')[0]).toContain('Once DevTools is open on that tab');
    expect(texts(root, '.message > p').join()).toContain('Load the page again with DevTools open');
  });

  it('opens its request, which can be closed and shown again', async () => {
    const { root, show } = mount(selected(message('/a')));
    show(failed('/a'), failed('/b'));
    expect(texts(root, 'article.details h2')).toEqual([missing]);
    await click(find(root, '[aria-label="Close details"]'));
    expect(texts(root, 'article.details')).toEqual([]);
    expect(texts(root, '.message h3')).toEqual([missing]);
    expect(texts(root, '.message > p').join()).not.toContain('with DevTools open');
    await click(find(root, '.message-url button'));
    expect(texts(root, 'article.details h2')).toEqual([missing]);
    expect(document.activeElement).toBe(find(root, 'article.details'));
  });

  it('stays open where the same is read again', () => {
    const { root, show } = mount(selected(message('/a')));
    show(failed('/a'));
    const details = find(root, 'article.details');
    show(failed('/a'));
    show(passed, failed('/a'));
    expect(find(root, 'article.details')).toBe(details);
  });

  it.each([
    ['fits no request', message('/x'), 'No recorded request fits this message'],
    [
      'is about one that passed',
      message('/passed'),
      'The last recorded request to this URL passed',
    ],
    [
      'gives another reason',
      message('/a').replace(
        reason,
        "The 'Access-Control-Allow-Origin' header has a value 'https://b.example' that is not equal to the supplied origin.",
      ),
      'failed for another reason',
    ],
  ])('%s', (_, text, said) => {
    const { root, show } = mount(selected(text));
    show(failed('/a'), passed);
    expect(texts(root, 'article.details')).toEqual([]);
    expect(texts(root, '.join').join()).toContain(said);
  });

  it('lists the requests that fit it equally well', async () => {
    const { root, show } = mount(selected(reason));
    show(failed('/a'), failed('/b'));
    expect(texts(root, '.join > p')).toEqual([
      'These recorded requests fit the message equally well:',
    ]);
    expect(texts(root, '.failure .name')).toEqual(['b', 'a']);
    const [first] = root.querySelectorAll<HTMLElement>('.failure');
    if (first === undefined) throw new Error('no line');
    await click(first);
    expect(find(root, 'article.details').dataset['id']).toContain('/b');
    press('Escape');
    expect(document.activeElement?.textContent).toContain('/b'.slice(1));
  });

  it('is one of several', () => {
    const { root, show } = mount(selected(`${message('/a')}\n${message('/b')}`));
    show(failed('/a'), failed('/b'));
    expect(texts(root, '.message h3')).toEqual([missing, missing]);
    expect(texts(root, '.message-url button')).toEqual(['Show this request', 'Show this request']);
  });

  it('gives way to what is asked next', () => {
    const { root, store, show } = mount(selected(message('/a')));
    show(failed('/a'), failed('/b'));
    act(() => store.ask('page'));
    expect(texts(root, 'h1')).toEqual(['CORS errors on this page']);
    expect(texts(root, '.failure .name')).toEqual(['b', 'a']);
    act(() => store.ask(selected(message('/b'))));
    expect(find(root, 'article.details').dataset['id']).toContain('/b');
  });
});

describe('a selected text', () => {
  it.each<[string, Selection, string]>([
    ['is lost', 'lost', 'is not there any more'],
    ['is cut', selected(message('/a'), true), 'characters of what was selected came here'],
    [
      'is too long',
      selected(`${message('/a')} ${'x'.repeat(1_000_000)}`),
      'Only the first 1,000,000',
    ],
    ['is no message', selected('It does not work!'), 'Select the whole message'],
    ['is whole', selected(message('/a')), ''],
  ])('%s', (_, selection, note) => {
    const { root, showNone } = mount(selection);
    showNone();
    expect(texts(root, '.text-note').join()).toContain(note);
    expect(texts(root, '.text-note')).toHaveLength(note === '' ? 0 : 1);
  });

  it('can be replaced by another', () => {
    const { root } = mount('lost');
    const field = find(root, 'textarea') as HTMLTextAreaElement;
    act(() => {
      field.value = message('/a');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(texts(root, '.message h3')).toEqual([missing]);
    expect(texts(root, '.text-note')).toEqual([]);
  });
});

describe('a page', () => {
  it('is said not to be recorded', () => {
    const { root, showNone } = mount('page');
    expect(texts(root, 'h2')).toEqual(['Explain an error text']);
    showNone();
    expect(texts(root, 'h2')).toEqual([
      'Nothing was recorded on this tab',
      'Explain an error text',
    ]);
  });

  it('has no failures', () => {
    const { root, show } = mount('page');
    show(passed);
    expect(texts(root, 'h2')[0]).toBe('No request that failed by CORS was recorded');
  });

  it('has failures, of which those that repeat are one line', async () => {
    const { root, store, show } = mount('page');
    show(failed('/a'), failed('/b', 2000), failed('/b', 3000), passed);
    expect(texts(root, 'h2')[0]).toBe('3 requests failed');
    expect(texts(root, '.failure-request')).toEqual([
      'GET b localhost:4000 2×',
      'GET a localhost:4000',
    ]);
    await click(find(root, 'li:first-child .failure'));
    expect(store.requests.selected.value?.exchange.hops[0].request?.startedAt).toBe(3000);
    act(() => store.show({ source: 'devtools', entries: [failed('/a')], left: 12 }));
    expect(texts(root, '.section > .note')).toEqual(['12 requests before these failed as well.']);
  });

  it('loads the rest of the details', async () => {
    const { root, show } = mount('page');
    show(failed('/a'));
    await click(find(root, '.failure'));
    await vi.waitFor(() => expect(texts(root, 'h3')).toContain('Headers'), 10_000);
  });
});

describe('a report', () => {
  it('is of what failed, or of what is open, and cannot be of nothing', async () => {
    const { root, asked, show } = mount('page');
    const buttons = () => texts(root, '.explain-head button');
    expect(buttons()).toEqual([]);
    show(passed);
    expect(buttons()).toEqual([]);
    show(failed('/a'), passed, failed('/b', 2000));
    await click(find(root, '.explain-head button'));
    await vi.waitFor(() => find(root, '.report-save'));
    expect(asked).toEqual(['markdown of 2']);
    await click(find(root, '.report-save'));
    expect(asked.at(-1)).toBe('save r.md');
    act(() => void find(root, '.report').dispatchEvent(new Event('close')));
    expect(root.querySelector('.report')).toBeNull();
  });

  it('can be of messages alone, as Markdown or HTML', async () => {
    const { root, asked, store } = mount(selected(message('/a')));
    await click(find(root, '.explain-head button'));
    await vi.waitFor(() => find(root, '.report-save'));
    expect(texts(root, '.report option')).toEqual(['What the text says']);
    expect(texts(root, '.report .views label')).toEqual(['Markdown', 'HTML']);
    await click(find(root, '.report [value=html]'));
    await click(find(root, '.report [type=checkbox]'));
    expect(asked).toEqual(['1 as markdown', '1 as html', '1 as html, with secrets']);
    // It is of what was looked over, whatever is pasted behind it.
    act(() => {
      store.text.value = `${message('/a')}\n${message('/b')}`;
    });
    await click(find(root, '.report-save'));
    expect(asked.slice(3)).toEqual(['save m.md']);
  });

  it('is of requests, where the text’s are among those that failed', async () => {
    const { root, asked, show } = mount(selected(message('/a')));
    show(failed('/a'));
    await click(find(root, '.explain-head button'));
    await vi.waitFor(() => find(root, '.report-save'));
    expect(asked).toEqual(['markdown of 1']);
  });
});
