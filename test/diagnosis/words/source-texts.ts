import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A text as it stands in the source, between its values. */
export interface SourceText {
  /** `texts/english/causes/not-cors.ts:20`. */
  readonly place: string;
  readonly text: string;
  /** Matches what it becomes. */
  readonly pattern: RegExp;
}

function folderOf(name: string): string {
  return fileURLToPath(new URL(`../../../src/${name}/`, import.meta.url));
}

const folder = folderOf('diagnosis');

const texts = 'texts/english/';

/** What is said of a server's policy is not part of a diagnosis. */
const notOfDiagnoses = `${texts}policy.ts`;

/** Shorter texts stand in many others, so they have to be all of one. */
const short = 25;

/**
 * Every text of the source that a diagnosis can show: all that is written with `say`.
 *
 * @param of the folder of `src/` whose texts they are
 */
export function sourceTexts(of = 'diagnosis'): SourceText[] {
  return filesIn(texts, folderOf(of)).flatMap((file) => {
    if (file === notOfDiagnoses) return [];
    const source = readFileSync(folderOf(of) + file, 'utf8');
    return [...source.matchAll(/\bsay`/g)].map(({ index }) => {
      const texts = templateAt(source, index + 'say`'.length);
      const body = texts.map(escaped).join('[\\s\\S]*?');
      return {
        place: `${file}:${source.slice(0, index).split('\n').length}`,
        text: texts.join('…'),
        pattern: new RegExp(texts.join('').length < short ? `^${body}$` : body),
      };
    });
  });
}

/** The ids that are written down in a folder. */
export function idsIn(under: string): string[] {
  return filesIn(under).flatMap((file) => {
    const source = readFileSync(folder + file, 'utf8');
    return [...source.matchAll(/^\s+(?:id|reason): '([a-z-]+)',$/gm)].map(([, id = '']) => id);
  });
}

/** The files in one folder of the diagnosis or another, by their paths from there. */
function filesIn(under: string, of = folder): string[] {
  return readdirSync(of + under, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => under + file)
    .toSorted();
}

/** The texts of a template that begins there, without its values, in which templates may stand as well. */
function templateAt(source: string, start: number): string[] {
  const texts = [''];
  let at = start;
  while (source[at] !== '`') {
    if (source.startsWith('${', at)) {
      at = endOfValue(source, at + 2);
      texts.push('');
    } else {
      if (source[at] === '\\') at += 1;
      texts.push(`${texts.pop()}${source[at]}`);
      at += 1;
    }
    if (at >= source.length) throw new Error('A template has no end');
  }
  return texts;
}

function endOfValue(source: string, start: number): number {
  let depth = 1;
  let at = start;
  for (; depth > 0 && at < source.length; at += 1) {
    if (source[at] === '{') depth += 1;
    if (source[at] === '}') depth -= 1;
  }
  return at;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
