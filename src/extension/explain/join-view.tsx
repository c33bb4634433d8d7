import type { ConsoleMessage } from '../../console-message/console-message.ts';
import { isAtRest } from '../../diagnosis/diagnosis.ts';
import type { ExplainStore } from './explain-store.ts';
import { FailureLines } from './failure-lines.tsx';
import { explainTexts } from './texts/texts.ts';

interface Props {
  readonly message: ConsoleMessage;
  readonly store: ExplainStore;
  readonly onOpen: (id: string) => void;
}

/** What the recording of the tab has to do with a message; nothing where its request failed so. */
export function JoinView({ message, store, onOpen }: Props) {
  const { found, isSameReason } = store.match(message);
  const [item, ...others] = found;
  if (!store.isAsked.value) return null;
  if (store.recorded.value === null) return <p class="note join">{explainTexts.withDevtools}</p>;
  if (item === undefined) return <p class="note join">{explainTexts.noRequestFits}</p>;
  if (isAtRest(item.decision)) return <p class="note join">{explainTexts.passed}</p>;
  return (
    <>
      {!isSameReason && <p class="note join">{explainTexts.failedOtherwise}</p>}
      {others.length > 0 && (
        <div class="join">
          <p>{explainTexts.severalFit}</p>
          <FailureLines items={found} onOpen={onOpen} />
        </div>
      )}
    </>
  );
}
