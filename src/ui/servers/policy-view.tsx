import { useSignal } from '@preact/signals';
import type { Policy } from '../../diagnosis/policy/policy.ts';
import { policyLines } from '../../diagnosis/policy/policy-lines.ts';
import type { PanelActions } from '../actions.ts';
import { clip } from '../clip.ts';
import { CodeBlock } from '../code-block.tsx';

interface Props {
  readonly policy: Policy;
  /** Whether any request is preflighted, or has to be. */
  readonly isPreflighted: boolean;
  readonly copy: PanelActions['copy'];
}

/** So many origins can be picked. */
const mostOrigins = 200;

/** The header lines of a policy. */
export function PolicyView({ policy, isPreflighted, copy }: Props) {
  const picked = useSignal(0);
  const all = policyLines(policy);
  const lines = all[picked.value] ?? all[0];
  if (lines === undefined) return null;
  return (
    <div class="header-lines">
      {all.length > 1 && (
        <>
          <p>
            An answer names one origin: the one that asks, if it is one of these{' '}
            {all.length.toLocaleString('en')}.
          </p>
          <p class="stack">
            <label>
              The lines for{' '}
              <select
                value={all.indexOf(lines)}
                onChange={({ currentTarget }) => {
                  picked.value = Number(currentTarget.value);
                }}
              >
                {all.slice(0, mostOrigins).map(({ origin }, index) => (
                  <option key={origin} value={index}>
                    {clip(origin, 100)}
                  </option>
                ))}
              </select>
            </label>
          </p>
        </>
      )}
      {isPreflighted ? (
        <CodeBlock
          title="Answer to a preflight (OPTIONS), with status 204"
          text={lines.preflight.join('\n')}
          what="the lines for preflights"
          copy={copy}
        />
      ) : (
        <p>None of these requests needs a preflight.</p>
      )}
      <CodeBlock
        title="Answer to an actual request, to errors too"
        text={lines.response.join('\n')}
        what="the lines for actual requests"
        copy={copy}
      />
    </div>
  );
}
