import { allowOriginHeader } from '../../diagnosis/allow-origin.ts';
import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import { elsewhere } from '../../diagnosis/engines/elsewhere.ts';
import { namedOrigin } from '../../diagnosis/fix/wish.ts';
import { policyWords } from '../../diagnosis/policy/policy-words.ts';
import { policyFor, type ServerPolicy } from '../../diagnosis/policy/server-policy.ts';
import type { Finding } from '../../diagnosis/reason.ts';
import { serverOf } from '../../diagnosis/server.ts';
import { isSameName } from '../../fetch-standard/header-list.ts';
import type { CauseReport } from '../cause-report.ts';
import { type Block, type Line, list, paragraph, value } from '../document.ts';
import { reportTexts as texts } from '../texts/texts.ts';
import { unknownLines } from './unknown.ts';

/** Everything that fails, in the order of the standard. */
export function foundPart({ findings, withCredentials, unchecked }: Diagnosis): Block[] {
  return titled(texts.found, [
    ...findings.map((finding) => findingLine(finding)),
    ...withCredentials.map((finding) => findingLine(finding, texts.ifWithCredentials)),
    ...unchecked.map((finding) => findingLine(finding, texts.letPass)),
  ]);
}

/** What other browsers make of it. */
export function elsewherePart(diagnosis: Diagnosis): Block[] {
  return titled(
    texts.otherBrowsers,
    elsewhere(diagnosis).map(({ words }) => words),
  );
}

/** What the server newly allows and no longer does, over all the exchanges. */
export function policyPart(report: CauseReport): Block[] {
  const policy = policyOf(report);
  return policy === null
    ? []
    : titled(texts.whatItAllows, policyWords(policy).map(texts.ofThePage));
}

/** What the server that has to change should allow, over all the exchanges; null where there is none. */
export function policyOf({ fixes, members }: CauseReport): ServerPolicy | null {
  const [change] = fixes.flatMap(({ changes }) => changes);
  return change === undefined ? null : policyFor(serverOf(change.url), members);
}

/** What nobody can tell from the recording. */
export function unknownPart(report: CauseReport): Block[] {
  return titled(texts.unknown, unknownLines(report));
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
