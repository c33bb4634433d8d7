/**
 * A text without what a program put before its lines, and around them: times, names and levels of a log, marks of
 * comments, boxes. Spaces stand in their place, so that all else is where it was.
 *
 * It is what lines one below the other begin with, but for their numbers, as far as it can be no part of a sentence.
 *
 * @returns null where there is none
 */
export function withoutFurniture(text: string): string | null {
  const lines = linesOf(text);
  if (lines === null) return null;
  const bare = lines.map(({ line, tokens }, at) => {
    const [above, below] = [lines[at - 1]?.tokens ?? [], lines[at + 1]?.tokens ?? []];
    const count = Math.max(inCommon(tokens, above), inCommon(tokens, below));
    return count === 0 ? line : blanked(line, tokens, count);
  });
  const all = bare.join('\n');
  return all === text ? null : all;
}

interface Token {
  /** With its digits as one. */
  readonly name: string;
  readonly end: number;
  /** How many spaces follow it, before something else. */
  readonly gap: number;
}

interface Line {
  readonly line: string;
  /** Those at its beginning. */
  readonly tokens: readonly Token[];
}

const mostTokens = 8;
const longestToken = 60;

/** In a text of so many lines they are too short to hold a message. */
const mostLines = 50_000;

function linesOf(text: string): Line[] | null {
  const lines = text.split('\n');
  return lines.length > mostLines ? null : lines.map((line) => ({ line, tokens: tokensOf(line) }));
}

function tokensOf(line: string): Token[] {
  const tokens: Token[] = [];
  let at = endOf(space, line, 0);
  while (at < line.length && tokens.length < mostTokens) {
    const end = endOf(word, line, at);
    const token = line.slice(at, end);
    // A message of its own is not the beginning of a line.
    if (token.length > longestToken || /['"]|:\/\//.test(token)) break;
    at = endOf(space, line, end);
    tokens.push({ name: token.replace(/\d+/g, '0'), end, gap: at === line.length ? 0 : at - end });
  }
  return tokens;
}

const space = /\s*/y;
const word = /\S*/y;

/** Where what a pattern stands for ends, from a place on. */
function endOf(pattern: RegExp, line: string, from: number): number {
  pattern.lastIndex = from;
  pattern.test(line);
  return pattern.lastIndex;
}

/** How many tokens at the beginnings of two lines are the same, up to one at which no sentence goes on. */
function inCommon(tokens: readonly Token[], others: readonly Token[]): number {
  let count = 0;
  for (const [at, token] of tokens.entries()) {
    const other = others[at];
    if (token.name !== other?.name) break;
    if (isEnd(token) && isEnd(other)) count = at + 1;
  }
  return count;
}

const methods = /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|XHR)$/;

/** Whether a token is a mark, a number or a time; a level, a name before a colon; or stands apart. */
function isEnd({ name, gap }: Token): boolean {
  // What is all of a line may be the middle of a URL: `192.`, `168.`
  if (gap === 0 && /[\p{L}\d]/u.test(name)) return false;
  if (!/[a-z]$/i.test(name)) return true;
  if (/^[A-Z]+$/.test(name)) return !methods.test(name);
  return gap > 1 || /^[\d.:T+-]+Z$/.test(name);
}

/** A line without some of its first tokens, and without the last where that is the first again: the other side of a box. */
function blanked(line: string, tokens: readonly Token[], count: number): string {
  const end = tokens[count - 1]?.end ?? 0;
  const rest = line.slice(end);
  const [first = ''] = line.trimStart().split(/\s/, 1);
  const trimmed = rest.trimEnd();
  const isBox = /^[^\p{L}\d]+$/u.test(first) && trimmed.endsWith(` ${first}`);
  const inside = isBox ? trimmed.slice(0, -first.length).padEnd(rest.length) : rest;
  return ' '.repeat(end) + inside;
}
