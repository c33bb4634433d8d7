import { type ReadonlySignal, signal } from '@preact/signals';

/** What is said to those who hear the panel. */
export interface Announcer {
  readonly text: ReadonlySignal<string>;
  /** Says it at once. */
  say(text: string): void;
  /** Says soon what there is to say of a topic then, however often it changes meanwhile. */
  saySoon(topic: string, text: () => string): void;
}

/** Milliseconds: so often, at the most, it is said what changes by itself. */
const pause = 2000;

/** So it is before anything is said. */
export const nothingBlocked = 'Nothing is blocked';

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
