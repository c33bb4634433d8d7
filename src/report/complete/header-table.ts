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

/** The headers that matter, as they were recorded and as they have to be. */
export function headerTable({ exchange, diagnosis }: Diagnosed): Block[] {
  const { changes } = diagnosis.fix;
  const rows = exchange.hops.flatMap(({ preflight, request, method }, hop) => {
    const change = (on: AnswerChange['on']) =>
      changes.find((each) => each.hop === hop && each.on === on);
    const preflightEntry = preflight.state === 'sent' ? preflight.entry : null;
    return [
      ...entryRows(preflightEntry, 'OPTIONS', change('preflight')),
      ...entryRows(request, method, change('response')),
    ];
  });
  const beyond = changes
    .filter(({ hop }) => hop >= exchange.hops.length)
    .flatMap((change) => answerRows(null, change.method, change));
  const all = [...rows, ...beyond];
  if (all.length === 0) return [];
  return [{ kind: 'table', head: texts.columns, rows: all.slice(0, mostRows) }];
}

function entryRows(
  entry: Entry | null,
  method: string,
  change: AnswerChange | undefined,
): (readonly Line[])[] {
  const sent = (entry?.requestHeaders ?? []).filter(({ name }) => asked.test(name));
  return [
    ...sent.map((header) => [
      [texts.request(clipMethod(method))],
      [value(header.name)],
      [value(header.value)],
      [],
    ]),
    ...answerRows(entry, method, change),
  ];
}

function answerRows(
  entry: Entry | null,
  method: string,
  change: AnswerChange | undefined,
): (readonly Line[])[] {
  const response = entry?.response ?? null;
  if (response === null && change === undefined) return [];
  const headers = response?.headers ?? [];
  const lines = change?.lines ?? [];
  const kept = headers.filter(
    ({ name }) => answered.test(name) && !lines.some((line) => isSameName(line.name, name)),
  );
  const row = (name: Line, recorded: Line, needed: Line): readonly Line[] => [
    [texts.answer(clipMethod(method))],
    name,
    recorded,
    needed,
  ];
  return [
    ...(response === null && change?.status == null
      ? []
      : [row([texts.status], recordedStatus(response), neededStatus(change))]),
    ...kept.map((header) => row([value(header.name)], [value(header.value)], [texts.asItIs])),
    ...lines.map(({ name, after }) =>
      row([value(name)], recordedValues(response === null ? null : headers, name), [
        after === null ? texts.remove : value(after.slice(name.length + 2)),
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
