import type { ConsoleMessage } from './console-message.ts';

/** So far behind its title the table of an issue is looked for. */
const longestIssue = 4000;

/**
 * What the table below the title of an issue says, where it was copied along. It names requests by the ends of their
 * paths, so of them nothing is known.
 *
 * @param text as it was given
 */
export function withIssueTable(text: string, message: ConsoleMessage): ConsoleMessage {
  if (!text.startsWith('Ensure ', message.start)) return message;
  const below = text.slice(message.end, message.end + longestIssue);
  const table = below.split(/\n\s*Ensure /, 1)[0] ?? '';
  return (
    ofHeaderValues(table, message) ?? ofLastColumn(table, message) ?? ofProblem(table, message)
  );
}

const problems: Readonly<Record<string, readonly string[]>> = {
  'Missing Header': ['allow-origin-missing'],
  'Multiple Values': ['allow-origin-several-values', 'allow-origin-several-lines'],
};

function ofHeaderValues(table: string, message: ConsoleMessage): ConsoleMessage | null {
  if (message.reasons.length < 3) return null;
  const [, header = '', problem = '', value = ''] =
    /(Access-Control-Allow-(?:Origin|Methods|Headers))\s+(Missing Header|Multiple Values|Invalid Value)(?:[ \t]*[\t\n][ \t]*(\S[^\n\t]*))?/.exec(
      table,
    ) ?? [];
  if (header === '') return null;
  const reasons = problems[problem] ?? [
    `${header.slice('access-control-'.length).toLowerCase()}-invalid`,
  ];
  const [reason = null] = reasons.length === 1 ? reasons : [];
  return { ...message, reasons, reason, header, value: value.trim() || null };
}

/** Whether the response to a preflight had a wrong status or was a redirect. */
function ofProblem(table: string, message: ConsoleMessage): ConsoleMessage {
  if (!message.reasons.includes('preflight-redirect')) return message;
  if (/Response to preflight was a redirect/.test(table))
    return withReason(message, 'preflight-redirect');
  return /HTTP status of preflight request didn.t indicate success/.test(table)
    ? withReason(message, 'preflight-status')
    : message;
}

function withReason(message: ConsoleMessage, reason: string): ConsoleMessage {
  return { ...message, reasons: [reason], reason };
}

type Field = 'value' | 'method' | 'requestHeader';

const lastColumns: readonly (readonly [title: string, field: Field])[] = [
  ['Allowed Origin (from header)', 'value'],
  ['Disallowed Request Method', 'method'],
  ['Disallowed Request Header', 'requestHeader'],
];

/** The last cell of the first row, if its column is one that tells. */
function ofLastColumn(table: string, message: ConsoleMessage): ConsoleMessage | null {
  for (const [title, field] of lastColumns) {
    const at = table.indexOf(title);
    if (at === -1) continue;
    const [row = ''] = table
      .slice(at + title.length)
      .trimStart()
      .split('\n', 1);
    const cells = row.split('\t');
    const [origin = ''] = cells.slice(-2, -1);
    const value = cells.at(-1)?.trim() ?? '';
    if (cells.length < 3 || value === '') return null;
    return field === 'value' && /^(?:null$|https?:\/\/)/.test(origin)
      ? { ...message, value, origin }
      : { ...message, [field]: value };
  }
  return null;
}
