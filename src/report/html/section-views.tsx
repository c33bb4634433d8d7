import { Section } from '../../ui/section.tsx';
import type { Block, Line } from '../document.ts';
import { BlockViews } from './block-view.tsx';
import { LineView } from './line-view.tsx';

interface Titled {
  readonly title: Line;
  readonly blocks: Block[];
}

/** Blocks, a section for each heading among them. */
export function SectionViews({ all }: { readonly all: readonly Block[] }) {
  return sectionsOf(all).map(({ title, blocks }, index) => (
    <Section key={index} title={<LineView line={title} />}>
      <BlockViews all={blocks} />
    </Section>
  ));
}

/** Blocks, by the headings among them; what stands before the first is left out. */
export function sectionsOf(all: readonly Block[]): Titled[] {
  const sections: Titled[] = [];
  for (const block of all) {
    if (block.kind === 'heading') sections.push({ title: block.line, blocks: [] });
    else sections.at(-1)?.blocks.push(block);
  }
  return sections;
}
