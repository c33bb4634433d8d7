import type { StackChoice } from '../recipes/guess/choose-stack.ts';
import type { Guess } from '../recipes/guess/guess-stack.ts';
import type { Stack } from '../recipes/recipe.ts';
import { stacks } from '../recipes/stacks.ts';
import { clip } from './clip.ts';

const groups: Readonly<Record<Stack['group'], string>> = {
  application: 'Applications',
  'web server': 'Web servers',
  cloud: 'Cloud services',
  development: 'While developing',
};

interface Props {
  readonly choice: StackChoice;
  readonly onPick: (stack: string) => void;
}

/** The header that tells what a server runs on. */
export function GuessView({ guess: { confidence, because } }: { readonly guess: Guess }) {
  return (
    <span class="note">
      {confidence === 'likely' ? 'Its answer says so: ' : 'Its answer hints at it: '}
      <code>{clip(`${because.name}: ${because.value}`, 100)}</code>
    </span>
  );
}

/** What the server runs on: as somebody picked it, or as its answers say. */
export function StackPicker({ choice: { stack, guess }, onPick }: Props) {
  return (
    <p class="stack">
      <label>
        The server runs on{' '}
        <select value={stack ?? ''} onChange={({ currentTarget }) => onPick(currentTarget.value)}>
          {stack === null && <option value="">Pick one…</option>}
          {Object.entries(groups).map(([group, label]) => (
            <optgroup key={group} label={label}>
              {stacks
                .filter((each) => each.group === group)
                .map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      {guess !== null && <GuessView guess={guess} />}
    </p>
  );
}
