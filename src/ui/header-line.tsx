import { clip } from './clip.ts';
import { HeaderLink } from './header-links.tsx';

/** A header as a line, whose name leads to the header that came. */
export function HeaderLine({ line }: { readonly line: string }) {
  const end = line.indexOf(':');
  if (end === -1) return <>{clip(line, 2000)}</>;
  const name = line.slice(0, end);
  return (
    <>
      <HeaderLink name={name}>{clip(name, 200)}</HeaderLink>
      {clip(line.slice(end), 2000)}
    </>
  );
}
