import { asMessage } from './assemble.ts';
import { type ConsoleMessage, mostMessages, nothingSaid, type Said } from './console-message.ts';
import type { SqueezedText } from './squeezed-text.ts';
import { chromiumCors } from './wordings/chromium-cors.ts';
import { chromiumIssues } from './wordings/chromium-issues.ts';
import { chromiumLocalNetwork } from './wordings/chromium-local-network.ts';

/** What each `CorsError` says: as much as a sentence of the console that has that name. */
const named: ReadonlyMap<string, Partial<Said>> = new Map(
  [...chromiumIssues, ...chromiumLocalNetwork, ...chromiumCors]
    .flatMap(({ role, says, preflightCode }): Partial<Said>[] => {
      if (role !== 'reason') return [];
      return [says, ...(preflightCode === null ? [] : [ofPreflight(says, preflightCode)])];
    })
    // Names that stand in no sentence, or in one that several share.
    .concat(
      { code: 'InvalidResponse' },
      {
        code: 'InsecureLocalNetwork',
        reasons: ['local-network-insecure-page'],
        during: 'request',
      },
    )
    .flatMap((says) => (says.code ? [[says.code, says]] : [])),
);

function ofPreflight(says: Partial<Said>, code: string): Partial<Said> {
  return { ...says, code, during: 'preflight' };
}

const mark = /Cross-OriginResourceSharingerror:/g;

/** The tip that Chromium shows in the Network panel: `Cross-Origin Resource Sharing error: MissingAllowOriginHeader`. */
export function chromiumNetworkPanel(text: SqueezedText): ConsoleMessage[] {
  const { folded } = text;
  const messages: ConsoleMessage[] = [];
  for (const { 0: found, index: at } of folded.matchAll(mark)) {
    if (messages.length === mostMessages) break;
    const start = at + found.length;
    const name = nameAt(text, start);
    const said = { ...nothingSaid, engine: 'chromium' as const, ...named.get(name) };
    messages.push(asMessage(text, said, at, start + name.length));
  }
  return messages;
}

/** The name that stands at a place, in however many lines; empty where it is none, or none that is known. */
function nameAt(text: SqueezedText, at: number): string {
  const isHere = (name: string) => {
    const end = at + name.length;
    const isWhole = text.hasGapBefore(end) || !/[a-z]/i.test(text.folded[end] ?? '');
    return isWhole && text.folded.startsWith(name, at);
  };
  return [...named.keys()].find(isHere) ?? '';
}
