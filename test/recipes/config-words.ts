/** One directive: its words, with quotes and escapes taken away. */
export type Directive = readonly string[];

/**
 * The directives of an nginx configuration, in the order in which they begin.
 *
 * @throws {Error} where a block, a quote or a directive has no end, or ends where none was
 */
export function nginxDirectives(text: string): Directive[] {
  const directives: Directive[] = [];
  let words: string[] = [];
  let depth = 0;
  const tokens = text.matchAll(
    /\s+|#.*|(?<mark>[{};])|"(?<quoted>(?:[^"\\]|\\[\s\S])*)"(?=[\s;{])|(?<plain>[^\s;{}"'#\\]+)|(?<other>[\s\S])/g,
  );
  for (const { groups = {} } of tokens) {
    const { mark, quoted, plain, other } = groups;
    if (other !== undefined) throw new Error(`nginx: ${other} does not belong here`);
    // As nginx reads a word: only these are escapes, and a backslash before anything else stays.
    if (quoted !== undefined) words.push(withoutVariables(quoted.replace(/\\(["'\\])/g, '$1')));
    else if (plain !== undefined) words.push(plain);
    else if (mark !== undefined) {
      if ((words.length === 0) !== (mark === '}')) throw new Error(`nginx: ${mark} out of place`);
      if (mark !== '}') directives.push(words);
      words = [];
      depth += mark === '{' ? 1 : mark === '}' ? -1 : 0;
      if (depth < 0) throw new Error('nginx: one } too many');
    }
  }
  if (depth !== 0 || words.length > 0) throw new Error('nginx: something has no end');
  return directives;
}

/** Variables of nginx and of the recipe are no text of theirs; any other `$` is a mistake. */
function withoutVariables(word: string): string {
  const rest = word.replace(/\$(request_method|http_[a-z_]+)/g, '');
  if (rest.includes('$')) throw new Error(`nginx: a variable in ${word}`);
  return word;
}

/**
 * The directives of an Apache configuration, a line each.
 *
 * @throws {Error} where a quote has no end
 */
export function apacheDirectives(text: string): Directive[] {
  return configLines(text).map((line) =>
    wordsOf(line, /"(?<quoted>(?:[^"\\]|\\.)*)"(?=\s|$)|(?<plain>[^\s"]\S*)|(?<other>.)/g).map(
      ({ quoted, plain }) => quoted?.replace(/\\(["\\])/g, '$1') ?? plain ?? '',
    ),
  );
}

/**
 * The directives of a Caddyfile, a line each, without the braces of blocks.
 *
 * @throws {Error} where a quote or a block has no end, or a value holds a placeholder
 */
export function caddyDirectives(text: string): Directive[] {
  let depth = 0;
  const directives = configLines(text).map((line) => {
    const words = wordsOf(
      line,
      /"(?<quoted>(?:[^"\\]|\\[\s\S])*)"(?=\s|$)|(?<plain>[^\s"]\S*)|(?<other>.)/g,
    );
    const brace = words.at(-1)?.plain;
    if (brace === '{') depth += 1;
    if (brace === '}') depth -= 1;
    return words
      .filter(({ plain }) => plain !== '{' && plain !== '}')
      .map(({ quoted, plain }) => {
        const word = quoted?.replaceAll('\\"', '"') ?? plain ?? '';
        if (/[{}]/.test(word)) throw new Error(`Caddy: a placeholder in ${word}`);
        return word;
      });
  });
  if (depth !== 0) throw new Error('Caddy: a block has no end');
  return directives.filter((words) => words.length > 0);
}

function configLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

interface Word {
  readonly quoted?: string;
  readonly plain?: string;
}

function wordsOf(line: string, words: RegExp): Word[] {
  return [...line.matchAll(new RegExp(`\\s+|${words.source}`, 'g'))].flatMap(
    ({ groups = {} }): Word[] => {
      const { quoted, plain, other } = groups;
      if (other !== undefined) throw new Error(`${line}: ${other} does not belong here`);
      if (quoted !== undefined) return [{ quoted }];
      return plain === undefined ? [] : [{ plain }];
    },
  );
}
