import { namedOrigin } from '../diagnosis/fix/wish.ts';
import type { Diagnosed } from '../diagnosis/policy/asked.ts';
import { serverOf } from '../diagnosis/server.ts';
import type { Words } from '../diagnosis/words.ts';
import { type CauseReport, isFailure } from './cause-report.ts';
import { type Block, type Fact, facts, paragraph, paragraphOf, value } from './document.ts';
import { reportTexts as texts } from './texts/texts.ts';
import { utc } from './times.ts';

/** So many requests and pages are named; the others are counted. */
const mostNamed = 5;

/** What happens, how often, to whom, and who must change something. */
export function firstPart(report: CauseReport): Block[] {
  return [...whatHappens(report), ...howOftenAndToWhom(report)];
}

/** What happens, in sentences. */
export function whatHappens({ example, members }: CauseReport): Block[] {
  return [
    ...(members.length === 1 ? [] : [paragraph(texts.forExample)]),
    ...paragraphOf(leadingCause(example).map(texts.ofThePage)),
    ...paragraphOf(example.diagnosis.explanation.map(texts.ofThePage)),
  ];
}

/** How often, to whom, and who must change something. */
export function howOftenAndToWhom(report: CauseReport): Block[] {
  const { pages, requests } = report;
  return facts([
    { name: texts.howOften, line: [often(report)] },
    {
      name: texts.requests,
      line: named(requests, ({ method, url }) => [value(method), ' ', value(url)]),
    },
    {
      name: texts.pages,
      line: named(pages, ({ origin }) =>
        namedOrigin(origin) === null ? texts.pageWithoutOrigin : [value(origin)],
      ),
    },
    ...whoMustChange(report),
  ]);
}

/** What stands behind the failure, where that is the headline. */
function leadingCause({ diagnosis: { causes } }: Diagnosed): readonly Words[] {
  const [cause] = causes;
  return cause === undefined || cause.confidence === 'possible' ? [] : cause.sentences;
}

function often(report: CauseReport): string {
  const { members, suchCalls, first, last } = report;
  const from = utc(first);
  const to = utc(last);
  const times =
    isFailure(report) && suchCalls > members.length
      ? texts.timesOf(members.length, suchCalls)
      : texts.times(members.length);
  return from === null || to === null ? times : `${times}${texts.since(from, to)}`;
}

function named<T extends { readonly count: number }>(
  all: readonly T[],
  words: (each: T) => Words,
): Words {
  const isCounted = all.some(({ count }) => count > 1);
  const shown = all
    .slice(0, mostNamed)
    .flatMap((each, index) => [
      ...(index === 0 ? [] : [', ']),
      ...words(each),
      ...(isCounted ? [` (${each.count})`] : []),
    ]);
  const left = all.length - mostNamed;
  return left > 0 ? [...shown, ' ', texts.more(left)] : shown;
}

function whoMustChange({ server, fixes, pages }: CauseReport): Fact[] {
  const changes = fixes.flatMap((each) => each.changes);
  const servers = [...new Set(changes.map(({ url }) => serverOf(url)))];
  const isPageToo = fixes.some(
    ({ fix }) => fix.call.length > 0 || (fix.remedy.length > 0 && fix.changes.length > 0),
  );
  const remedied = fixes.filter(({ fix }) => fix.remedy.length > 0 && fix.changes.length === 0);
  const isInFront = remedied.some(({ fix }) => fix.side === 'proxy');
  const isPageItself = remedied.some(({ fix }) => fix.side === 'page');
  const who = [
    ...(servers.length > 0 ? [texts.server(servers)] : []),
    ...(isInFront ? [texts.inFrontOf(server)] : []),
    ...(isPageToo ? [texts.page(pages.map(({ origin }) => origin))] : []),
    ...(isPageItself ? [texts.pageItself] : []),
  ];
  if (who.length === 0) return [];
  return [
    {
      name: texts.whoMustChange,
      line: who.flatMap((words, index) => (index === 0 ? words : [...texts.also, ...words])),
    },
  ];
}
