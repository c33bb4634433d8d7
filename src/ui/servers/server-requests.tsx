import { useMemo } from 'preact/hooks';
import { addressOf } from '../address.ts';
import { clip, clipMethod } from '../clip.ts';
import type { Item } from '../store.ts';
import { VerdictMark } from '../verdict-mark.tsx';
import { WordsView } from '../words-view.tsx';
import { FirstOf } from './first-of.tsx';
import { standingAt, worstFirst } from './server-lines.ts';

interface Props {
  readonly server: string;
  readonly items: readonly Item[];
  readonly onOpen: (id: string) => void;
  /** Lists all of them. */
  readonly onList: () => void;
}

/** The requests to a server; each opens its details. */
export function ServerRequests({ server, items, onOpen, onList }: Props) {
  const sorted = useMemo(() => worstFirst(server, items), [server, items]);
  return (
    <div class="server-requests">
      <FirstOf all={sorted} most={50}>
        {(item) => {
          const { exchange, decision } = item;
          const [{ url, method }] = exchange.hops;
          return (
            <button
              type="button"
              data-id={exchange.id}
              title={clip(url, 500)}
              onClick={() => onOpen(exchange.id)}
            >
              <VerdictMark standing={standingAt(server, item)} />
              <span class="method">{clipMethod(method)}</span> <span>{addressOf(url).name}</span>
              <span class="note">
                <WordsView words={decision.headline} />
              </span>
            </button>
          );
        }}
      </FirstOf>
      <button type="button" class="text-button" onClick={onList}>
        Show in the list of requests
      </button>
    </div>
  );
}
