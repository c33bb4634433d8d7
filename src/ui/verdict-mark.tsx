import type { Standing } from './standing.ts';
import { listTexts } from './texts/list-texts.ts';

/** A shape for each verdict, so that the colour alone never tells. Drawn in a box of 16 by 16. */
const shapes: Readonly<Record<Standing, string>> = {
  blocked:
    'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm3.2 9.1-1.1 1.1L8 9.1l-2.1 2.1-1.1-1.1L6.9 8 4.8 5.9l1.1-1.1L8 6.9l2.1-2.1 1.1 1.1L9.1 8Z',
  allowed: 'm6.5 12.6-4-4L3.8 7.3l2.7 2.7 5.7-5.7 1.3 1.3Z',
  inconclusive:
    'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm0 1.4a5.1 5.1 0 1 1 0 10.2A5.1 5.1 0 0 1 8 2.900ZM7.300 10.600h1.400V12H7.300Zm.7-6.400c-1.300 0-2.300.9-2.300 2.100h1.300c0-.5.4-.9 1-.9s1 .4 1 .9c0 .9-1.600 1.100-1.600 3h1.300c0-1.200 1.600-1.500 1.600-3 0-1.200-1-2.100-2.300-2.100Z',
  failed:
    'M8 1.200 15.200 14H.8Zm0 2.900L3.200 12.600h9.600ZM7.300 7h1.400v3H7.300Zm0 3.800h1.400v1.200H7.300Z',
  outside: 'M3 7.25h10v1.5H3Z',
};

/** The mark that shows a verdict at a glance. */
export function VerdictMark({ standing }: { readonly standing: Standing }) {
  return <Mark shape={standing} name={listTexts.standings[standing]} />;
}

/** The mark of a verdict for something else that is so: what it is stands in its name. */
export function Mark({ shape, name }: { readonly shape: Standing; readonly name: string }) {
  return (
    <svg class={`mark mark-${shape}`} viewBox="0 0 16 16" role="img" aria-label={name}>
      <title>{name}</title>
      <path d={shapes[shape]} />
    </svg>
  );
}
