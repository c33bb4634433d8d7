import { group } from '../../exchange/group.ts';
import { firstAddressOf } from '../../ui/address.ts';
import { clipMethod } from '../../ui/clip.ts';
import { createMemberships } from '../../ui/list/grouping.ts';
import { standingOf } from '../../ui/standing.ts';
import type { Item } from '../../ui/store.ts';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { WordsView } from '../../ui/words-view.tsx';

interface Props {
  readonly items: readonly Item[];
  /** Shows the details of one, by the id of its exchange. */
  readonly onOpen: (id: string) => void;
}

/** Requests, a line each, the latest first. A failure that repeats is one line, which opens the last of them. */
export function FailureLines({ items, onOpen }: Props) {
  const membershipOf = createMemberships();
  const repeats = [...group(items.toReversed(), (item) => membershipOf(item).repeat).values()];
  return (
    <ul class="failures">
      {repeats.map(([latest, ...others]) => {
        if (latest === undefined) return null;
        const { exchange, decision } = latest;
        const count = others.length + 1;
        const { name, server } = firstAddressOf(exchange);
        return (
          <li key={exchange.id}>
            <button
              type="button"
              class="failure"
              data-id={exchange.id}
              onClick={() => onOpen(exchange.id)}
            >
              <VerdictMark standing={standingOf(decision)} />
              <span class="failure-request">
                <bdi class="method">{clipMethod(exchange.hops[0].method)}</bdi>{' '}
                <bdi class="name">{name}</bdi> <bdi class="failure-server">{server}</bdi>
                {count > 1 && (
                  <span class="failure-count">{` ${count.toLocaleString('en')}×`}</span>
                )}
              </span>
              <span class="failure-why">
                <WordsView words={decision.headline} />
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
