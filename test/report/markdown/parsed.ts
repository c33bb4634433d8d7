import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** What GitHub's dialect makes of a text. */
export type Node = {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly lang?: string | null;
  readonly children?: readonly Node[];
};

/** The tree that a renderer of GitHub's dialect makes. */
export function parsed(markdown: string): Node {
  return fromMarkdown(markdown, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  }) as Node;
}

/** A node and all below it. */
export function all(node: Node): readonly Node[] {
  return [node, ...(node.children ?? []).flatMap(all)];
}

/** The kinds of the nodes, from above to below. */
export function kinds(node: Node): readonly string[] {
  return all(node).map(({ type }) => type);
}

/** All that a person reads. */
export function readable(node: Node): string {
  return all(node)
    .map(({ value }) => value ?? '')
    .join('');
}
