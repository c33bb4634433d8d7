import { type ReadonlySignal, useComputed, useSignalEffect } from '@preact/signals';
import { useRef, useState } from 'preact/hooks';
import { createAnnouncer, nothingBlocked } from './announcer.ts';
import { clip } from './clip.ts';
import type { ImportStore } from './import-store.ts';
import type { PanelStore } from './store.ts';

/** Whether something that was to be copied was; another object each time. */
export interface CopyOutcome {
  readonly isCopied: boolean;
}

interface Props {
  readonly store: PanelStore;
  readonly imports: ImportStore;
  readonly copied: ReadonlySignal<CopyOutcome | null>;
}

/** More of a file's name nobody wants to hear. */
const longestName = 60;

const number = (count: number) => count.toLocaleString('en');

/** Runs on each change of what it looks at, and not at the start. */
function useChange(look: () => () => void): void {
  const isFirst = useRef(true);
  useSignalEffect(() => {
    const tell = look();
    if (!isFirst.current) tell();
    isFirst.current = false;
  });
}

/**
 * Says to those who hear the panel how many requests are blocked, what a filter leaves, what is shown, and what
 * was copied.
 */
export function Announcements({ store, imports, copied }: Props) {
  const { items, list } = store;
  const [announcer] = useState(createAnnouncer);

  // What was blocked before this could speak is news as well.
  useSignalEffect(() => {
    const all = items.value;
    announcer.saySoon('blocked', () => {
      const blocked = all.filter(({ decision }) => decision.verdict === 'blocked').length;
      return blocked === 0 ? nothingBlocked : `${number(blocked)} blocked`;
    });
  });
  useChange(() => {
    const isFiltered = list.query.value !== '' || list.kinds.value.size > 0;
    return () =>
      announcer.saySoon('filter', () => {
        const all = number(items.peek().length);
        return isFiltered
          ? `${number(list.shown.peek().length)} of ${all} requests shown`
          : `All ${all} requests shown`;
      });
  });
  // The state changes with each step of another file that is read.
  const shown = useComputed(() => imports.state.value.file);
  useChange(() => {
    const file = shown.value;
    return () =>
      announcer.say(
        file === null
          ? 'The live page is shown'
          : `${clip(file.name, longestName)} imported: ${number(file.entries)} requests`,
      );
  });
  useChange(() => {
    const outcome = copied.value;
    return () => {
      if (outcome !== null) announcer.say(outcome.isCopied ? 'Copied' : 'Could not copy');
    };
  });

  return (
    <div class="announcer" role="status">
      {announcer.text}
    </div>
  );
}
