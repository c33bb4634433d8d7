import type { Standing } from './standing.ts';
import { listTexts } from './texts/list-texts.ts';

/** The mark that shows a verdict at a glance. */
export function VerdictMark({ standing }: { readonly standing: Standing }) {
  return <Mark shape={standing} name={listTexts.standings[standing]} />;
}

/** The mark of a verdict for something else that is so: what it is stands in its name. */
export function Mark({ shape, name }: { readonly shape: Standing; readonly name: string }) {
  return <span class={`mark mark-${shape}`} role="img" aria-label={name} title={name} />;
}
