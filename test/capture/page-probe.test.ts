import { expect, it } from 'vitest';
import { createPageProbe, type InspectedWindow } from '../../src/capture/page-probe.ts';
import type { CallRecord } from '../../src/exchange/call-record.ts';

const call = (id: string) =>
  JSON.stringify({
    id,
    kind: 'fetch',
    url: 'http://localhost:4000/',
    base: '',
    origin: 'http://localhost:3000',
    method: 'GET',
    mode: 'cors',
    credentials: 'include',
    headers: '',
    complete: true,
    time: 5,
    trace: '',
  });

/** A document with a probe in it, or none yet; `seen` are the ids of its calls. */
interface Document {
  instance: string | null;
  readonly seen: string[];
}

/** An inspected window whose documents answer as the probe does. The top frame has an empty URL. */
function inspected() {
  const documents = new Map<string, Document>([['', { instance: null, seen: [] }]]);
  const asked: string[] = [];
  const injected: (string | undefined)[] = [];
  let announce: (resource: { type: string; url: string }) => void = () => {};
  const waiting: (() => void)[] = [];
  const window: InspectedWindow = {
    reload: ({ injectedScript }) => injected.push(injectedScript),
    eval(expression, { frameURL = '' }, callback) {
      const document = documents.get(frameURL);
      const isRead = !expression.startsWith('const ');
      asked.push(`${isRead ? 'read' : 'start'} ${frameURL}`);
      waiting.push(() => {
        if (document === undefined) return callback(undefined);
        if (!isRead) {
          document.instance = `of ${frameURL}`;
          return callback(undefined);
        }
        if (document.instance === null) return callback('none');
        const [, known, from] = /\("([^"]*)",(\d+)\)\?\?'none'$/.exec(expression) ?? [];
        const start = known === document.instance ? Number(from) : 0;
        const items = document.seen.slice(start, start + 2);
        const next = start + items.length;
        callback(
          JSON.stringify({
            instance: document.instance,
            next,
            more: next < document.seen.length,
            dropped: 0,
            items: items.map(call),
          }),
        );
      });
    },
    onResourceAdded: {
      addListener: (listener) => {
        announce = listener;
      },
    },
  };
  const got: string[] = [];
  let missed = 0;
  const probe = createPageProbe(window, '(source)', 'secret', {
    add: ({ id }: CallRecord) => got.push(id),
    end: () => {},
    missed: (count) => {
      missed += count;
    },
  });
  return {
    probe,
    documents,
    asked,
    injected,
    got,
    missed: () => missed,
    announce: (url: string, type = 'document') => announce({ type, url }),
    /** Lets the page answer everything that it is asked. */
    answer() {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) next();
    },
    /** The tab has another page, in which a probe runs already, or none. */
    load(instance: string | null, ...seen: string[]) {
      documents.clear();
      documents.set('', { instance, seen });
      probe.navigated();
    },
  };
}

it('leaves the page alone until it is told', () => {
  const { probe, asked, injected, announce, load } = inspected();
  probe.poll();
  load(null);
  announce('http://localhost:3000/frame');
  expect([asked, injected]).toEqual([[], []]);
});

it('reloads with a script that starts early, under a name that holds the secret', () => {
  const { probe, injected } = inspected();
  probe.reload();
  expect(injected).toEqual([
    'const whycors_secret=(source)("whycors_secret",true);\n//# sourceURL=whycors-page-probe.js\n',
  ]);
});

it('gives each call once, and all of them, however many come', () => {
  const { probe, load, answer, documents, got } = inspected();
  probe.reload();
  load('first', 'a', 'b', 'c', 'd', 'e');
  answer();
  probe.poll();
  answer();
  documents.get('')?.seen.push('f');
  probe.poll();
  answer();
  expect(got).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
});

it('asks again only when it has its answer', () => {
  const { probe, load, answer, asked } = inspected();
  probe.reload();
  load('first');
  probe.poll();
  probe.poll();
  expect(asked).toEqual(['read ']);
  answer();
  probe.poll();
  expect(asked).toEqual(['read ', 'read ']);
});

it('starts late in a page that came without it, and reads it from the beginning', () => {
  const { probe, load, answer, asked, documents, got } = inspected();
  probe.reload();
  load('first', 'a');
  answer();
  load(null);
  answer();
  expect(asked.slice(1)).toEqual(['read ', 'start ']);
  documents.get('')?.seen.push('b');
  probe.poll();
  answer();
  expect(got).toEqual(['a', 'b']);
});

it('forgets what an old page answers late', () => {
  const { probe, load, answer, got } = inspected();
  probe.reload();
  load('first', 'a');
  load('second', 'b');
  answer();
  expect(got).toEqual(['b']);
});

it('watches each frame that DevTools tells of, and leaves one that is gone', () => {
  const { probe, load, announce, answer, documents, asked, got } = inspected();
  const url = 'http://localhost:3000/frame';
  probe.reload();
  load('first');
  documents.set(url, { instance: null, seen: ['f'] });
  announce(url);
  announce('http://localhost:3000/image', 'image');
  answer();
  probe.poll();
  answer();
  expect(got).toEqual(['f']);
  documents.delete(url);
  probe.poll();
  answer();
  asked.length = 0;
  probe.poll();
  expect(asked).toEqual(['read ']);
});

it('does not read the top frame twice', () => {
  const { probe, load, announce, answer, documents, asked } = inspected();
  const url = 'http://localhost:3000/';
  probe.reload();
  load('first', 'a');
  documents.set(url, documents.get('') as Document);
  answer();
  announce(url);
  answer();
  asked.length = 0;
  probe.poll();
  expect(asked).toEqual(['read ']);
});
