import { allowOriginHeader } from '../../diagnosis/allow-origin.ts';
import type { Cause } from '../../diagnosis/causes/cause.ts';
import { elsewhere } from '../../diagnosis/engines/elsewhere.ts';
import { namedOrigin } from '../../diagnosis/fix/wish.ts';
import { policyWords } from '../../diagnosis/policy/policy-words.ts';
import { policyFor } from '../../diagnosis/policy/server-policy.ts';
import type { Finding } from '../../diagnosis/reason.ts';
import { serverOf } from '../../diagnosis/server.ts';
import type { Words } from '../../diagnosis/words.ts';
import { isSameName } from '../../fetch-standard/header-list.ts';
import { panelTexts } from '../../ui/texts/texts.ts';
import type { CauseReport } from '../cause-report.ts';
import {
  type Block,
  heading,
  type Line,
  lines,
  list,
  paragraph,
  paragraphOf,
  value,
} from '../document.ts';
import { reportTexts as texts } from '../texts/texts.ts';
import { headerTable } from './header-table.ts';
import { sequenceLines } from './sequence.ts';
import { unknownLines } from './unknown.ts';

/** All that is known of the exchange that stands for the others. */
export function completePart(report: CauseReport): Block[] {
  const { example, members } = report;
  const { diagnosis } = example;
  return [
    heading(3, [members.length > 1 ? texts.firstInFull : texts.inFull]),
    lines('mermaid', sequenceLines(example)),
    ...headerTable(example),
    ...titled(texts.found, [
      ...diagnosis.findings.map((finding) => findingLine(finding)),
      ...diagnosis.withCredentials.map((finding) => findingLine(finding, texts.ifWithCredentials)),
      ...diagnosis.unchecked.map((finding) => findingLine(finding, texts.letPass)),
    ]),
    ...diagnosis.causes.flatMap((cause, index) => causeBlocks(cause, index === 0)),
    ...diagnosis.advice.flatMap((each) => [
      paragraph([
        { strong: panelTexts.grades[each.grade] },
        ': ',
        ...texts.ofThePage(each.headline),
      ]),
      ...paragraphOf(each.sentences.map(texts.ofThePage)),
      ...evidence(each.evidence),
    ]),
    ...titled(
      texts.otherBrowsers,
      elsewhere(diagnosis).map(({ words }) => words),
    ),
    ...titled(texts.whatItAllows, policyLines(report)),
    ...titled(texts.unknown, unknownLines(report)),
  ];
}

function titled(title: string, items: readonly Line[]): Block[] {
  return items.length === 0 ? [] : [paragraph([{ strong: title }]), ...list(items)];
}

function findingLine(
  { reason, headline, header, got, expected, spec }: Finding,
  before?: string,
): Line {
  return [
    ...(before === undefined ? [] : [before]),
    ...texts.ofThePage(headline),
    ' (',
    value(reason),
    '). ',
    ...(header === null ? [] : texts.gotAndExpected(header, got, advisable(header, expected))),
    { link: texts.standard, url: spec },
  ];
}

/** What would pass; null where nobody should send it, such as an allowed origin `null`. */
function advisable(header: string, expected: string | null): string | null {
  if (expected === null || !isSameName(header, allowOriginHeader)) return expected;
  return namedOrigin(expected);
}

/** @param isFirst if it is the headline as well, its sentences stand below that */
function causeBlocks(
  { confidence, headline, sentences, ...cause }: Cause,
  isFirst: boolean,
): Block[] {
  return [
    paragraph([
      { strong: panelTexts.confidences[confidence] },
      ': ',
      ...texts.ofThePage(headline),
      '.',
    ]),
    ...(isFirst && confidence !== 'possible' ? [] : paragraphOf(sentences.map(texts.ofThePage))),
    ...evidence(cause.evidence),
  ];
}

function evidence(all: Cause['evidence']): Block[] {
  return list(all.map(({ request, line }) => [value(request), ': ', value(line)]));
}

/** What a server newly allows and no longer does, over all the exchanges. */
function policyLines({ fixes, members }: CauseReport): Words[] {
  const [change] = fixes.flatMap(({ fix }) => fix.changes);
  const policy = change === undefined ? null : policyFor(serverOf(change.url), members);
  return policy === null ? [] : policyWords(policy).map(texts.ofThePage);
}
