import type { Diagnosed } from '../../diagnosis/policy/asked.ts';
import { allowHeadersHeader, allowMethodsHeader } from '../../diagnosis/preflight-lists.ts';
import { requestedHeaders } from '../../exchange/preflight.ts';
import { isSameName } from '../../fetch-standard/header-list.ts';
import { isCorsSafelistedMethod } from '../../fetch-standard/methods.ts';
import { type ToldChange, withValues } from './told-change.ts';

/**
 * Changes whose lists hold all that these requests ask for. The answer to one of them may have allowed it so far in a
 * list of its own, which the new one takes the place of.
 */
export function withAllAsked(
  changes: readonly ToldChange[],
  members: readonly Diagnosed[],
): readonly ToldChange[] {
  return changes.map((change) => {
    if (change.on !== 'preflight') return change;
    const hops = members.flatMap(({ exchange }) => exchange.hops[change.hop] ?? []);
    const methods = hops.map(({ method }) => method);
    const headers = hops.flatMap(({ preflight }) =>
      preflight.state === 'sent' ? requestedHeaders(preflight.entry) : [],
    );
    return {
      ...change,
      lines: change.lines.map((line) => {
        if (isSameName(line.name, allowHeadersHeader)) return withValues(line, headers);
        if (!isSameName(line.name, allowMethodsHeader)) return line;
        return withValues(
          line,
          methods.filter((method) => !isCorsSafelistedMethod(method)),
        );
      }),
    };
  });
}
