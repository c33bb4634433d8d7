import { readdirSync, readFileSync } from 'node:fs';
import { diagnoseAll } from '../../../src/diagnosis/diagnose.ts';
import type { Diagnosis } from '../../../src/diagnosis/diagnosis.ts';
import { type Elsewhere, elsewhere } from '../../../src/diagnosis/engines/elsewhere.ts';
import { type Part, plainText, type Words } from '../../../src/diagnosis/words.ts';
import type { CorsExchange } from '../../../src/exchange/exchange.ts';
import { createExchangeLog } from '../../../src/exchange/exchange-log.ts';
import { type Recorded, recordingsIn } from './recorded-text.ts';

/** An exchange, and all that is said of it. */
export interface Example {
  /** The exchange in a line: `PUT https://api.example/users from https://app.example: OPTIONS 404, PUT not sent`. */
  readonly title: string;
  readonly exchange: CorsExchange;
  readonly diagnosis: Diagnosis;
  readonly elsewhere: readonly Elsewhere[];
}

/** The examples of one file, in its order. */
export interface ExampleGroup {
  readonly name: string;
  readonly examples: readonly Example[];
}

const folder = new URL('examples/', import.meta.url);

/** All examples: at least one for each text that a diagnosis can show. */
export const groups: readonly ExampleGroup[] = readdirSync(folder)
  .toSorted()
  .map((file) => ({
    name: file.replace('.http', ''),
    examples: recordingsIn(readFileSync(new URL(file, folder), 'utf8')).map(exampleOf),
  }));

export const examples: readonly Example[] = groups.flatMap((group) => group.examples);

/** The last of the exchanges; the others stand around it. */
function exampleOf({ entries, call }: Recorded): Example {
  const log = createExchangeLog();
  for (const entry of entries) log.add(entry);
  const recorded = log.exchanges();
  const exchanges = recorded.map((each, index) =>
    index === recorded.length - 1 ? { ...each, call } : each,
  );
  const exchange = exchanges.at(-1);
  const diagnosis = diagnoseAll(exchanges).at(-1);
  if (exchange === undefined || diagnosis === undefined)
    throw new Error('An example is no exchange');
  const title = titleOf(exchange, diagnosis, recorded.length - 1);
  return { title, exchange, diagnosis, elsewhere: elsewhere(diagnosis) };
}

function titleOf({ pageOrigin, hops }: CorsExchange, { progress }: Diagnosis, others: number) {
  const steps = progress.map(({ method, status, state }) =>
    status === null ? `${method} ${state}` : `${method} ${status}`,
  );
  const beside = others === 0 ? '' : `, beside ${others} other${others === 1 ? '' : 's'}`;
  return `${hops[0].method} ${hops[0].url} from ${pageOrigin.origin}: ${steps.join(', ')}${beside}`;
}

/** A text of an example, and what it is. */
export interface Said {
  readonly kind: 'headline' | 'sentence';
  readonly words: Words;
}

/** All texts of an example. */
export function textsOf({ diagnosis, elsewhere: others }: Example): Said[] {
  const { headline, explanation, findings, withCredentials, unchecked, causes, advice, fix } =
    diagnosis;
  const findingsAll = [...findings, ...withCredentials, ...unchecked];
  return [
    ...[headline, ...[...findingsAll, ...causes, ...advice].map((each) => each.headline)].map(
      asHeadline,
    ),
    ...explanation.map(asSentence),
    ...fix.remedy.map(asSentence),
    ...[...findingsAll, ...causes, ...advice].flatMap(({ sentences }) => sentences.map(asSentence)),
    ...others.map(({ words }) => asSentence(words)),
  ];
}

function asHeadline(words: Words): Said {
  return { kind: 'headline', words };
}

function asSentence(words: Words): Said {
  return { kind: 'sentence', words };
}

/** Words as Markdown: values and header names as code. */
export function markdown(words: Words): string {
  return words.map(partAsMarkdown).join('');
}

function partAsMarkdown(part: Part): string {
  if (typeof part === 'string') return part;
  const text = 'code' in part ? part.code : part.header;
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

/** The same for a plain text, so that it can be compared. */
export const plain = plainText;
