import type { Advice } from '../../../src/diagnosis/advice/advice.ts';
import type { Cause } from '../../../src/diagnosis/causes/cause.ts';
import type { Diagnosis } from '../../../src/diagnosis/diagnosis.ts';
import type { EvidenceLine } from '../../../src/diagnosis/evidence.ts';
import type { LineChange } from '../../../src/diagnosis/fix/change.ts';
import type { Fix } from '../../../src/diagnosis/fix/fix.ts';
import { besides } from './besides.ts';
import { type Example, groups, markdown } from './examples.ts';

/** Where the golden file stands. */
export const goldenFile = new URL('words.md', import.meta.url);

const head = `# What the product says

Every text that a diagnosis can show, each with an exchange of which it is said. Written by \`npm run words\` from
\`test/diagnosis/words/examples\`; a test fails where it is not what the product says now.
`;

/** The golden file as it has to be now. */
export function golden(): string {
  const parts = groups.flatMap(({ name, examples }) => [`\n# ${name}\n`, ...examples.map(section)]);
  const rest = besides.map(({ title, sentences }) =>
    [`## ${title}`, '', ...sentences.map((words) => `- ${markdown(words)}`), ''].join('\n'),
  );
  return [head, ...parts, '\n# beside a diagnosis\n', ...rest].join('\n');
}

function section({ title, diagnosis, elsewhere }: Example): string {
  const { headline, explanation, findings, causes, advice, fix, fixWithCredentials } = diagnosis;
  return [
    `## ${title}`,
    '',
    said(diagnosis),
    '',
    `**${markdown(headline)}**`,
    '',
    ...explanation.map((words) => `- ${markdown(words)}`),
    ...findings
      .slice(1)
      .map((each) => `- also: **${markdown(each.headline)}** (\`${each.reason}\`)`),
    ...elsewhere.map(({ words }) => `- ${markdown(words)}`),
    ...fixLines(fix, 'fix'),
    ...(fixWithCredentials === null ? [] : fixLines(fixWithCredentials, 'fix with credentials')),
    ...causes.flatMap((cause) => told(`cause \`${cause.id}\`, ${cause.confidence}`, cause)),
    ...advice.flatMap((each) => [
      ...told(`advice \`${each.id}\`, ${each.grade}`, each),
      ...(each.change === null ? [] : lines(each.change.lines)),
    ]),
    '',
  ].join('\n');
}

function said({ verdict, missing, reason, during }: Diagnosis): string {
  const place = during === null ? '' : ` at the ${during}`;
  const lack = missing === null ? '' : `, \`${missing}\` missing`;
  return `${verdict}${lack}${reason === null ? '' : `: \`${reason}\`${place}`}`;
}

function told(
  title: string,
  { headline, sentences, evidence }: Pick<Cause | Advice, 'headline' | 'sentences' | 'evidence'>,
): string[] {
  return [
    '',
    `${title}: **${markdown(headline)}**`,
    '',
    ...sentences.map((words) => `- ${markdown(words)}`),
    ...evidence.map(({ request, line }: EvidenceLine) => `  > ${request}: ${line}`),
  ];
}

function fixLines({ side, remedy, changes, call }: Fix, name: string): string[] {
  if (remedy.length + changes.length + call.length === 0) return [];
  return [
    '',
    `${name}, by the ${side}:`,
    '',
    ...remedy.map((words) => `- ${markdown(words)}`),
    ...call.map(({ change, value }) => `      ${change}: ${value}`),
    ...changes.flatMap(({ on, method, status, lines: all }) => [
      `      (answer to the ${on === 'preflight' ? 'preflight' : method})`,
      ...(status === null ? [] : [`    - ${status.before}`, `    + ${status.after}`]),
      ...lines(all),
    ]),
  ];
}

function lines(all: readonly LineChange[]): string[] {
  return all.flatMap(({ before, after }) => [
    ...before.map((line) => `    - ${line}`),
    ...(after === null ? [] : [`    + ${after}`]),
  ]);
}
