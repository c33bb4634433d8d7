import type { Finding } from '../diagnosis/reason.ts';
import { type AnswerPlace, entryAt } from '../exchange/answer-place.ts';
import type { Entry } from '../exchange/entry.ts';
import type { CorsExchange } from '../exchange/exchange.ts';
import { getHeader, isSameName } from '../fetch-standard/header-list.ts';
import { clip, clipMethod } from './clip.ts';
import { type HeaderTarget, placeOf } from './header-links.tsx';
import { HeaderTable, type TableRow } from './header-table.tsx';

/** What somebody wants to see of the two tables of a request. */
interface Wanted {
  readonly name: string;
  readonly in: 'answer' | 'request';
}

/** A name is looked up in the answer, and in the request if it is there alone. */
function wantedIn({ response, requestHeaders }: Entry, { name }: HeaderTarget): Wanted {
  const isAnswered = response !== null && getHeader(response.headers, name) !== null;
  const isRequested = getHeader(requestHeaders, name) !== null;
  return { name, in: !isAnswered && isRequested ? 'request' : 'answer' };
}

/** The lines of an answer: its status, its headers, and those it lacks of which something is said. */
function answerRows(
  { status, headers }: NonNullable<Entry['response']>,
  faults: readonly Finding[],
  wanted: string | null,
): TableRow[] {
  const isAtFault = (name: string) =>
    faults.some(({ header }) => header !== null && isSameName(header, name));
  const asked = [...faults.map(({ header }) => header), wanted].filter((name) => name !== null);
  const missing = [...new Set(asked)].filter((name) => getHeader(headers, name) === null);
  return [
    {
      name: 'Status',
      value: status === 0 ? 'not recorded' : String(status),
      isAtFault: faults.some(({ header, reason }) => header === null && isOfStatus(reason)),
    },
    ...headers.map((header) => ({ ...header, isAtFault: isAtFault(header.name) })),
    ...missing.map((name) => ({ name, value: null, isAtFault: isAtFault(name) })),
  ];
}

function isOfStatus(reason: string): boolean {
  return reason === 'preflight-status' || reason === 'preflight-redirect';
}

interface EntryProps {
  readonly title: string;
  readonly entry: Entry;
  /** What failed at its answer. */
  readonly faults: readonly Finding[];
  readonly target: HeaderTarget | null;
}

function EntryHeaders({ title, entry, faults, target }: EntryProps) {
  const { response, requestHeaders } = entry;
  const wanted = target === null ? null : wantedIn(entry, target);
  const inAnswer = wanted?.in === 'answer' ? wanted.name : null;
  return (
    <details class="entry">
      <summary>{title}</summary>
      {response === null ? (
        <p class="note" tabIndex={-1} data-target={inAnswer === null ? undefined : ''}>
          No answer was recorded.
        </p>
      ) : (
        <HeaderTable
          caption="Answer"
          rows={answerRows(response, faults, inAnswer)}
          target={inAnswer}
        />
      )}
      <HeaderTable
        caption="Request"
        rows={requestHeaders.map((header) => ({ ...header, isAtFault: false }))}
        target={wanted?.in === 'request' ? wanted.name : null}
      />
    </details>
  );
}

interface Props {
  readonly exchange: CorsExchange;
  readonly findings: readonly Finding[];
  /** What somebody wants to see. */
  readonly target: HeaderTarget | null;
}

/** The headers that were seen, of every request of an exchange, each folded. */
export function AllHeaders({ exchange, findings, target }: Props) {
  const places = exchange.hops.flatMap((_, hop): AnswerPlace[] => [
    { hop, on: 'preflight' },
    { hop, on: 'request' },
  ]);
  return places.map((place) => {
    const entry = entryAt(exchange, place);
    if (entry === null) return null;
    const what = place.on === 'preflight' ? 'Preflight' : 'Actual request';
    return (
      <EntryHeaders
        key={`${place.hop} ${place.on}`}
        title={`${what}: ${clipMethod(entry.method)} ${clip(entry.url, 500)}`}
        entry={entry}
        faults={findings.filter((finding) => isSamePlace(placeOf(finding), place))}
        target={isSamePlace(target, place) ? target : null}
      />
    );
  });
}

function isSamePlace(a: AnswerPlace | null, b: AnswerPlace): boolean {
  return a !== null && a.hop === b.hop && a.on === b.on;
}
