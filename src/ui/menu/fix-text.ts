import type { Fix } from '../../diagnosis/fix/fix.ts';
import { answerTitle } from '../fix-view.tsx';

/**
 * The header lines that the server has to add. Of several answers each has its lines below what it answers; an
 * answer whose status has to change says so. Empty where no line is to be added.
 */
export function fixText({ changes }: Fix): string {
  const parts = changes.flatMap((change) => {
    const lines = change.lines.flatMap(({ after }) => after ?? []);
    const status = change.status === null ? [] : [`# Status: ${change.status.after}`];
    return lines.length === 0
      ? []
      : [{ title: `# ${answerTitle(change)}`, lines: [...status, ...lines] }];
  });
  if (parts.length === 1) return parts[0]?.lines.join('\n') ?? '';
  return parts.map(({ title, lines }) => [title, ...lines].join('\n')).join('\n\n');
}
