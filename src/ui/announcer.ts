import { type ReadonlySignal, signal, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { clip } from './clip.ts';
import type { ImportStore } from './import-store.ts';
import type { PanelStore } from './store.ts';

/** What is said to those who hear the panel. */
export interface Announcer {
  readonly text: ReadonlySignal<string>;
  /** Says it at once. */
  say(text: string): void;
  /** Says soon what there is to say of a topic then, however often it changes meanwhile. */
  saySoon(topic: string, text: () => string): void;
}

/** More of a file's name nobody wants to hear. */
const longestName = 60;

/** Milliseconds: so often, at the most, it is said what changes by itself. */
const pause = 2000;

const nothingBlocked = 'Nothing is blocked';

export function createAnnouncer(): Announcer {
  const text = signal('');
  const due = new Map<string, () => string>();
  /** What was said last of each topic, or is taken for granted. */
  const said = new Map([['blocked', nothingBlocked]]);

  function say(next: string): void {
    // The same words are said again only where something has changed.
    text.value = next === text.peek() ? `${next}\u00a0` : next;
  }

  function sayDue(): void {
    const news = [...due].flatMap(([topic, textOf]) => {
      const next = textOf();
      if (said.get(topic) === next) return [];
      said.set(topic, next);
      return [next];
    });
    due.clear();
    if (news.length > 0) say(news.join('. '));
  }

  return {
    text,
    say,
    saySoon(topic, textOf) {
      if (due.size === 0) setTimeout(sayDue, pause);
      due.set(topic, textOf);
    },
  };
}

const number = (count: number) => count.toLocaleString('en');

/** Says how many requests are blocked, what a filter leaves, and which file is shown. */
export function useAnnouncements(
  announcer: Announcer,
  { items, list }: PanelStore,
  imports: ImportStore,
): void {
  const isFirst = useRef({ blocked: true, filter: true, file: true });

  /** Runs on each change, and not at the start. */
  function useChange(topic: 'blocked' | 'filter' | 'file', look: () => () => void): void {
    useSignalEffect(() => {
      const tell = look();
      if (!isFirst.current[topic]) tell();
      isFirst.current[topic] = false;
    });
  }

  useChange('blocked', () => {
    const all = items.value;
    return () =>
      announcer.saySoon('blocked', () => {
        const blocked = all.filter(({ decision }) => decision.verdict === 'blocked').length;
        return blocked === 0 ? nothingBlocked : `${number(blocked)} blocked`;
      });
  });
  useChange('filter', () => {
    const isFiltered = list.query.value !== '' || list.kinds.value.size > 0;
    return () =>
      announcer.saySoon('filter', () => {
        const all = number(items.peek().length);
        return isFiltered
          ? `${number(list.shown.peek().length)} of ${all} requests shown`
          : `All ${all} requests shown`;
      });
  });
  useChange('file', () => {
    const { file } = imports.state.value;
    return () => {
      if (file === null) return;
      announcer.say(`${clip(file.name, longestName)} imported: ${number(file.entries)} requests`);
    };
  });
}
