import type { Tally } from '../../diagnosis/policy/tally.ts';
import { clip } from '../clip.ts';
import { counted } from './counted.ts';
import { FirstOf } from './first-of.tsx';

interface Props {
  readonly tallies: readonly Tally[];
  /** What has each of the values. */
  readonly of: string;
}

/** Values, each with how many have it. */
export function TallyView({ tallies, of }: Props) {
  return (
    <FirstOf all={tallies} most={20}>
      {({ value, count }) => (
        <>
          <code>{clip(value, 300)}</code> <span class="note">{counted(count, of)}</span>
        </>
      )}
    </FirstOf>
  );
}
