import { ChangeCard } from '../../ui/change-card.tsx';
import { ChangedLine } from '../../ui/changed-line.tsx';
import { CodeCard } from '../../ui/code-block.tsx';
import { HeaderLine } from '../../ui/header-line.tsx';
import type { Block, Line } from '../document.ts';
import { LineView } from './line-view.tsx';
import { TableView } from './table-view.tsx';

type Kind<K extends Block['kind']> = Extract<Block, { readonly kind: K }>;

/** Blocks as elements. Lines of code belong to what is said of them, right above: that is their title. */
export function BlockViews({ all }: { readonly all: readonly Block[] }) {
  return all.map((block, index) => {
    const next = all[index + 1];
    if (block.kind === 'paragraph' && next?.kind === 'lines') return null;
    const before = all[index - 1];
    const title = before?.kind === 'paragraph' ? withoutColon(before.line) : [];
    return <BlockView key={index} block={block} title={title} />;
  });
}

function BlockView({ block, title }: { readonly block: Block; readonly title: Line }) {
  switch (block.kind) {
    case 'heading':
      return (
        <h3>
          <LineView line={block.line} />
        </h3>
      );
    case 'paragraph':
      return (
        <p>
          <LineView line={block.line} />
        </p>
      );
    case 'list':
      return (
        <ul class="also">
          {block.items.map((item, index) => (
            <li key={index}>
              <LineView line={item} />
            </li>
          ))}
        </ul>
      );
    case 'facts':
      return <FactsView facts={block.facts} />;
    case 'lines':
      return <LinesView block={block} title={title} />;
    case 'table':
      return <TableView head={block.head} rows={block.rows} />;
  }
}

function FactsView({ facts }: Pick<Kind<'facts'>, 'facts'>) {
  return (
    <dl class="names">
      {facts.map(({ name, line }) => (
        <>
          <dt>{name}</dt>
          <dd>
            <LineView line={line} />
          </dd>
        </>
      ))}
    </dl>
  );
}

function LinesView({ block, title }: { readonly block: Kind<'lines'>; readonly title: Line }) {
  const head = <LineView line={title} />;
  if (block.language !== 'diff') return <CodeCard title={head}>{block.lines.join('\n')}</CodeCard>;
  return (
    <ChangeCard title={head}>
      <ul class="lines">
        {block.lines.map((line, index) => (
          <ChangedLine key={index} isAdded={line.startsWith('+')}>
            <HeaderLine line={line.slice(2)} />
          </ChangedLine>
        ))}
      </ul>
    </ChangeCard>
  );
}

/** A title has no colon behind it. */
function withoutColon(line: Line): Line {
  const last = line.at(-1);
  return typeof last === 'string' ? [...line.slice(0, -1), last.replace(/:$/, '')] : line;
}
