import { parseSync } from 'vite';

/** A place where a file takes something in, or does what lint cannot follow. */
export interface Import {
  /** What the file names; null where it is computed, or where it names nothing. */
  readonly specifier: string | null;
  /** In the words of the source: `import`, `export … from`, `import.meta`, … */
  readonly form: string;
  /** From 1. */
  readonly line: number;
  /** Whether it is gone once the types are: such an import runs nothing. */
  readonly isType: boolean;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

function* nodesBelow(value: unknown): Generator<Node> {
  if (Array.isArray(value)) {
    for (const each of value) yield* nodesBelow(each);
  } else if (isNode(value)) {
    yield value;
    for (const each of Object.values(value)) yield* nodesBelow(each);
  }
}

/** The text of a node that is a string literal, or a template without anything to fill in. */
function literal(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (typeof node['value'] === 'string') return node['value'];
  const { expressions, quasis } = node;
  if (!Array.isArray(expressions) || expressions.length > 0 || !Array.isArray(quasis)) return null;
  const [only] = quasis as readonly { readonly value: { readonly cooked: string } }[];
  return only?.value.cooked ?? null;
}

const forms: Readonly<Record<string, { readonly form: string; readonly source: string }>> = {
  ImportDeclaration: { form: 'import', source: 'source' },
  ExportAllDeclaration: { form: 'export … from', source: 'source' },
  ExportNamedDeclaration: { form: 'export … from', source: 'source' },
  ImportExpression: { form: 'import()', source: 'source' },
  TSImportType: { form: "the type import('…')", source: 'source' },
  TSExternalModuleReference: { form: 'import … = require()', source: 'expression' },
};

/** Declarations that stand for a value that comes from elsewhere, and hide it from lint. */
const ambient = [
  'VariableDeclaration',
  'TSDeclareFunction',
  'ClassDeclaration',
  'TSModuleDeclaration',
];

function importAt(node: Node): Omit<Import, 'line'> | null {
  if (node['declare'] === true && ambient.includes(node.type)) {
    return { specifier: null, form: 'declare', isType: true };
  }
  if (node.type === 'MetaProperty') {
    const { meta } = node;
    const isImportMeta = isNode(meta) && meta['name'] === 'import';
    return isImportMeta ? { specifier: null, form: 'import.meta', isType: false } : null;
  }
  if (node.type === 'CallExpression') {
    const { callee, arguments: given } = node;
    if (!isNode(callee) || callee['name'] !== 'require' || !Array.isArray(given)) return null;
    return { specifier: literal(given[0]), form: 'require()', isType: false };
  }
  const known = forms[node.type];
  const source = known && node[known.source];
  if (known === undefined || !isNode(source)) return null;
  const isType =
    node.type === 'TSImportType' || node['importKind'] === 'type' || node['exportKind'] === 'type';
  return { specifier: literal(source), form: known.form, isType };
}

/**
 * Everything that a source file imports, in order: type imports, re-exports and dynamic imports
 * too; and what stands for an import, such as `/// <reference>` and `declare const`.
 *
 * @param path tells TypeScript from TSX
 * @throws {Error} where the source is not TypeScript
 */
export function importsOf(path: string, source: string): readonly Import[] {
  const { program, comments, errors } = parseSync(path, source);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${path}: ${error.message}`);
  const lineOf = (start: number) => source.slice(0, start).split('\n').length;
  const references = comments
    .filter(({ type, value }) => type === 'Line' && /^\/\s*<reference\b/.test(value))
    .map(({ start }) => ({ specifier: null, form: '/// <reference>', isType: true, start }));
  const imports = [...nodesBelow(program.body)].flatMap((node) => {
    const found = importAt(node);
    return found === null ? [] : { ...found, start: node.start };
  });
  return [...references, ...imports].map(({ start, ...found }) => ({
    ...found,
    line: lineOf(start),
  }));
}
