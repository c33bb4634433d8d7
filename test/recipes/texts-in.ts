import { createRequire } from 'node:module';
import * as treeSitter from '@vscode/tree-sitter-wasm';
import { type Node, Parser } from '@vscode/tree-sitter-wasm';
import { parse as parseYaml } from 'yaml';
import type { Language } from '../../src/recipes/recipe.ts';
import { apacheDirectives, caddyDirectives, nginxDirectives } from './config-words.ts';

/** The grammar of each language that has one here. */
const grammars: Partial<Record<Language, string>> = {
  csharp: 'c-sharp',
  go: 'go',
  java: 'java',
  javascript: 'javascript',
  php: 'php',
  python: 'python',
  ruby: 'ruby',
  typescript: 'typescript',
};

const resolve = createRequire(import.meta.url).resolve;
await Parser.init();
const parsers = new Map<Language, Parser>();
for (const [language, name] of Object.entries(grammars)) {
  const file = resolve(`@vscode/tree-sitter-wasm/wasm/tree-sitter-${name}.wasm`);
  const parser = new Parser();
  parser.setLanguage(await treeSitter.Language.load(file));
  parsers.set(language as Language, parser);
}

/**
 * Every text that a piece of code holds: the values of its string literals, or the words of its directives.
 *
 * @throws {Error} where the code does not parse
 */
export function textsIn(language: Language, code: string): string[] {
  if (language === 'json') return textsOf(JSON.parse(code));
  if (language === 'yaml') return textsOf(parseYaml(code));
  if (language === 'nginx') return nginxDirectives(code).flat();
  if (language === 'apache') return apacheDirectives(code).flat();
  if (language === 'caddyfile') return caddyDirectives(code).flat();
  const tree = parsers.get(language)?.parse(code);
  if (!tree) throw new Error(`there is no parser of ${language}`);
  try {
    if (tree.rootNode.hasError) throw new Error(`${language}: a syntax error in\n${code}`);
    return tree.rootNode
      .descendantsOfType(['string', 'string_literal', 'interpreted_string_literal'])
      .flatMap((node) => (node === null ? [] : valuesOf(node)));
  } finally {
    tree.delete();
  }
}

/** The value of a literal; none of one without escapes, such as `r"\Z"`. */
function valuesOf({ text }: Node): string[] {
  if (/^[a-z]/i.test(text)) return [];
  const [, , inside = ''] = /^(['"])([\s\S]*)\1$/.exec(text) ?? [];
  return [
    inside.replace(/\\(.)/g, (_, escaped: string) => {
      if (!`'"\\`.includes(escaped)) throw new Error(`an escape nobody expects: \\${escaped}`);
      return escaped;
    }),
  ];
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
