import type { PanelActions } from './actions.ts';
import type { Failures } from './failures.ts';
import { loadedLater } from './loaded-later.tsx';

const FailureView = loadedLater('What failed', () =>
  import('./failure-view.tsx').then((loaded) => loaded.FailureView),
);

interface Props {
  readonly failures: Failures;
  readonly about: string;
  readonly copy: PanelActions['copy'];
}

/** Says that Whycors failed; nothing where it did not. */
export function FailureBar({ failures, about, copy }: Props) {
  const all = failures.all.value;
  if (all.size === 0) return null;
  return <FailureView about={about} failures={all} copy={copy} onDismiss={failures.dismiss} />;
}
