import type { AnswerChange } from '../../diagnosis/fix/answer-change.ts';
import type { Diagnosed } from '../../diagnosis/policy/asked.ts';
import { type Entry, type EntryResponse, unrecordedStatus } from '../../exchange/entry.ts';
import { type HeaderList, isSameName } from '../../fetch-standard/header-list.ts';
import { clipMethod } from '../../ui/clip.ts';
import { type Block, type Line, value } from '../document.ts';
import { reportTexts } from '../texts/texts.ts';

const { headers: texts } = reportTexts;

/** What a browser sends that CORS is about. */
const asked = /^(?:origin|access-control-request-.*)$/i;

/** What of an answer decides, or tells who gave it. */
const answered = /^(?:access-control-.*|vary|location|content-type|server|via|www-authenticate)$/i;

/** A hostile server may send any number. */
const mostRows = 60;

/** Names a request, or the answer to it. */
type Name = (message: (method: string) => string) => string;

/** The headers that matter, as they were recorded and as they have to be. */
export function headerTable({ exchange, diagnosis }: Diagnosed): Block[] {
  const { changes } = diagnosis.fix;
  const last = Math.max(exchange.hops.length - 1, ...changes.map(({ hop }) => hop));
  // A redirect makes several messages of one name.
  const nameAt = (method: string, hop: number): Name => {
    const which = last === 0 ? '' : texts.which(hop + 1, last + 1);
    return (message) => `${message(clipMethod(method))}${which}`;
  };
  const rows = exchange.hops.flatMap(({ preflight, request, method }, hop) => {
    const change = (on: AnswerChange['on']) =>
      changes.find((each) => each.hop === hop && each.on === on);
    const preflightEntry = preflight.state === 'sent' ? preflight.entry : null;
    return [
      ...entryRows(preflightEntry, nameAt('OPTIONS', hop), change('preflight')),
      ...entryRows(request, nameAt(method, hop), change('response')),
    ];
  });
  const beyond = changes
    .filter(({ hop }) => hop >= exchange.hops.length)
    .flatMap((change) => answerRows(null, nameAt(change.method, change.hop), change));
  const all = [...rows, ...beyond];
  if (all.length === 0) return [];
  return [{ kind: 'table', head: texts.columns, rows: all.slice(0, mostRows) }];
}

function entryRows(
  entry: Entry | null,
  name: Name,
  change: AnswerChange | undefined,
): (readonly Line[])[] {
  const sent = (entry?.requestHeaders ?? []).filter(({ name }) => asked.test(name));
  return [
    ...sent.map((header) => [
      [name(texts.request)],
      [value(header.name)],
      [value(header.value)],
      [],
    ]),
    ...answerRows(entry, name, change),
  ];
}

function answerRows(
  entry: Entry | null,
  name: Name,
  change: AnswerChange | undefined,
): (readonly Line[])[] {
  const response = entry?.response ?? null;
  if (response === null && change === undefined) return [];
  const headers = response?.headers ?? [];
  const lines = change?.lines ?? [];
  const kept = headers.filter(
    ({ name }) => answered.test(name) && !lines.some((line) => isSameName(line.name, name)),
  );
  const row = (header: Line, recorded: Line, needed: Line): readonly Line[] => [
    [name(texts.answer)],
    header,
    recorded,
    needed,
  ];
  return [
    ...(response === null && change?.status == null
      ? []
      : [row([texts.status], recordedStatus(response), neededStatus(change))]),
    ...kept.map((header) => row([value(header.name)], [value(header.value)], [texts.asItIs])),
    ...lines.map(({ name: header, after }) =>
      row([value(header)], recordedValues(response === null ? null : headers, header), [
        after === null ? texts.remove : value(after.slice(header.length + 2)),
      ]),
    ),
  ];
}

function recordedStatus(response: EntryResponse | null): Line {
  const status = response?.status ?? unrecordedStatus;
  return [status === unrecordedStatus ? texts.notRecorded : value(String(status))];
}

function neededStatus(change: AnswerChange | undefined): Line {
  if (change?.status == null) return [texts.asItIs];
  return [value(String(change.status.after))];
}

function recordedValues(headers: HeaderList | null, name: string): Line {
  if (headers === null) return [texts.notRecorded];
  const values = headers.filter((header) => isSameName(header.name, name));
  if (values.length === 0) return [texts.missing];
  return values.flatMap((header, index) => [
    ...(index === 0 ? [] : [texts.and]),
    value(header.value),
  ]);
}
