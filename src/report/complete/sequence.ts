import type { Diagnosed } from '../../diagnosis/policy/asked.ts';
import type { Progress } from '../../diagnosis/progress.ts';
import type { Finding } from '../../diagnosis/reason.ts';
import { serverOf } from '../../diagnosis/server.ts';
import { plainText } from '../../diagnosis/words.ts';
import { unrecordedStatus } from '../../exchange/entry.ts';
import { reportTexts } from '../texts/texts.ts';
import { mermaidLines, mermaidText } from './mermaid-text.ts';

const { sequence: texts } = reportTexts;

/** What went to and fro between the page and the servers, and where it stopped, as a diagram of Mermaid. */
export function sequenceLines({ exchange, diagnosis }: Diagnosed): string[] {
  const { progress, findings } = diagnosis;
  const servers = [...new Set(progress.map(({ url }) => serverOf(url)))];
  const idOf = (url: string) => `S${servers.indexOf(serverOf(url)) + 1}`;
  return [
    'sequenceDiagram',
    `  participant P as ${mermaidText(texts.page(exchange.pageOrigin.origin))}`,
    ...servers.map(
      (server, index) => `  participant S${index + 1} as ${mermaidText(texts.server(server))}`,
    ),
    ...progress.flatMap((step, index) =>
      stepLines(step, idOf(step.url), findingAt(step, findings), progress[index + 1]).map(
        (line) => `  ${line}`,
      ),
    ),
  ];
}

function findingAt({ hop, on }: Progress, findings: readonly Finding[]): Finding | null {
  return (
    findings.find(
      (each) => each.hop === hop && (each.during === 'preflight') === (on === 'preflight'),
    ) ?? null
  );
}

function stepLines(
  step: Progress,
  server: string,
  finding: Finding | null,
  next: Progress | undefined,
): string[] {
  const { state, on, status } = step;
  const what = mermaidText(on === 'preflight' ? texts.preflight(name(step)) : name(step));
  const note = (text: string) => `Note over P,${server}: ${mermaidLines(text)}`;
  const why = finding === null ? [] : [note(plainText(reportTexts.ofThePage(finding.headline)))];
  switch (state) {
    case 'cached':
      return [note(texts.cached)];
    case 'not-sent':
      return [note(texts.neverSent(name(step)))];
    case 'no-answer':
      return [`P->>${server}: ${what}`, note(texts.noAnswer)];
    case 'failed':
      if (status === null) return [`P-x${server}: ${what}`, ...why];
      return [`P->>${server}: ${what}`, `${server}--xP: ${mermaidText(answer(status))}`, ...why];
    case 'passed':
      return [`P->>${server}: ${what}`, `${server}-->>P: ${mermaidText(passed(step, next))}`];
  }
}

function answer(status: number | null): string {
  return status === null || status === unrecordedStatus
    ? texts.statusNotRecorded
    : texts.status(status);
}

/** An answer that passes; one that sends the request on says where to. */
function passed({ status, on, hop }: Progress, next: Progress | undefined): string {
  const isSentOn = on === 'request' && next !== undefined && next.hop > hop;
  return isSentOn ? texts.sentOn(answer(status), next.url) : answer(status);
}

/** The method, and what of the URL comes after the server, which is drawn. */
function name({ method, url }: Progress): string {
  return `${method} ${url.replace(/^[^:]*:\/\/[^/?#]*/, '') || '/'}`;
}
